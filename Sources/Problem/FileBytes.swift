#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The whole content of a file.
enum FileBytes {
  /// Files of more bytes are refused: positions are kept in 32 bits.
  static let most = 1 << 30

  /// Reads the file at a path, a pipe as well.
  static func read(path: String) -> Result<[UInt8], FileFaults> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(systemFault(errno)) }
    defer { _ = close(descriptor) }
    var content: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0, status.st_size <= most {
      content.reserveCapacity(Int(status.st_size))
    }
    let blockSize = 1 << 20
    var failure: Int32 = 0
    var ended = false
    while !ended && failure == 0 && content.count <= most {
      let block = [UInt8](unsafeUninitializedCapacity: blockSize) { buffer, count in
        let received = systemRead(descriptor, buffer.baseAddress, blockSize)
        count = Swift.max(received, 0)
        ended = received == 0
        failure = received < 0 && errno != EINTR ? errno : 0
      }
      content += block
    }
    if failure != 0 {
      return .failure(systemFault(failure))
    }
    return .success(content)
  }

  private static func systemRead(
    _ descriptor: Int32,
    _ buffer: UnsafeMutablePointer<UInt8>?,
    _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
    Musl.read(descriptor, buffer, count)
    #else
    Darwin.read(descriptor, buffer, count)
    #endif
  }

  private static func systemFault(_ number: Int32) -> FileFaults {
    FileFaults(faults: [
      FileFault(code: .unreadableFile, position: nil, path: "", values: [reason(number)])
    ])
  }

  /// What the system says of an error number; in Vietnamese for those that a user can mend.
  private static func reason(_ number: Int32) -> FaultTerm {
    let english = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    let vietnamese: String? =
      switch number {
      case EACCES, EPERM: "không có quyền"
      case ENOENT: "không có tệp hay thư mục này"
      case ENOTDIR: "không phải là thư mục"
      case EISDIR: "đây là thư mục, không phải tệp"
      case ENAMETOOLONG: "tên quá dài"
      case ELOOP: "liên kết vòng"
      case EIO: "đĩa bị lỗi"
      default: nil
      }
    return FaultTerm(english, vietnamese ?? "lỗi hệ thống \(number) (\(english))")
  }
}
