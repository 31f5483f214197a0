import Foundation

extension ExternalTool {
  /// Whether LibreOffice's spreadsheet is installed.
  static let hasLibreOffice = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

  /// The first sheet of a workbook as LibreOffice calculates it, as comma-separated values.
  static func calculated(_ workbook: [UInt8]) throws -> String {
    let profile = FileManager.default.temporaryDirectory
      .appendingPathComponent("office-\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: profile) } catch {
        FileHandle.standardError.write(Data("\(profile.path) stays: \(error)\n".utf8))
      }
    }
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let script = """
      set -e
      soffice -env:UserInstallation=file://"$1"/profile --headless --calc --convert-to \
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' --outdir "$1" "$2" \
        >"$1"/log 2>&1
      cat "$1"/paper.csv
      """
    return try output(
      of: ["sh", "-c", script, "sh", profile.path],
      on: workbook,
      named: "paper.xlsx"
    )
  }
}
