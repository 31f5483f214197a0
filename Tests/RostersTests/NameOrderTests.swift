import Foundation
import Testing

@testable import Rosters

@Suite("The order of Vietnamese names")
struct NameOrderTests {
  private func sorted(_ names: [String]) -> [String] {
    let order = NameOrder()
    return names.sorted { order.compare($0, $1) == .orderedAscending }
  }

  @Test("letters follow the Vietnamese alphabet, in which đ, ă, â, ê, ô, ơ and ư are letters")
  func alphabet() {
    let alphabet = [
      "An", "Ăn", "Ân", "Ba", "Ca", "Da", "Đa", "Em", "Êm", "Ga", "Ha", "In", "Ka", "La", "Ma",
      "Na", "On", "Ôn", "Ơn", "Pa", "Qua", "Ra", "Sa", "Ta", "Un", "Ưn", "Va", "Xa", "Yn",
    ]
    #expect(sorted(alphabet.reversed()) == alphabet)
  }

  @Test("tones follow level, huyền, hỏi, ngã, sắc, nặng, after the letters")
  func tones() {
    let names = ["Hương", "Hường", "Hưởng", "Hưỡng", "Hướng", "Hượng", "Hượu"]
    #expect(sorted(names.reversed()) == names)
  }

  @Test("the given name stands last and counts first, then family and middle names")
  func givenNameFirst() {
    let names = [
      "Trần An", "Bùi Thị Ánh", "Đỗ Văn Ánh", "Lê Thị Đào", "Lê Văn Đào", "Lệ An Đào",
      "Nguyễn Đức", "Nguyễn Văn Đức",
    ]
    #expect(sorted(names.reversed()) == names)
  }

  @Test("composed and decomposed spellings are the same name")
  func decomposed() {
    let name = "Nguyễn Thị Phượng"
    let order = NameOrder()
    #expect(order.compare(name, name.decomposedStringWithCanonicalMapping) == .orderedSame)
  }

  @Test("a name of one syllable and an empty one have their place")
  func short() {
    #expect(sorted(["Bình", "", "An"]) == ["", "An", "Bình"])
  }
}
