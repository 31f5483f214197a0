import Planning
import Settlement

/// People trained and people never served, as forms.
extension SettlementPapers {
  /// The counts of people by district, by sex and by kind of establishment.
  var served: [RosterForm] {
    var form = form(
      say("KẾT QUẢ PHỤC VỤ", "PEOPLE SERVED"),
      sheet: say("Kết quả", "Results")
    )
    form.columns = [
      column(.serial, say("TT", "No."), 10, isCentred: true),
      column(.name, say("Đối tượng", "Who"), 62),
      column(.figure(0), say("Đăng ký", "Asked"), 20, isCentred: true),
      column(.figure(1), say("Có trong kế hoạch", "In the plan"), 22, isCentred: true),
      column(.figure(2), say("Đã dự", "Came"), 20, isCentred: true),
      column(.figure(3), say("Lượt dự", "Places"), 20, isCentred: true),
    ]
    let served = settlement.served
    let blocks: [(String, [ServedPeople.Count])] = [
      (say("Theo địa bàn", "By district"), served.byDistrict),
      (say("Theo giới tính", "By sex"), served.bySex),
      (say("Theo loại cơ sở", "By kind of establishment"), served.byKind),
    ]
    for (number, block) in blocks.enumerated() {
      form.rows.append(
        RosterRow(
          id: block.0,
          [.text(roman(number + 1)), .text(block.0), .empty, .empty, .empty, .empty],
          language,
          isBold: true
        )
      )
      form.rows += block.1.enumerated().map { position, count in
        RosterRow(
          id: "\(block.0)/\(position)",
          [.value(.count(position + 1)), .text(count.name[language])] + counts(count),
          language
        )
      }
    }
    form.totalRow = RosterRow(
      id: "total",
      [.empty, .text(served.all.name[language])] + counts(served.all),
      language,
      isBold: true
    )
    form.total = say(
      "Đã dự: đếm từng người theo sổ điểm danh; lượt dự: mỗi đợt một lượt.",
      "Came: each person once, by the journal of attendance; places: once an offering."
    )
    return [form]
  }

  private func counts(_ count: ServedPeople.Count) -> [RosterCell] {
    [count.asked, count.planned, count.came, count.places].map { .value(.count($0)) }
  }

  // MARK: Parts
}
