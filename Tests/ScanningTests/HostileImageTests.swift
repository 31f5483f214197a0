import Foundation
import Scanning
import Testing

@Suite("Files that are no scans")
struct HostileImageTests {
  private func failure(_ bytes: [UInt8]) throws -> ScanFailure? {
    let file = FileManager.default.temporaryDirectory.appending(path: "scan-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer {
      do { try FileManager.default.removeItem(at: file) } catch { Issue.record("\(error)") }
    }
    var found: ScanFailure?
    do {
      try ScannedImage.pages(of: file.path) { result in
        if case .failure(let failure) = result { found = failure }
      }
    } catch let failure as ScanFailure {
      found = failure
    }
    return found
  }

  /// The beginning of a PNG of grey levels that says it has so many pixels.
  private func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    func octets(_ number: UInt32) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    let header = Array("IHDR".utf8) + octets(width) + octets(height) + [8, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + octets(13) + header
      + [UInt8](repeating: 0, count: 40)
  }

  @Test("text, nothing and other kinds of files are no images")
  func otherFiles() throws {
    #expect(try failure([]) == .notAnImage)
    #expect(try failure(Array("hello world, this is no image".utf8)) == .notAnImage)
    #expect(try failure(Array("GIF89a".utf8) + [UInt8](repeating: 0, count: 40)) == .notAnImage)
  }

  @Test("sizes that no page has are refused before anything is unpacked")
  func sizes() throws {
    #expect(try failure(png(20_000, 30_000)) == .wrongSize(width: 20_000, height: 30_000))
    #expect(try failure(png(10, 10)) == .wrongSize(width: 10, height: 10))
  }

  @Test("an image that ends too early is damaged")
  func cutOff() throws {
    #expect(try failure(png(2000, 3000)) == .damaged)
    #expect(try failure([0x49, 0x49, 0x2A, 0] + [UInt8](repeating: 0xFF, count: 60)) == .damaged)
  }

  @Test("a file that is not there is told with the system's reason")
  func missing() {
    #expect(throws: ScanFailure.file(number: ENOENT)) {
      try ScannedImage.pages(of: "/nonexistent/scan.png") { _ in }
    }
  }
}
