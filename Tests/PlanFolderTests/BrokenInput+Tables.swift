/// What can be wrong with tables.
extension BrokenInput {
  static let tables = [
    BrokenInput(
      "an unknown column",
      in: "people.csv",
      replacing: "birth_year",
      by: "birthyear",
      gives: [
        "people.csv:1:9: there is no column `birthyear`; did you mean `birth_year`?"
      ]
    ),
    BrokenInput(
      "a missing column",
      in: "venues.csv",
      replacing: "id,name,place,",
      by: "id,name,placement,",
      gives: [
        "venues.csv:1:1: column `place` is missing; add `place` to the header",
        "venues.csv:1:9: there is no column `placement`; use one of: id, name, place, address, seats, units, busy, cost_per_use, cost_per_session",
      ]
    ),
    BrokenInput(
      "a row with too many cells",
      in: "trainers.csv",
      replacing: "Hồ Thị Mẫu An,",
      by: "Hồ Thị Mẫu, An,",
      gives: [
        "trainers.csv:2:1: the row has 10 cells, the header 9; add or remove separators until there are 9"
      ]
    ),
    BrokenInput(
      "an empty cell that is needed",
      in: "vehicles.csv",
      replacing: ",15,2027",
      by: ",,2027",
      gives: [
        "vehicles.csv:2:36: cell `seats` is empty; fill it"
      ]
    ),
    BrokenInput(
      "a stray quote",
      in: "people.csv",
      replacing: "Trần Văn Mẫu Hai",
      by: "Trần Văn \"Mẫu\" Hai",
      gives: [
        "people.csv:3:14: a quote inside a cell without quotes; put the cell in quotes and write \"\" for the quote",
        "people.csv:3:18: a quote inside a cell without quotes; put the cell in quotes and write \"\" for the quote",
      ]
    ),
    BrokenInput(
      "text after a quote",
      in: "people.csv",
      replacing: "Trần Văn Mẫu Hai",
      by: "\"Trần Văn\" Hai",
      gives: [
        "people.csv:3:15: there is text after the closing quote; write \"\" for a quote inside the cell"
      ]
    ),
    BrokenInput(
      "an open quote",
      in: "coordinators.csv",
      replacing: "Vũ Văn Mẫu Dũng",
      by: "\"Vũ Văn Mẫu Dũng",
      gives: [
        "coordinators.csv:3:6: the quote opened here is never closed; close it with \", and write \"\" for a quote inside"
      ]
    ),
    BrokenInput(
      "an open quote that swallows rows which others refer to",
      in: "people.csv",
      replacing: "n02,Trần Văn Mẫu Hai",
      by: "n02,\"Trần Văn Mẫu Hai",
      gives: [
        "people.csv:3:5: the quote opened here is never closed; close it with \", and write \"\" for a quote inside"
      ]
    ),
    BrokenInput(
      "an open quote that is closed by the next one",
      edits: [
        Edit(file: "people.csv", old: "n02,Trần Văn Mẫu Hai", new: "n02,\"Trần Văn Mẫu Hai"),
        Edit(file: "people.csv", old: "Huỳnh Thị Mẫu Năm", new: "\"Huỳnh Thị Mẫu Năm\""),
      ],
      gives: [
        "people.csv:3:5: the quote opened here is never closed; close it with \", and write \"\" for a quote inside"
      ]
    ),
    BrokenInput(
      "an unknown organisation",
      in: "people.csv",
      replacing: "nam,dv-3,director",
      by: "nam,dv-33,director",
      gives: [
        "people.csv:7:29: there is no organisation `dv-33`; did you mean `dv-3`?"
      ]
    ),
    BrokenInput(
      "an unknown home",
      in: "people.csv",
      replacing: "n12,Mai Văn Mẫu Mười Hai,1972,nam,dv-5,deputy head,thanh-pho",
      by: "n12,Mai Văn Mẫu Mười Hai,1972,nam,dv-5,deputy head,thanhpho",
      gives: [
        "people.csv:13:52: there is no place `thanhpho`; did you mean `thanh-pho`?"
      ]
    ),
    BrokenInput(
      "an unknown sex",
      in: "people.csv",
      replacing: "1975,nữ",
      by: "1975,nư",
      gives: [
        "people.csv:2:29: `sex` cannot be \"nư\"; did you mean `nữ`?"
      ]
    ),
    BrokenInput(
      "a busy window reversed",
      in: "people.csv",
      replacing: "2027-03-15..2027-03-19",
      by: "2027-03-15..2027-03-19;2027-05-09..2027-05-02",
      gives: [
        "people.csv:3:94: window ends before it starts (2027-05-09 to 2027-05-02); swap the dates"
      ]
    ),
    BrokenInput(
      "a busy day that does not exist",
      in: "trainers.csv",
      replacing: "2027-03-22..2027-03-26",
      by: "2027-02-29",
      gives: [
        "trainers.csv:2:51: `busy`: there is no date 2027-02-29; write a date that exists"
      ]
    ),
    BrokenInput(
      "a request of nobody",
      in: "requests.csv",
      replacing: "n12,G2-01",
      by: "n13,G2-01",
      gives: [
        "requests.csv:21:1: there is no person `n13`; did you mean `n03`?"
      ]
    ),
    BrokenInput(
      "a request for nothing",
      in: "requests.csv",
      replacing: "n03,G2-02",
      by: "n03,G2-20",
      gives: [
        "requests.csv:22:5: there is no activity `G2-20`; did you mean `G2-02`?"
      ]
    ),
    BrokenInput(
      "a request twice",
      in: "requests.csv",
      replacing: "n12,G1-02,2",
      by: "n12,G1-02,2\nn12,G1-02,1",
      gives: [
        "requests.csv:16:1: `n12` asked for `G1-02` above; remove one of the rows"
      ]
    ),
    BrokenInput(
      "a request for a work",
      in: "requests.csv",
      replacing: "n03,G2-02",
      by: "n03,G3-01",
      gives: [
        "requests.csv:22:5: warning: `G3-01` takes no participants; remove the row or give the activity `people`"
      ]
    ),
    BrokenInput(
      "the same id in two files of resources",
      in: "coordinators.csv",
      replacing: "cb-2,",
      by: "gv-2,",
      gives: [
        "coordinators.csv:3:1: id `gv-2` already stands in trainers.csv:3; choose another id"
      ]
    ),
    BrokenInput(
      "a negative cost of a venue",
      in: "venues.csv",
      replacing: ",500000,",
      by: ",-500000,",
      gives: [
        "venues.csv:3:69: `cost_per_use` is negative (VND -500,000); write an amount from 0"
      ]
    ),
    BrokenInput(
      "a latitude off the earth",
      in: "places.csv",
      replacing: "10.25",
      by: "100.25",
      gives: [
        "places.csv:2:44: `latitude`: \"100.25\" is not the number that is needed; write a number from -90.0 to 90.0 with a decimal point"
      ]
    ),
    BrokenInput(
      "a journey twice",
      in: "travel.csv",
      replacing: "mau-tay,ban,25",
      by: "mau-dong,ban,25",
      gives: [
        "travel.csv:7:1: the journey mau-dong → ban stands twice; keep one of the two"
      ]
    ),
    BrokenInput(
      "a journey to nowhere",
      in: "travel.csv",
      replacing: "mau-tay,ban,25",
      by: "mau-tay,bann,25",
      gives: [
        "travel.csv:7:9: there is no place `bann`; did you mean `ban`?"
      ]
    ),
    BrokenInput(
      "a control character",
      in: "people.csv",
      replacing: "Mẫu Hai",
      by: "Mẫu\u{7}Hai",
      gives: [
        "people.csv:3:17: control character U+0007 in the text; delete it"
      ]
    ),
  ]
}
