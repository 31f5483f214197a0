public import Planning

/// What the code on a page of a printed list says, with its keyed check.
///
/// `LT1:<offering>:<revision>:<issue>:<page>:<pages>:<check>`, the check being 16 characters (80 bits).
public struct PageCode: Hashable, Sendable {
  /// The offering's id.
  public var offering: String
  /// The revision of the plan that was printed; 0: none was published.
  public var revision: Int
  /// The how manieth printing of the offering's list it is, from 1.
  public var issue: Int
  /// The page, from 1; 0 stands for the list as a file.
  public var page: Int
  /// How many pages there are.
  public var pages: Int

  private static let mark = "LT1"
  private static let checkLength = 16

  /// Makes a code.
  public init(offering: String, revision: Int, issue: Int, page: Int, pages: Int) {
    self.offering = offering
    self.revision = revision
    self.issue = issue
    self.page = page
    self.pages = pages
  }

  private var fields: [String] {
    [Self.mark, offering, String(revision), String(issue), String(page), String(pages)]
  }

  /// The code as it is printed.
  public func text(_ key: AttendanceKey) -> String {
    (fields + [key.check(fields, characters: Self.checkLength)]).joined(separator: ":")
  }

  /// Whether a text looks like a code of a list, right or wrong.
  public static func isMeant(_ text: String) -> Bool { text.hasPrefix(mark + ":") }

  /// Reads a code and confirms it.
  ///
  /// - Throws: ``CodeFault``.
  public init(_ text: String, _ key: AttendanceKey) throws(CodeFault) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, parts[0] == Self.mark, !parts[1].isEmpty else { throw .unreadable }
    let numbers = parts[2...5].map { Int($0) ?? -1 }
    guard numbers.allSatisfy({ $0 >= 0 }) else { throw .unreadable }
    self.init(
      offering: parts[1],
      revision: numbers[0],
      issue: numbers[1],
      page: numbers[2],
      pages: numbers[3]
    )
    guard parts[6].utf8.count == Self.checkLength, key.confirms(parts[6], of: fields) else {
      throw .forged
    }
  }
}

/// Why a code is not accepted.
public enum CodeFault: Error, Hashable, Sendable {
  /// It is no code of this kind.
  case unreadable
  /// Its check is wrong: it was changed, or made with another key.
  case forged
  /// It is of another programme.
  case otherProgramme(String)

  /// What is wrong and what to do.
  public var text: LocalizedText {
    switch self {
    case .unreadable:
      LocalizedText(vi: "không phải là mã của LichTrinh", en: "no code of this programme")
    case .forged:
      LocalizedText(
        vi: "mã bị sửa hoặc được in từ kế hoạch khác; dùng danh sách do kế hoạch này in",
        en: "the code was changed or comes from another plan; use a list that this plan printed"
      )
    case .otherProgramme(let id):
      LocalizedText(vi: "mã của chương trình \(id)", en: "a code of the programme \(id)")
    }
  }
}
