/// What can be wrong with the form and the parts of an activity.
extension BrokenInput {
  static let activityParts = [
    BrokenInput(
      "an unknown key",
      in: "activities.yaml",
      replacing: "    lead-days: 20\n",
      by: "    lead-day: 20\n",
      gives: [
        "activities.yaml:15:5: there is no key `lead-day`; did you mean `lead-days`?"
      ]
    ),
    BrokenInput(
      "a missing key",
      in: "activities.yaml",
      replacing: "    group: G3\n    kind: work\n",
      by: "    kind: work\n",
      gives: [
        "activities.yaml:106:5: key `group` is missing; add `group`"
      ]
    ),
    BrokenInput(
      "an empty value",
      in: "activities.yaml",
      replacing: "offerings: {min: 1, values: [300]}",
      by: "offerings:",
      gives: [
        "activities.yaml:19:15: key `offerings` is missing; add `offerings`"
      ]
    ),
    BrokenInput(
      "a key that stands twice",
      in: "activities.yaml",
      replacing: "    lead-days: 20\n",
      by: "    lead-days: 20\n    kind: course\n",
      gives: [
        "activities.yaml:16:5: key `kind` already stands on line 6; keep one of the two"
      ]
    ),
    BrokenInput(
      "keys that stand twice in two places",
      in: "activities.yaml",
      replacing:
        "    blackouts: [{from: 2027-08-19, to: 2027-08-20}]\n    offerings: {min: 1, values: [200, 120]}",
      by: "    group: G1\n    offerings: {min: 1, min: 2, values: [200, 120]}",
      gives: [
        "activities.yaml:49:5: key `group` already stands on line 42; keep one of the two",
        "activities.yaml:50:25: key `min` already stands on line 50; keep one of the two",
      ]
    ),
    BrokenInput(
      "a list where keys belong",
      in: "activities.yaml",
      replacing:
        "people: {min: 5, max: 8, per-organisation: 3, reserved: [{tag: woman, seats: 2}]}",
      by: "people: [5, 8]",
      gives: [
        "activities.yaml:21:13: `people` is a list; write keys with values"
      ]
    ),
    BrokenInput(
      "a value where a list belongs",
      in: "activities.yaml",
      replacing: "windows: [{from: 2027-08-02, to: 2027-08-31}]",
      by: "windows: 2027-08",
      gives: [
        "activities.yaml:45:14: `windows` is \"2027-08\"; write a list"
      ]
    ),
    BrokenInput(
      "text where a number belongs",
      in: "activities.yaml",
      replacing: "lead-days: 20",
      by: "lead-days: twenty",
      gives: [
        "activities.yaml:15:16: `lead-days`: \"twenty\" is not a whole number; write a number from 0 to 3660, without quotes"
      ]
    ),
    BrokenInput(
      "a fraction where a number belongs",
      in: "activities.yaml",
      replacing: "unit-cost: 50000}",
      by: "unit-cost: 50000.5}",
      gives: [
        "activities.yaml:31:92: `unit-cost`: \"50000.5\" is not an amount of money; write whole đồng as 2100000000 or 2_100_000_000"
      ]
    ),
    BrokenInput(
      "money with dots",
      in: "activities.yaml",
      replacing: "unit-cost: 180000000",
      by: "unit-cost: 180.000.000",
      gives: [
        "activities.yaml:120:104: `unit-cost`: \"180.000.000\" is not an amount of money; write whole đồng as 2100000000 or 2_100_000_000"
      ]
    ),
    BrokenInput(
      "negative money",
      in: "activities.yaml",
      replacing: "unit-cost: 40000",
      by: "unit-cost: -40000",
      gives: [
        "activities.yaml:32:104: `unit-cost` is negative (VND -40,000); write an amount from 0"
      ]
    ),
    BrokenInput(
      "a share without percent",
      in: "activities.yaml",
      replacing: "share: 50%, cap: 90000000",
      by: "share: 0.5, cap: 90000000",
      gives: [
        "activities.yaml:124:35: `share`: \"0.5\" is not a share; write a percentage as 50% or 44.9%"
      ]
    ),
    BrokenInput(
      "a share above the whole",
      in: "activities.yaml",
      replacing: "support: 80%, norm",
      by: "support: 180%, norm",
      gives: [
        "activities.yaml:98:127: `support` is 180%; write at most 100%"
      ]
    ),
    BrokenInput(
      "an unknown word",
      in: "activities.yaml",
      replacing: "kind: workshop",
      by: "kind: workshops",
      gives: [
        "activities.yaml:43:11: `kind` cannot be \"workshops\"; did you mean `workshop`?"
      ]
    ),
    BrokenInput(
      "an unknown pattern",
      in: "activities.yaml",
      replacing: "pattern: {kind: half-days, count: 1,",
      by: "pattern: {kind: half-day, count: 1,",
      gives: [
        "activities.yaml:47:21: `kind` cannot be \"half-day\"; did you mean `half-days`?"
      ]
    ),
    BrokenInput(
      "a key of another pattern",
      in: "activities.yaml",
      replacing: "pattern: {kind: half-days, count: 1,",
      by: "pattern: {kind: half-days, weekdays: [mon], count: 1,",
      gives: [
        "activities.yaml:47:32: there is no key `weekdays`; use one of: kind, count, halves"
      ]
    ),
    BrokenInput(
      "an impossible date",
      in: "activities.yaml",
      replacing: "- {from: 2027-03-15, to: 2027-04-23}",
      by: "- {from: 2027-02-30, to: 2027-04-23}",
      gives: [
        "activities.yaml:10:16: `from`: there is no date 2027-02-30; write a date that exists"
      ]
    ),
    BrokenInput(
      "a window that ends before it starts",
      in: "activities.yaml",
      replacing: "- {from: 2027-05-10, to: 2027-06-11}",
      by: "- {from: 2027-06-11, to: 2027-05-10}",
      gives: [
        "activities.yaml:11:9: window ends before it starts (2027-06-11 to 2027-05-10); swap the dates"
      ]
    ),
    BrokenInput(
      "a window outside the year",
      in: "activities.yaml",
      replacing: "windows: [{from: 2027-09-06, to: 2027-10-22}]",
      by: "windows: [{from: 2027-09-06, to: 2028-01-22}]",
      gives: [
        "activities.yaml:68:15: window 2027-09-06 to 2028-01-22 reaches outside the year planned (2027-01-01 to 2027-12-31); mend the window, or `year` in programme.yaml"
      ]
    ),
    BrokenInput(
      "a preferred day outside the windows",
      in: "activities.yaml",
      replacing: "date: 2027-03-29",
      by: "date: 2027-05-01",
      gives: [
        "activities.yaml:17:20: warning: the preferred day 2027-05-01 lies in none of the windows; choose a day within `windows`"
      ]
    ),
    BrokenInput(
      "fixed dates out of order",
      in: "activities.yaml",
      replacing: "dates: [2027-11-11, 2027-11-12,",
      by: "dates: [2027-11-12, 2027-11-11,",
      gives: [
        "activities.yaml:92:48: 2027-11-11 stands after 2027-11-12; put the dates in order, each once"
      ]
    ),
    BrokenInput(
      "milestones out of order",
      in: "activities.yaml",
      replacing: "after-days: 90",
      by: "after-days: 30",
      gives: [
        "activities.yaml:117:11: the milestone of day 30 stands after that of day 60; put them in order"
      ]
    ),
    BrokenInput(
      "broken quotes in YAML",
      in: "activities.yaml",
      replacing: "title: {vi: Hội thảo",
      by: "title: {vi: \"Hội thảo",
      gives: [
        "activities.yaml:44:17: the quote \" opened here is not closed; close it at the end of the value"
      ]
    ),
    BrokenInput(
      "a tab in YAML",
      in: "activities.yaml",
      replacing: "    lead-days: 20",
      by: "\tlead-days: 20",
      gives: [
        "activities.yaml:15:1: the line is indented with a tab; indent with spaces"
      ]
    ),
  ]
}
