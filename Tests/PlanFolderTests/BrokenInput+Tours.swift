/// What can be wrong with study tours and their sites.
extension BrokenInput {
  static let tours = [
    BrokenInput(
      "a window that closes before it opens",
      in: "sites.csv",
      replacing: "tue-fri,sun 08:00-17:00",
      by: "tue-fri,sun 17:00-08:00",
      gives: [
        "sites.csv:7:110: it closes (08:00) no later than it opens (17:00); swap the times; split a window over midnight in two"
      ]
    ),
    BrokenInput(
      "windows that meet",
      in: "sites.csv",
      replacing: "mon-sat 07:30-11:30 13:00-16:30",
      by: "mon-sat 07:30-11:30 11:00-16:30",
      gives: [
        "sites.csv:2:109: the windows 07:30-11:30 11:00-16:30 meet or are out of order; put them in order and join those that meet"
      ]
    ),
    BrokenInput(
      "days that are no days",
      in: "sites.csv",
      replacing: "mon-sat 07:30-11:30",
      by: "mon-sta 07:30-11:30",
      gives: [
        "sites.csv:2:101: `hours`: \"mon-sta\" names no days of the week; write mon-fri, sat, T2-T6, CN or daily, and then the times"
      ]
    ),
    BrokenInput(
      "a weekday twice",
      in: "sites.csv",
      replacing: "; sat 08:00-11:00",
      by: "; fri-sat 08:00-11:00",
      gives: [
        "sites.csv:3:125: Friday has opening hours twice; write all windows of a day in one part"
      ]
    ),
    BrokenInput(
      "a day without hours",
      in: "sites.csv",
      replacing: "; sat 08:00-11:00",
      by: "; sat",
      gives: [
        "sites.csv:3:125: \"sat\" has no opening hours; write `mon-fri 07:30-11:30 13:30-17:00`, or leave out days that are closed"
      ]
    ),
    BrokenInput(
      "hours that are no hours",
      in: "sites.csv",
      replacing: "daily 06:00-18:00",
      by: "daily 6h-18h",
      gives: [
        "sites.csv:6:85: `hours`: \"6h-18h\" is not a time of the day; write start and end as \"07:30-11:30\""
      ]
    ),
    BrokenInput(
      "an unknown place of a site",
      in: "sites.csv",
      replacing: "market,mau-tay",
      by: "market,mau-tya",
      gives: [
        "sites.csv:6:58: there is no place `mau-tya`; did you mean `mau-tay`?"
      ]
    ),
    BrokenInput(
      "a fee below zero",
      in: "sites.csv",
      replacing: ",20000,0,9",
      by: ",-20000,0,9",
      gives: [
        "sites.csv:7:127: `fee` is negative (VND -20,000); write an amount from 0"
      ]
    ),
    BrokenInput(
      "an unknown kind of site",
      in: "sites.csv",
      replacing: ",institute,",
      by: ",institut,",
      gives: [
        "sites.csv:5:67: `kind` cannot be \"institut\"; did you mean `institute`?"
      ]
    ),
    BrokenInput(
      "coordinates the wrong way round",
      in: "sites.csv",
      replacing: "10.12,105.86",
      by: "105.86,10.12",
      gives: [
        "sites.csv:6:66: `latitude`: \"105.86\" is not the number that is needed; write a number from -90.0 to 90.0 with a decimal point"
      ]
    ),
    BrokenInput(
      "coordinates of somewhere else",
      in: "sites.csv",
      replacing: "10.12,105.86",
      by: "21.02,105.86",
      gives: [
        "sites.csv:6:66: warning: the site lies 1208 km from West Sample as the crow flies; look at the coordinates (latitude first, longitude second) or at `place`"
      ]
    ),
    BrokenInput(
      "a visit longer than the site is open",
      in: "sites.csv",
      replacing: "mon-fri 08:00-11:00,,60",
      by: "mon-fri 08:00-11:00,,200",
      gives: [
        "sites.csv:5:115: a visit of 200 minutes is longer than any of its windows (at most 180); shorten `minutes` or mend `hours`"
      ]
    ),
    BrokenInput(
      "a site that is used but absent",
      in: "sites.csv",
      replacing: "\nvien-mau,",
      by: "\nvien-khac,",
      gives: [
        "tours.yaml:30:47: there is no site `vien-mau`; add it to sites.csv or mend the id"
      ]
    ),
    BrokenInput(
      "an unknown activity of a tour",
      in: "tours.yaml",
      replacing: "activity: G2-01",
      by: "activity: G2-10",
      gives: [
        "tours.yaml:5:15: there is no activity `G2-10`; did you mean `G2-01`?"
      ]
    ),
    BrokenInput(
      "a tour that is no run of days",
      in: "tours.yaml",
      replacing: "activity: G2-01",
      by: "activity: G1-01",
      gives: [
        "tours.yaml:5:15: G1-01 does not run on days in a row; give it `pattern: {kind: calendar-days, …}` in activities.yaml"
      ]
    ),
    BrokenInput(
      "an unknown key of a tour",
      in: "tours.yaml",
      replacing: "longest-driving: 300",
      by: "longest-drive: 300",
      gives: [
        "tours.yaml:5:5: key `longest-driving` is missing; add `longest-driving`",
        "tours.yaml:11:5: there is no key `longest-drive`; did you mean `longest-driving`?",
      ]
    ),
    BrokenInput(
      "an unknown home",
      in: "tours.yaml",
      replacing: "home: thanh-pho",
      by: "home: thanhpho",
      gives: [
        "tours.yaml:7:11: there is no place `thanhpho`; did you mean `thanh-pho`?"
      ]
    ),
    BrokenInput(
      "a return before the start",
      in: "tours.yaml",
      replacing: "back: \"18:00\"",
      by: "back: \"06:00\"",
      gives: [
        "tours.yaml:10:11: the return (06:00) is no later than the start (06:30); swap the times"
      ]
    ),
    BrokenInput(
      "a time that is none",
      in: "tours.yaml",
      replacing: "leave: \"06:30\"",
      by: "leave: \"6 giờ\"",
      gives: [
        "tours.yaml:9:12: `leave`: \"6 giờ\" is not a time; write it as \"07:30\""
      ]
    ),
    BrokenInput(
      "more driving than the law allows",
      in: "tours.yaml",
      replacing: "longest-driving: 300",
      by: "longest-driving: 700",
      gives: [
        "tours.yaml:11:22: warning: 700 minutes at the wheel in a day are more than the 600 of the Road Traffic Law 2008, article 65; lower it or take two drivers"
      ]
    ),
    BrokenInput(
      "a break longer than its window",
      in: "tours.yaml",
      replacing: "minutes: 60",
      by: "minutes: 160",
      gives: [
        "tours.yaml:13:45: a break of 160 minutes does not fit into 11:00-13:30 (150 minutes); shorten it or widen the window"
      ]
    ),
    BrokenInput(
      "a break outside the day",
      in: "tours.yaml",
      replacing: "11:00-13:30",
      by: "05:00-07:30",
      gives: [
        "tours.yaml:13:21: the break 05:00-07:30 reaches outside `leave` … `back`; move it into the day"
      ]
    ),
    BrokenInput(
      "a night that the tour does not have",
      in: "tours.yaml",
      replacing: "nights: [1]",
      by: "nights: [2]",
      gives: [
        "tours.yaml:18:7: night 1 has no lodging; add one to `lodging`",
        "tours.yaml:18:73: the tour has no night 2; write nights from 1 to 1",
      ]
    ),
    BrokenInput(
      "an unknown place of lodging, above its norm",
      in: "tours.yaml",
      replacing: "{place: ban, per-person: 300000",
      by: "{place: bann, per-person: 400000",
      gives: [
        "tours.yaml:18:17: there is no place `bann`; did you mean `ban`?",
        "tours.yaml:18:35: warning: unit cost VND 400,000 exceeds norm `travel.lodging` of VND 350,000 (TT 40/2017/TT-BTC); lower it or give the reason",
      ]
    ),
    BrokenInput(
      "a site that must be visited and is not in the pool",
      in: "tours.yaml",
      replacing: "must: [lang-dan-mau]",
      by: "must: [lang-dan-mua]",
      gives: [
        "tours.yaml:25:12: site `lang-dan-mua` is not among the `sites` of this tour; did you mean `lang-dan-mau`?"
      ]
    ),
    BrokenInput(
      "two sites that must and may not be visited together",
      in: "tours.yaml",
      replacing: "must: [lang-dan-mau]",
      by: "must: [cho-mau, hoi-cho-mau]",
      gives: [
        "tours.yaml:27:9: `cho-mau` and `hoi-cho-mau` both stand in `must` but may not be visited together; take one of them out of `must`"
      ]
    ),
    BrokenInput(
      "more of a kind than there are",
      in: "tours.yaml",
      replacing: "min: 1, max: 2}",
      by: "min: 2, max: 2}",
      gives: [
        "tours.yaml:29:33: 2 sites of kind `enterprise` are wanted, but `sites` has 1; add sites or lower `min`"
      ]
    ),
    BrokenInput(
      "a least count above the greatest",
      in: "tours.yaml",
      replacing: "min: 1, max: 2}",
      by: "min: 1, max: 0}",
      gives: [
        "tours.yaml:29:33: `min` (1) is above `max` (0); swap them or mend one of the two"
      ]
    ),
    BrokenInput(
      "a site twice in a pool",
      in: "tours.yaml",
      replacing: "vien-mau, cho-mau,",
      by: "vien-mau, vien-mau, cho-mau,",
      gives: [
        "tours.yaml:30:57: site `vien-mau` stands twice; keep one of the two"
      ]
    ),
    BrokenInput(
      "a budget that does not pay for what must be visited",
      in: "tours.yaml",
      replacing: "budget: 1_500_000",
      by: "budget: 150_000",
      gives: [
        "tours.yaml:23:20: the sites of `must` cost VND 200,000 in fees, more than VND 150,000; raise `budget` or shorten `must`"
      ]
    ),
  ]
}
