import Foundation
import Planning

/// Where a plan's attendance is kept: `attendance/` in the plan folder, readable by its owner alone.
public struct AttendanceFolder: Hashable, Sendable {
  /// The folder.
  public let path: String

  /// The attendance of the plan in a folder.
  public init(plan: String) {
    path = plan + "/attendance"
  }

  /// The journal.
  public var journalPath: String { path + "/journal.jsonl" }
  /// The key of the codes.
  public var keyPath: String { path + "/key.txt" }
  /// The lock's file.
  public var lockPath: String { path + "/lock" }

  /// The record of a printed list.
  public func sheetPath(offering: String, issue: Int) -> String {
    "\(path)/lists/\(PathText.safe(offering)).\(issue).json"
  }

  /// Makes the folder and the one of printed lists where they are not there yet.
  ///
  /// - Throws: `FileFailure`.
  public func make() throws(FileFailure) {
    for path in [path, path + "/lists"] {
      guard mkdir(path, 0o700) != 0, errno != EEXIST else { continue }
      throw FileFailure(path: path, number: errno)
    }
  }
}

/// A file of the attendance could not be read or written.
public struct FileFailure: Error, Hashable, Sendable {
  /// Which file.
  public var path: String
  /// The system's error number.
  public var number: Int32

  /// Makes a failure.
  public init(path: String, number: Int32) {
    self.path = path
    self.number = number
  }
}
