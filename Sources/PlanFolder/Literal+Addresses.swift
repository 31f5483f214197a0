import Planning

/// Addresses of mail and pages, and names of domains.
extension Literal {
  /// An address of mail: something, `@`, a domain.
  func mailAddress() -> String? {
    let address = text.trimmed
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, Literal.isDomainName(parts[1]),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      report(.notMailAddress(name, address))
      return nil
    }
    return address
  }

  /// The address of a page, `http://` or `https://`.
  func webAddress() -> String? {
    let address = text.trimmed
    guard address.hasPrefix("https://") || address.hasPrefix("http://"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      report(.notWebAddress(name, address))
      return nil
    }
    return address
  }

  /// The name of a domain, such as `khuyencong.example`.
  func domainName() -> String? {
    let domain = text.trimmed
    guard Literal.isDomainName(domain) else {
      report(.notDomain(name, domain))
      return nil
    }
    return domain
  }

  private static func isDomainName(_ name: some StringProtocol) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && name.utf8.count <= 253
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }
  }
}

extension Mistake {
  static func notMailAddress(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-address",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là địa chỉ thư", "viết như ten@donvi.example"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not an address of mail",
        "write it as name@office.example"
      )
    )
  }

  static func notWebAddress(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-address",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là địa chỉ trang",
        "viết như https://donvi.example/trang"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not the address of a page",
        "write it as https://office.example/page"
      )
    )
  }

  static func notDomain(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-address",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là tên miền", "viết như khuyencong.example"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not the name of a domain",
        "write it as khuyencong.example"
      )
    )
  }
}
