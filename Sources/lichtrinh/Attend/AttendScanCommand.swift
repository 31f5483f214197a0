import ArgumentParser
import Attendance
import Foundation
import Planning
import Scanning

/// `lichtrinh attend scan IMAGES`: reads signed lists.
struct AttendScanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scan",
      abstract: say(
        "Đọc danh sách đã ký từ ảnh quét (PNG, JPEG, TIFF); --save ghi lại.",
        "Reads signed lists from scans (PNG, JPEG, TIFF); --save records them."
      ),
      discussion: say(
        """
        Trang được nhận ra bằng mã QR và nắn thẳng bằng các ô đen ở góc. Mỗi ô được đọc là có ký hay
        trống, kèm độ tin cậy; dưới --confidence thì hỏi trên màn hình, hoặc liệt kê cùng lệnh attend mark
        để trả lời (mã thoát 65). Ô trống được ghi là vắng nếu buổi đó có người ký. Điều đã ghi trước được
        giữ, trừ khi có --replace. --pictures ghi ảnh từng trang với cách đọc.

        VÍ DỤ
          lichtrinh attend scan quet/*.jpg --plan ke-hoach-2027 --pictures xem
          lichtrinh attend scan quet/*.jpg --plan ke-hoach-2027 --save
        """,
        """
        Pages are known by their QR code and straightened by the squares in their corners. Each box is
        read as signed or empty, with a confidence; below --confidence it is asked about on the terminal,
        or listed with the attend mark command that answers it (exit code 65). An empty box is recorded as
        absent if someone signed for that session. What was recorded before is kept unless --replace is
        given. --pictures writes each page with its reading.

        EXAMPLES
          lichtrinh attend scan scans/*.jpg --plan plan-2027 --pictures look
          lichtrinh attend scan scans/*.jpg --plan plan-2027 --save
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(say("Ảnh quét.", "The scans."), valueName: say("ảnh", "image"))
  )
  var images: [String]

  @Option(
    help: ArgumentHelp(
      say(
        "Dưới độ tin cậy này (phần trăm) thì hỏi.",
        "Boxes below this confidence (percent) are asked about."
      ),
      valueName: "50-99"
    )
  )
  var confidence: Int = 90

  @Option(
    help: ArgumentHelp(
      say(
        "Ghi ảnh từng trang với cách đọc vào thư mục này.",
        "Write each page with its reading to this folder."
      ),
      valueName: say("thư-mục", "dir")
    )
  )
  var pictures: String?

  @Flag(help: ArgumentHelp(say("Thay điều đã ghi trước.", "Replace what was recorded before.")))
  var replace = false

  @Flag(help: ArgumentHelp(say("Ghi lại.", "Record it.")))
  var save = false

  @OptionGroup var plan: AttendPlanArguments
  @OptionGroup var record: AttendRecordArguments

  mutating func validate() throws {
    try PathName.demand(pictures)
    guard (50...99).contains(confidence) else {
      throw ValidationError(say("--confidence nhận 50 đến 99.", "--confidence takes 50 to 99."))
    }
  }

  func run() throws {
    var recording = try AttendRecording(plan, record)
    var run = ScanRun(recording, confidence: confidence, pictures: pictures)
    for image in images { try run.read(image) }
    let marks = try run.marks(replaces: replace)
    if save {
      let facts = marks.map { offering, mark in
        recording.fact(.mark(mark), in: offering, .scan)
      }
      try recording.append(facts)
      Terminal.output.line(
        say("Đã ghi \(facts.count) dòng vào sổ.", "\(facts.count) lines were recorded.")
      )
    } else {
      Terminal.output.line(
        say("Chưa ghi gì; thêm --save để ghi.", "Nothing was recorded; add --save to do so.")
      )
    }
    if run.hasFailures { throw Exit.badInput }
    if run.hasUndecided { throw Exit.unclear }
  }
}
