import CZip

/// A ZIP file opened for reading, with bounds on what is unpacked.
final class ZipArchive {
  /// Why nothing is unpacked.
  enum Refusal: Error {
    /// Not a ZIP file, or a damaged one.
    case damaged
    /// There is no entry of this name.
    case missing(String)
    /// More entries, bytes or compression than any honest workbook has.
    case excessive
  }

  /// Archives with more entries are refused.
  static let mostEntries: Int64 = 2000
  /// Entries that unpack to more bytes are refused.
  static let mostBytes: UInt64 = 64 * 1024 * 1024
  /// Entries that unpack to more times their packed size are refused, above a mebibyte.
  static let mostRatio: UInt64 = 200

  private let handle: OpaquePointer

  init(_ path: String) throws(Refusal) {
    var code: Int32 = 0
    guard let opened = zip_open(path, ZIP_RDONLY, &code) else { throw .damaged }
    handle = opened
    guard zip_get_num_entries(opened, 0) <= ZipArchive.mostEntries else { throw .excessive }
  }

  deinit {
    zip_discard(handle)
  }

  /// The names of all entries, in the order of the file; folders end with a slash.
  func names() throws(Refusal) -> [String] {
    var names: [String] = []
    for index in 0..<max(0, zip_get_num_entries(handle, 0)) {
      guard let name = zip_get_name(handle, UInt64(index), 0) else { throw .damaged }
      names.append(String(cString: name))
    }
    return names
  }

  /// Whether there is an entry of this name.
  func has(_ name: String) -> Bool { zip_name_locate(handle, name, 0) >= 0 }

  /// The bytes of an entry, counted while they are unpacked.
  func bytes(of name: String) throws(Refusal) -> [UInt8] {
    let index = zip_name_locate(handle, name, 0)
    guard index >= 0 else { throw .missing(name) }
    var facts = zip_stat_t()
    guard zip_stat_index(handle, UInt64(index), 0, &facts) == 0 else { throw .damaged }
    let limit = min(ZipArchive.mostBytes, max(1 << 20, facts.comp_size &* ZipArchive.mostRatio))
    guard facts.size <= limit, facts.comp_size <= ZipArchive.mostBytes else { throw .excessive }
    guard let entry = zip_fopen_index(handle, UInt64(index), 0) else { throw .damaged }
    defer { zip_fclose(entry) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(facts.size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(entry, &buffer, UInt64(buffer.count))
      guard count >= 0 else { throw .damaged }
      guard count > 0 else { return bytes }
      bytes += buffer[..<Int(count)]
      guard UInt64(bytes.count) <= limit else { throw .excessive }
    }
  }
}
