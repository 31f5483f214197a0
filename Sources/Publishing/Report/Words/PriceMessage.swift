import Planning

/// The texts of the page of prices, in both languages.
enum PriceMessage: CaseIterable {
  case title
  case money
  case moneyHint
  case others
  case othersHint
  case item
  case used
  case rate
  case most
  case steps
  case sureness
  case proved
  case found
  case notFound
  case cut

  var text: LocalizedText {
    switch self {
    case .title:
      LocalizedText(
        vi: "Thêm một triệu ở đâu có ích nhất",
        en: "Where one more million does most"
      )
    case .money: LocalizedText(vi: "Kinh phí", en: "Money")
    case .moneyHint:
      LocalizedText(
        vi:
          "Điểm được thêm cho mỗi đơn vị tiền nếu nâng riêng mức trần ấy; lấy mức tốt nhất trong các bước đã giải lại. Vạch nhạt: nhiều nhất có thể được, theo cận trên (≤).",
        en:
          "Points gained for each unit of money if that ceiling alone is raised: the best of the steps solved anew. The pale line: what it can bring at most by the bound (≤)."
      )
    case .others: LocalizedText(vi: "Thời gian, người và chỗ", en: "Time, people and seats")
    case .othersHint:
      LocalizedText(
        vi: "Điểm được thêm cho mỗi đơn vị: buổi, chỗ, nguồn lực hoặc đợt.",
        en: "Points gained for each unit: session, seat, resource or offering."
      )
    case .item: LocalizedText(vi: "Nguồn lực", en: "What there is more of")
    case .used: LocalizedText(vi: "Đã dùng / có", en: "Used / there")
    case .rate: LocalizedText(vi: "Điểm mỗi đơn vị", en: "Points a unit")
    case .most: LocalizedText(vi: "Nhiều nhất mỗi đơn vị", en: "At most a unit")
    case .steps: LocalizedText(vi: "Các bước", en: "Steps")
    case .sureness: LocalizedText(vi: "Mức chắc chắn", en: "How sure")
    case .proved:
      LocalizedText(
        vi: "đã chứng minh: thêm nữa cũng không được gì",
        en: "proved: more brings nothing"
      )
    case .found:
      LocalizedText(vi: "tìm được, trọng tài đã kiểm", en: "found, checked by the referee")
    case .notFound:
      LocalizedText(
        vi: "không tìm thấy lợi ích trong số bước đã cho",
        en: "no gain found in the steps given"
      )
    case .cut:
      LocalizedText(
        vi: "dừng sớm, chưa xét hết",
        en: "ended early, not everything was looked at"
      )
    }
  }
}
