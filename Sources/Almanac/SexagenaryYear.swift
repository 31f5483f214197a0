/// The name of a lunar year in the cycle of sixty: a stem (can) and a branch (chi).
public enum SexagenaryYear {
  /// The Vietnamese name of a lunar year, as "Bính Thân" for 2016.
  public static func nameVi(ofLunarYear year: Int) -> String {
    // The year 4 began a cycle: Giáp Tý.
    let position = year - 4
    return "\(element(of: stems, at: position)) \(element(of: branches, at: position))"
  }

  private static func element(of names: [String], at position: Int) -> String {
    let rest = position % names.count
    return names[rest < 0 ? rest + names.count : rest]
  }

  private static let stems = [
    "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý",
  ]

  private static let branches = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
  ]
}
