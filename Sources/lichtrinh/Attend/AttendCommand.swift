import ArgumentParser

/// `lichtrinh attend`: lists to sign, and who was there.
struct AttendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attend",
      abstract: say(
        "Điểm danh: in danh sách để ký, nhập lại tệp, bản quét, thẻ; xem ai có mặt.",
        "Attendance: lists to sign; takes files, scans and badges back; who was there."
      ),
      discussion: say(
        """
        Mỗi sự việc là một dòng trong attendance/journal.jsonl của thư mục kế hoạch; không dòng nào bị
        sửa hay xoá. Các lệnh tìm kế hoạch trong thư mục hiện tại, hoặc ở --plan.

        VÍ DỤ
          lichtrinh attend lists --plan ke-hoach-2027 --offering G1-01-1 --out in
          lichtrinh attend import in/G1-01-1.1.xlsx --plan ke-hoach-2027 --save
          lichtrinh attend scan quet/*.jpg --plan ke-hoach-2027 --save
          lichtrinh attend check-in --plan ke-hoach-2027 --offering G1-01-1
          lichtrinh attend mark p003 --plan ke-hoach-2027 --offering G1-01-1 --session 2 --as late
          lichtrinh attend show --plan ke-hoach-2027 --offering G1-01-1
        """,
        """
        Each fact is a line of attendance/journal.jsonl in the plan folder; no line is ever changed or
        taken away. The commands look for the plan in the current folder, or at --plan.

        EXAMPLES
          lichtrinh attend lists --plan plan-2027 --offering G1-01-1 --out print
          lichtrinh attend import print/G1-01-1.1.xlsx --plan plan-2027 --save
          lichtrinh attend scan scans/*.jpg --plan plan-2027 --save
          lichtrinh attend check-in --plan plan-2027 --offering G1-01-1
          lichtrinh attend mark p003 --plan plan-2027 --offering G1-01-1 --session 2 --as late
          lichtrinh attend show --plan plan-2027 --offering G1-01-1
        """
      ),
      subcommands: [
        AttendListsCommand.self, AttendImportCommand.self, AttendScanCommand.self,
        AttendCheckInCommand.self, AttendMarkCommand.self, AttendJoinCommand.self,
        AttendShowCommand.self,
      ]
    )
  }
}
