/// What can be wrong with the programme and the norms.
extension BrokenInput {
  static let programme = [
    BrokenInput(
      "an unknown key of the programme",
      in: "programme.yaml",
      replacing: "domain: khuyencong",
      by: "domian: khuyencong",
      gives: [
        "programme.yaml:4:1: key `domain` is missing; add `domain`",
        "programme.yaml:32:1: there is no key `domian`; did you mean `domain`?",
      ]
    ),
    BrokenInput(
      "too much money",
      in: "programme.yaml",
      replacing: "amount: 300_000_000",
      by: "amount: 3_000_000_000_000_000",
      gives: [
        "programme.yaml:49:18: `amount` is too large (VND 3,000,000,000,000,000); write at most VND 1,000,000,000,000,000"
      ]
    ),
    BrokenInput(
      "more money than 64 bits hold",
      in: "programme.yaml",
      replacing: "amount: 300_000_000",
      by: "amount: 99_999_999_999_999_999_999",
      gives: [
        "programme.yaml:49:18: `amount` is too large (99_999_999_999_999_999_999); write at most VND 1,000,000,000,000,000"
      ]
    ),
    BrokenInput(
      "less money than 64 bits hold",
      in: "programme.yaml",
      replacing: "amount: 300_000_000",
      by: "amount: -99999999999999999999",
      gives: [
        "programme.yaml:49:18: `amount` is negative (-99999999999999999999); write an amount from 0"
      ]
    ),
    BrokenInput(
      "a date too far away",
      in: "programme.yaml",
      replacing: "decision: {number: 01/QĐ-UBND, date: 2027-01-05",
      by: "decision: {number: 01/QĐ-UBND, date: 9999-01-05",
      gives: [
        "programme.yaml:25:38: `date`: the date 9999-01-05 is too far away; write one in the years 1900 to 2199"
      ]
    ),
    BrokenInput(
      "a quote that is never closed in YAML",
      in: "programme.yaml",
      replacing: "email: khuyencong@vi-du.example",
      by: "email: 'khuyencong@vi-du.example",
      gives: [
        "programme.yaml:21:10: the quote ' opened here is not closed; close it at the end of the value"
      ]
    ),
    BrokenInput(
      "neither true nor false",
      in: "programme.yaml",
      replacing: "sample: true",
      by: "sample: yes",
      gives: [
        "programme.yaml:10:9: `sample`: \"yes\" is neither true nor false; write true or false"
      ]
    ),
    BrokenInput(
      "a date of another form",
      in: "programme.yaml",
      replacing: "decision: {number: 01/QĐ-UBND, date: 2027-01-05",
      by: "decision: {number: 01/QĐ-UBND, date: 05/01/2027",
      gives: [
        "programme.yaml:25:38: `date`: \"05/01/2027\" is not a date; write a date as 2016-03-21"
      ]
    ),
    BrokenInput(
      "two State sources",
      in: "programme.yaml",
      replacing: "own money}, state: false}",
      by: "own money}, state: true}",
      gives: [
        "activities.yaml:101:18: two sources of the State, `province` and `own`, pay for one activity; let one State source pay each cost",
        "activities.yaml:125:18: two sources of the State, `province` and `own`, pay for one activity; let one State source pay each cost",
      ]
    ),
    BrokenInput(
      "orders in a circle",
      in: "programme.yaml",
      replacing: "  - {first: G1-01, then: G2-01, gap-days: 7, required: false}",
      by:
        "  - {first: G1-01, then: G2-01}\n  - {first: G2-01, then: G1-02}\n  - {first: G1-02, then: G1-01}",
      gives: [
        "programme.yaml:76:5: the orders go in a circle: G1-01 → G2-01 → G1-02 → G1-01; remove one of them"
      ]
    ),
    BrokenInput(
      "an unknown activity in an order",
      in: "programme.yaml",
      replacing: "then: G2-01",
      by: "then: G2-10",
      gives: [
        "programme.yaml:76:26: there is no activity `G2-10`; did you mean `G2-01`?"
      ]
    ),
    BrokenInput(
      "another time zone",
      in: "programme.yaml",
      replacing: "time-zone: Asia/Ho_Chi_Minh",
      by: "time-zone: Europe/Paris",
      gives: [
        "programme.yaml:30:12: time zone \"Europe/Paris\" is not supported; write Asia/Ho_Chi_Minh"
      ]
    ),
    BrokenInput(
      "sessions that overlap",
      in: "programme.yaml",
      replacing: "afternoon: \"13:30-17:00\"",
      by: "afternoon: \"11:00-17:00\"",
      gives: [
        "programme.yaml:34:11: the sessions of the day overlap; let each start after the one before has ended"
      ]
    ),
    BrokenInput(
      "an avoided period with two rules",
      in: "programme.yaml",
      replacing: "lunar: {from: 12-23, to: 01-10}, hard: true",
      by: "lunar: {from: 12-23, to: 01-10}, tides: {months: [9]}, hard: true",
      gives: [
        "programme.yaml:62:5: exactly one of `from` with `to`, `lunar`, `tides` is needed; keep one"
      ]
    ),
    BrokenInput(
      "an avoided period that is hard and costs points",
      in: "programme.yaml",
      replacing: "to: 2027-07-22, points: 3",
      by: "to: 2027-07-22, points: 3, hard: true",
      gives: [
        "programme.yaml:66:5: either `hard: true` or `points` is needed; keep exactly one of the two"
      ]
    ),
    BrokenInput(
      "another format",
      in: "programme.yaml",
      replacing: "format: lichtrinh-plan/1",
      by: "format: lichtrinh-plan/2",
      gives: [
        "programme.yaml:4:9: `format` cannot be \"lichtrinh-plan/2\"; did you mean `lichtrinh-plan/1`?"
      ]
    ),
    BrokenInput(
      "a wrong address of mail",
      in: "programme.yaml",
      replacing: "email: khuyencong@vi-du.example",
      by: "email: khuyencong",
      gives: [
        "programme.yaml:21:10: `email`: \"khuyencong\" is not an address of mail; write it as name@office.example"
      ]
    ),
    BrokenInput(
      "a norm without a figure",
      in: "norms.yaml",
      replacing: "    amount: 350_000\n",
      by: "",
      gives: [
        "norms.yaml:13:5: the norm has no `amount`, `rate` or `cap`; add at least one"
      ]
    ),
    BrokenInput(
      "a norm whose time is reversed",
      in: "norms.yaml",
      replacing: "valid: {from: 2018-05-15}",
      by: "valid: {from: 2018-05-15, to: 2017-05-15}",
      gives: [
        "norms.yaml:11:12: window ends before it starts (2018-05-15 to 2017-05-15); swap the dates"
      ]
    ),
    BrokenInput(
      "a reference to no file",
      in: "programme.yaml",
      replacing: "# The groups of the decision.",
      by: "references: {norms: ../norms.yaml}\n# The groups of the decision.",
      gives: [
        "programme.yaml:36:21: there is no file ../norms.yaml named by `norms`; mend the path or add the file"
      ]
    ),
    BrokenInput(
      "an advance above its rate",
      edits: [
        Edit(
          file: "norms.yaml",
          old: "norms:\n",
          new:
            "norms:\n  - id: payments.advance\n    name: Advance\n    rate: 70%\n    unit: project\n    binding: cap\n    legal: {text: TTLT 26/2014/TTLT-BTC-BCT, article: Điều 6}\n"
        ),
        Edit(
          file: "activities.yaml",
          old:
            "share: 60%, name: {vi: Tạm ứng, en: Advance}}\n      - {anchor: end, days: 15, name: {vi: Thanh toán, en: Balance}}\n\n",
          new: "share: 80%}\n      - {anchor: end, days: 15}\n\n"
        ),
      ],
      gives: [
        "activities.yaml:103:9: 80% is paid in advance, more than 70% (TTLT 26/2014/TTLT-BTC-BCT, Điều 6); advance at most 70%"
      ]
    ),
    BrokenInput(
      "a norm that binds exceeded",
      edits: [
        Edit(
          file: "norms.yaml",
          old: "unit: session\n    binding: guide",
          new: "unit: session\n    binding: cap"
        ),
        Edit(file: "activities.yaml", old: "unit-cost: 800000", new: "unit-cost: 8000000"),
      ],
      gives: [
        "activities.yaml:57:116: unit cost VND 8,000,000 exceeds norm `training.lecturer` of VND 2,000,000 (TT 36/2018/TT-BTC); lower it to the norm"
      ]
    ),
    BrokenInput(
      "a norm out of force",
      in: "norms.yaml",
      replacing: "valid: {from: 2018-05-15}",
      by: "valid: {from: 2018-05-15, to: 2026-12-31}",
      gives: [
        "activities.yaml:30:128: warning: norm `training.lecturer` is not in force on 2027-03-15 (TT 36/2018/TT-BTC); use the norm that is in force",
        "activities.yaml:57:130: warning: norm `training.lecturer` is not in force on 2027-08-02 (TT 36/2018/TT-BTC); use the norm that is in force",
      ]
    ),
    BrokenInput(
      "management above its share",
      edits: [
        Edit(
          file: "norms.yaml",
          old: "norms:\n",
          new:
            "norms:\n  - id: management\n    name: Management\n    rate: 2.5%\n    unit: project\n    binding: cap\n    legal: {text: TTLT 26/2014/TTLT-BTC-BCT}\n"
        ),
        Edit(
          file: "activities.yaml",
          old: "      - {item: {vi: Phòng nghỉ",
          new:
            "      - {item: Management, per: offering, unit-cost: 1000000, norm: management}\n      - {item: {vi: Phòng nghỉ"
        ),
      ],
      gives: [
        "activities.yaml:79:54: VND 1,000,000 exceeds 2.5% of the estimate of VND 15,400,000 (TTLT 26/2014/TTLT-BTC-BCT); spend at most VND 385,000"
      ]
    ),
  ]
}
