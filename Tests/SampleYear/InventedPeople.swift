public import Planning

/// Invented people with Vietnamese names, the same for the same number.
public enum InventedPeople {
  /// Makes so many people, `p001` and on; women and men in turn, every fourth of the second organisation.
  public static func make(count: Int) -> [Person] {
    (0..<count).map { index in
      let isWoman = index.isMultiple(of: 2)
      let given = isWoman ? women : men
      let middles = isWoman ? womensMiddles : mensMiddles
      let name = [
        families[index * 7 % families.count],
        middles[index / 3 % middles.count],
        given[index * 5 % given.count],
      ].joined(separator: " ")
      let serial = String(index + 1)
      let padded = String(repeating: "0", count: max(0, 3 - serial.count)) + serial
      return Person(
        id: "p" + padded,
        name: name,
        birthYear: 1958 + index * 11 % 40,
        sex: isWoman ? .female : .male,
        organisation: index.isMultiple(of: 4) ? "o2" : "o1",
        position: positions[index % positions.count],
        home: districts[index % districts.count],
        address: "Ấp \(index % 9 + 1), \(communes[index % communes.count])",
        phone: "0900 000 \(padded)",
        email: "p\(padded)@mau.example",
        tags: isWoman ? ["woman", "rural"] : ["rural"]
      )
    }
  }

  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Dương", "Lý",
    "Trương", "Phan", "Thạch",
  ]
  private static let womensMiddles = [
    "Thị", "Thị Ngọc", "Thị Mỹ", "Thị Thanh", "Kim", "Thị Bích", "Hồng",
  ]
  private static let mensMiddles = ["Văn", "Hữu", "Minh", "Quốc", "Thành", "Đức", "Công"]
  private static let women = [
    "Hường", "Đào", "Diễm", "Thảo", "Ánh", "Ân", "Yến", "Thủy", "Ngọc", "Mỹ", "Tuyết", "Phượng",
    "Quyên", "Hằng", "Lệ", "Huệ", "Bé",
  ]
  private static let men = [
    "Đức", "Dũng", "Tuấn", "Hiếu", "Nghĩa", "Trường", "Bảo", "Thắng", "Ẩn", "Lợi", "Tự", "Cường",
    "Sơn", "Hậu", "Phước", "An", "Vũ", "Ửng", "Kiệt",
  ]
  private static let positions = [
    "Chủ cơ sở", "Giám đốc", "Kế toán", "Tổ trưởng", "Thành viên hợp tác xã",
  ]
  private static let districts = ["855", "857"]
  private static let communes = ["xã Mẫu Đông", "xã Mẫu Tây", "phường Mẫu Trung"]
}
