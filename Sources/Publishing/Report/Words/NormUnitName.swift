import Planning

/// The names of the units by which norms count; a unit that is not known is told as written.
enum NormUnitName {
  /// The name of a unit, such as `person-day`.
  static func text(_ unit: String) -> LocalizedText {
    switch unit {
    case "association": LocalizedText(vi: "hội", en: "association")
    case "booth": LocalizedText(vi: "gian hàng", en: "booth")
    case "class": LocalizedText(vi: "lớp", en: "class")
    case "cluster": LocalizedText(vi: "cụm công nghiệp", en: "industrial cluster")
    case "day": LocalizedText(vi: "ngày", en: "day")
    case "enterprise": LocalizedText(vi: "doanh nghiệp", en: "enterprise")
    case "establishment": LocalizedText(vi: "cơ sở", en: "establishment")
    case "model": LocalizedText(vi: "mô hình", en: "model")
    case "night": LocalizedText(vi: "đêm", en: "night")
    case "person": LocalizedText(vi: "người", en: "person")
    case "person-day": LocalizedText(vi: "người-ngày", en: "person-day")
    case "person-night": LocalizedText(vi: "người-đêm", en: "person-night")
    case "product": LocalizedText(vi: "sản phẩm", en: "product")
    case "programme": LocalizedText(vi: "chương trình", en: "programme")
    case "project": LocalizedText(vi: "đề án", en: "project")
    case "selection": LocalizedText(vi: "kỳ bình chọn", en: "selection")
    case "session": LocalizedText(vi: "buổi", en: "session")
    default: LocalizedText(unit)
    }
  }
}
