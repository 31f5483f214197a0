import CXlsxWriter
import Foundation

/// A roster as an XLSX workbook, set up to be printed one page wide.
public enum RosterWorkbook {
  /// Writes the form; the same form gives the same bytes wherever the same library is.
  ///
  /// All texts are stored as texts; the only formulas are those of sums and products. libxlsxwriter can only write files: the workbook
  /// passes through one in a new directory for temporary files, which is removed again.
  ///
  /// - Throws: `RosterError.workbook` or `.temporaryFile`.
  public static func render(_ form: RosterForm) throws(RosterError) -> [UInt8] {
    try render([form])
  }

  /// Writes a workbook of a sheet for each form; forms of one kind need names of their own.
  ///
  /// - Throws: `RosterError.workbook` or `.temporaryFile`.
  public static func render(_ forms: [RosterForm]) throws(RosterError) -> [UInt8] {
    let directory = try makeDirectory()
    let result = Result { () throws(RosterError) in
      try write(forms, in: directory)
    }
    do {
      try FileManager.default.removeItem(at: directory)
    } catch {
      throw .temporaryFile(error.localizedDescription)
    }
    return try result.get()
  }

  private static func write(_ forms: [RosterForm], in directory: URL) throws(RosterError) -> [UInt8]
  {
    let file = directory.appendingPathComponent("roster.xlsx")
    let bytes: [UInt8]
    try RosterSheet.write(forms, to: file.path)
    do {
      bytes = [UInt8](try Data(contentsOf: file))
    } catch {
      throw .temporaryFile(error.localizedDescription)
    }
    return bytes
  }

  private static func makeDirectory() throws(RosterError) -> URL {
    let parent = FileManager.default.temporaryDirectory
    var template = Array(parent.appendingPathComponent("roster-XXXXXX").path.utf8CString)
    guard let made = mkdtemp(&template) else {
      throw .temporaryFile(String(cString: strerror(errno)))
    }
    return URL(fileURLWithPath: String(cString: made), isDirectory: true)
  }
}
