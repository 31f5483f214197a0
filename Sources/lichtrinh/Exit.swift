import ArgumentParser

/// The exit codes, in one place; the help of the command lists them.
enum Exit {
  /// Everything was done.
  static let done = ExitCode(0)
  /// The answer breaks a rule, or no lawful answer exists under the pins.
  static let unlawful = ExitCode(1)
  /// The input has mistakes; each was printed.
  static let badInput = ExitCode(2)
  /// The command line is wrong.
  static let usage = ExitCode(64)
  /// The engine's answer did not pass the referee; nothing was published.
  static let rejected = ExitCode(70)
  /// Rows, boxes or people need someone's answer; each was printed, and the rest was done.
  static let unclear = ExitCode(65)
  /// Another command is recording attendance of the same plan, or a store was busy for too long.
  static let busy = ExitCode(75)
  /// Some messages or events could not be handed over; each was printed, and the next run tries again.
  static let incomplete = ExitCode(69)
  /// A file could not be written.
  static let cannotWrite = ExitCode(73)
  /// Stopped by Ctrl-C, a termination signal or a closed terminal; a search under way saved its best answer.
  static let interrupted = ExitCode(130)

  /// The codes as help shows them.
  static var table: String {
    say(
      """
      MÃ THOÁT
        0    hoàn thành
        1    đáp án vi phạm quy tắc, hoặc không có đáp án hợp lệ; kho dữ liệu có chỗ sai
        2    dữ liệu vào có lỗi; mọi lỗi đã được in ra
        64   dòng lệnh sai
        65   có dòng, ô hay người cần trả lời; mọi chỗ đã được in ra, phần còn lại đã làm
        69   có thư hay sự kiện chưa chuyển được; chạy lại để thử tiếp
        70   đáp án của máy không qua được trọng tài; không xuất gì
        73   không ghi được tệp
        75   lệnh khác đang ghi điểm danh của kế hoạch này, hoặc kho đang bận; chạy lại sau
        130  bị dừng (Ctrl-C); nếu đang tìm thì phương án tốt nhất đã được lưu
      """,
      """
      EXIT CODES
        0    done
        1    the answer breaks a rule, or there is no lawful answer; a store is not sound
        2    the input has mistakes; all were printed
        64   wrong command line
        65   rows, boxes or people need an answer; all were printed, the rest was done
        69   messages or events could not be handed over; run again to try again
        70   the engine's answer did not pass the referee; nothing was published
        73   a file could not be written
        75   another command is recording attendance of this plan, or a store is busy; run again
        130  stopped (Ctrl-C); a search under way saved its best answer
      """
    )
  }
}
