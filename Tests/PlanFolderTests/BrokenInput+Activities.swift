/// What can be wrong with what an activity refers to and says.
extension BrokenInput {
  static let activities = [
    BrokenInput(
      "an anchor",
      in: "activities.yaml",
      replacing: "    group: G3",
      by: "    group: &g G3",
      gives: [
        "activities.yaml:107:12: the YAML anchor &g is not used here; write the value out in each place"
      ]
    ),
    BrokenInput(
      "a wrong id",
      in: "activities.yaml",
      replacing: "  - id: G1-02",
      by: "  - id: Lớp 2",
      gives: [
        "activities.yaml:41:9: `id`: \"Lớp 2\" cannot be an id; use plain letters, digits, `.`, `_`, `-`, at most 64 of them",
        "requests.csv:10:5: there is no activity `G1-02` (in 6 rows); did you mean `G1-01`?",
      ]
    ),
    BrokenInput(
      "a duplicate id",
      in: "activities.yaml",
      replacing: "  - id: G1-02",
      by: "  - id: G1-01",
      gives: [
        "activities.yaml:41:9: id `G1-01` already stands in activities.yaml:4; choose another id",
        "requests.csv:10:5: there is no activity `G1-02` (in 6 rows); did you mean `G1-01`?",
      ]
    ),
    BrokenInput(
      "an unknown group",
      in: "activities.yaml",
      replacing: "    group: G3",
      by: "    group: G33",
      gives: [
        "activities.yaml:107:12: there is no group `G33`; did you mean `G3`?"
      ]
    ),
    BrokenInput(
      "an unknown source",
      in: "activities.yaml",
      replacing: "    funding:\n      - {source: province, share",
      by: "    funding:\n      - {source: provinze, share",
      gives: [
        "activities.yaml:124:18: there is no source `provinze`; did you mean `province`?"
      ]
    ),
    BrokenInput(
      "an unknown norm",
      in: "activities.yaml",
      replacing: "norm: travel.lodging",
      by: "norm: travel.lodgings",
      gives: [
        "activities.yaml:79:117: there is no norm `travel.lodgings`; did you mean `travel.lodging`?"
      ]
    ),
    BrokenInput(
      "an unknown place",
      in: "activities.yaml",
      replacing: "places: [thanh-pho, mau-dong]",
      by: "places: [thanh-po, mau-dong]",
      gives: [
        "activities.yaml:54:45: there is no place `thanh-po`; did you mean `thanh-pho`?"
      ]
    ),
    BrokenInput(
      "a payment after the year wherever the activity lies",
      in: "activities.yaml",
      replacing: "{anchor: end, days: 15, name: {vi: Thanh toán, en: Payment}}",
      by: "{anchor: end, days: 400, name: {vi: Thanh toán, en: Payment}}",
      gives: [
        "activities.yaml:62:29: warning: this payment falls on 2028-09-05 at the earliest, after the year planned, and is counted on 2027-12-31; set `days` to at most 122"
      ]
    ),
    BrokenInput(
      "a payment before the year wherever the activity lies",
      in: "activities.yaml",
      replacing:
        "{anchor: start, days: -10, share: 50%, name: {vi: Tạm ứng, en: Advance}}\n      - {anchor: end, days: 15",
      by:
        "{anchor: start, days: -200, share: 50%, name: {vi: Tạm ứng, en: Advance}}\n      - {anchor: end, days: 15",
      gives: [
        "activities.yaml:38:31: warning: this payment falls on 2026-11-23 at the latest, before the year planned, and is counted on 2027-01-01; set `days` to at least -73"
      ]
    ),
    BrokenInput(
      "an unknown resource",
      in: "activities.yaml",
      replacing: "penalties: {nha-van-hoa: 2}",
      by: "penalties: {nha-van-hoa-2: 2}",
      gives: [
        "activities.yaml:54:94: there is no venue `nha-van-hoa-2`; did you mean `nha-van-hoa`?"
      ]
    ),
    BrokenInput(
      "a skill that nobody has",
      in: "activities.yaml",
      replacing: "skill: energy",
      by: "skill: enrgy",
      gives: [
        "activities.yaml:55:47: no trainer has the skill `enrgy`; did you mean `energy`?"
      ]
    ),
    BrokenInput(
      "a need that nothing fits",
      in: "activities.yaml",
      replacing: "- {role: vehicle, kind: vehicle}",
      by: "- {role: vehicle, kind: vehicle, places: [ban]}",
      gives: [
        "activities.yaml:76:9: no vehicle fits `vehicle`; loosen `skill`, `places` or `ids`, or add one to vehicles.csv"
      ]
    ),
    BrokenInput(
      "a resource of another kind",
      in: "activities.yaml",
      replacing: "- {role: vehicle, kind: vehicle}",
      by: "- {role: vehicle, kind: vehicle, ids: [xe-16, gv-1]}",
      gives: [
        "activities.yaml:76:53: `gv-1` is a trainer, not a vehicle; mend `ids` or `kind`"
      ]
    ),
    BrokenInput(
      "min above max",
      in: "activities.yaml",
      replacing: "people: {min: 5, max: 8, per",
      by: "people: {min: 9, max: 8, per",
      gives: [
        "activities.yaml:21:19: `min` (9) is above `max` (8); swap them or mend one of the two"
      ]
    ),
    BrokenInput(
      "more seats reserved than there are",
      in: "activities.yaml",
      replacing: "seats: 2}",
      by: "seats: 9}",
      gives: [
        "activities.yaml:21:61: 9 seats are reserved but `max` is 8; reserve fewer or raise `max`"
      ]
    ),
    BrokenInput(
      "a tag that nobody has",
      in: "activities.yaml",
      replacing: "tag: woman",
      by: "tag: wuman",
      gives: [
        "activities.yaml:21:68: nobody has the tag `wuman`; did you mean `woman`?"
      ]
    ),
    BrokenInput(
      "more offerings asked than there are values",
      in: "activities.yaml",
      replacing: "offerings: {min: 1, values: [200, 120]}",
      by: "offerings: {min: 3, values: [200, 120]}",
      gives: [
        "activities.yaml:50:22: `min` (3) is above the number of `values` (2); add values or lower `min`"
      ]
    ),
    BrokenInput(
      "people enrolled where there may be two offerings",
      in: "activities.yaml",
      replacing: "    blackouts:",
      by: "    enrolled: [n05]\n    blackouts:",
      gives: [
        "activities.yaml:49:15: people are enrolled but there may be 2 offerings; leave one value in `values` or drop `enrolled`"
      ]
    ),
    BrokenInput(
      "an unknown person enrolled",
      in: "activities.yaml",
      replacing: "    place: ban\n    needs",
      by: "    place: ban\n    enrolled: [n99]\n    needs",
      gives: [
        "activities.yaml:75:16: there is no person `n99`; did you mean `n09`?"
      ]
    ),
    BrokenInput(
      "payment shares above the whole",
      in: "activities.yaml",
      replacing: "- {anchor: end, days: 15, name: {vi: Thanh toán, en: Payment}}",
      by: "- {anchor: end, days: 5, share: 60%}\n      - {anchor: end, days: 15, share: 60%}",
      gives: [
        "activities.yaml:62:7: the shares sum to 120%; mend them so that they sum to at most 100%"
      ]
    ),
    BrokenInput(
      "payment shares below the whole",
      in: "activities.yaml",
      replacing: "- {anchor: end, days: 15, name: {vi: Thanh toán, en: Payment}}",
      by: "- {anchor: end, days: 5, share: 60%}\n      - {anchor: end, days: 15, share: 30%}",
      gives: [
        "activities.yaml:62:7: warning: the payments sum to 90%, and the last takes the rest; make them 100% or leave out the last `share`"
      ]
    ),
    BrokenInput(
      "a last payer with a cap",
      in: "activities.yaml",
      replacing: "- {source: province, share: 50%, cap: 90000000}\n      - {source: own}",
      by: "- {source: province, share: 50%, cap: 90000000}\n      - {source: own, cap: 1000}",
      gives: [
        "activities.yaml:125:9: the last payer `own` has a `share` or `cap`; remove it, since the last takes the rest; or add a payer after it"
      ]
    ),
    BrokenInput(
      "support above its rate",
      in: "activities.yaml",
      replacing: "share: 50%, cap: 90000000",
      by: "share: 60%, cap: 90000000",
      gives: [
        "activities.yaml:124:35: support of 60% exceeds the 50% of `support.machinery` (TT 28/2018/TT-BTC); support at most 50%"
      ]
    ),
    BrokenInput(
      "support above its cap",
      in: "activities.yaml",
      replacing: "cap: 90000000",
      by: "cap: 350000000",
      gives: [
        "activities.yaml:124:45: support of VND 350,000,000 exceeds the VND 300,000,000 of `support.machinery` (TT 28/2018/TT-BTC); set `cap` to at most 300000000"
      ]
    ),
    BrokenInput(
      "a norm exceeded",
      in: "activities.yaml",
      replacing: "unit-cost: 600000, norm",
      by: "unit-cost: 2600000, norm",
      gives: [
        "activities.yaml:30:114: warning: unit cost VND 2,600,000 exceeds norm `training.lecturer` of VND 2,000,000 (TT 36/2018/TT-BTC); lower it or give the reason"
      ]
    ),
    BrokenInput(
      "a request from a district that may not ask",
      in: "activities.yaml",
      replacing: "districts: [thanh-pho, mau-dong, mau-tay]",
      by: "districts: [thanh-pho, mau-tay]",
      gives: [
        "requests.csv:12:1: warning: `n06` lives in `mau-dong`, outside the districts of `G1-02`; the request does not count; remove or mend it",
        "requests.csv:13:1: warning: `n08` lives in `mau-dong`, outside the districts of `G1-02`; the request does not count; remove or mend it",
      ]
    ),
    BrokenInput(
      "a payer that leaves nothing to the next",
      in: "activities.yaml",
      replacing: "unit-cost: 9000000, support: 80%, norm: support.booth}",
      by: "unit-cost: 9000000}",
      gives: [
        "activities.yaml:100:9: warning: payer `province` has no `share` or `cap`, so it pays all and those after it nothing; add a `share` or `cap`, or remove those after it"
      ]
    ),
  ]
}
