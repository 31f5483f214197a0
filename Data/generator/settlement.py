"""How the year is paid out and settled: the terms of settlement.yaml."""

BODY = """\
# Certificates, what is paid to whom, and when settlements are filed.

certificates:
  # The least share of the sessions attended, the kinds of activity, what follows number and year.
  from: 80%
  kinds: [course]
  series: GCN-SCT

allowances:
  # Lodging is paid from so many kilometres between home and place (assumed); meals at any distance.
  lodging-from-km: 15
  # Meals are for those without a salary of the State: not for the people of offices.
  no-meals-for: [office]

# How amounts in words name an empty tens place: lẻ (south) or linh (north).
words: lẻ

# Days after the last acceptance of a project within which its settlement is filed.
filing-days: 15
"""


def document(heading):
    """The file, under the lines of a heading."""
    return "".join(f"# {line}\n" for line in heading) + "\n" + BODY
