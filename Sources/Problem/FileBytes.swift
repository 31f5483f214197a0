#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The whole content of a file.
package enum FileBytes {
  /// Files of more bytes are refused: positions are kept in 32 bits.
  static let most = 1 << 30

  /// Reads the file at a path, a pipe as well.
  package static func read(path: String) -> Result<[UInt8], FileFaults> {
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
    let reason = SystemReason(number)
    let term = FaultTerm(reason.english, reason.vietnamese)
    return FileFaults(faults: [
      FileFault(code: .unreadableFile, position: nil, path: "", values: [term])
    ])
  }
}
