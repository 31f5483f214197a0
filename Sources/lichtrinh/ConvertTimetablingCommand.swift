import ArgumentParser
import Foundation
import Problem
import PublicInstances

/// `lichtrinh convert itc2007 FILE`: post-enrolment course timetabling, in and out.
struct ConvertTimetablingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "itc2007",
      abstract: say(
        "Xếp thời khóa biểu sau đăng ký (ITC 2007, phần 2; cả tệp năm 2002).",
        "Post-enrolment course timetabling (ITC 2007, track 2; files of 2002 too)."
      ),
      discussion: say(
        """
        Không có --solution: in tệp bài toán. Có --solution: in đáp án dạng .sln.
        Buổi học là hoạt động, phòng là nguồn lực, học viên đã đăng ký sẵn.
        Thiếu hụt là số buổi không xếp được; chỉ tiêu chí tiết cuối ngày được giữ.
        Mã thoát 2 nếu tệp có lỗi; mọi lỗi được in với dòng và cột.

        VÍ DỤ
          lichtrinh convert itc2007 comp-2007-2-1.tim > problem.json
          lichtrinh convert itc2007 comp-2007-2-1.tim --solution solution.json > 1.sln
        """,
        """
        Without --solution: the problem file. With --solution: the answer as a .sln file.
        Events are activities, rooms are resources, students are enrolled beforehand.
        The shortfall is the number of events left out; of the soft criteria, the last
        slot of a day is kept.
        Exit code 2 if a file has mistakes; all are printed with line and column.

        EXAMPLES
          lichtrinh convert itc2007 comp-2007-2-1.tim > problem.json
          lichtrinh convert itc2007 comp-2007-2-1.tim --solution solution.json > 1.sln
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Tệp dữ liệu (.tim).", "The instance (.tim)."),
      valueName: say("tệp", "file")
    )
  )
  var file: String

  @Option(
    help: ArgumentHelp(
      say("Đáp án của bài toán lập từ tệp này.", "An answer to the problem made of this file."),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Tệp sẽ ghi; mặc định là đầu ra chuẩn.",
        "The file to write; standard output by default."
      ),
      valueName: say("tệp", "file")
    )
  )
  var out: String?

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(file, solution, out)
    if let out, [file, solution].compactMap(\.self).contains(where: { OutputFile.isSame($0, out) })
    {
      throw ValidationError(
        say("--out không được là một tệp đầu vào.", "--out must not be a file that is read.")
      )
    }
  }

  func run() throws {
    let bytes = try ProblemInput.bytes(file)
    let instance = try value(CourseTimetabling.read(bytes), of: file)
    let problem = instance.problem(name: problemName)
    guard let solution else { return try give(ProblemFile.write(problem)) }
    let answer = try ProblemInput.solution(solution, for: problem)
    let text = try value(instance.answerText(answer), of: solution)
    try give(Array(text.utf8))
    if out != nil {
      let distance = instance.distance(of: answer)
      Terminal.output.line(
        say("Khoảng cách đến khả thi: \(distance)", "Distance to feasibility: \(distance)")
      )
    }
  }

  /// The file's name without folder and ending, so that both directions agree on it.
  private var problemName: String {
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent
    return name.precomposedStringWithCanonicalMapping
  }

  private func give(_ bytes: [UInt8]) throws {
    guard let out else { return Terminal.output.write(bytes) }
    try OutputFile.write(bytes, to: out)
    Terminal.output.line(out)
  }

  private func value<Value>(
    _ result: Result<Value, InstanceFaults>,
    of file: String
  ) throws -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let faults):
      let lines = say(
        faults.vietnameseLines(file: file).joined(separator: "\n"),
        faults.lines(file: file).joined(separator: "\n")
      )
      Terminal.errors.line(lines)
      throw Exit.badInput
    }
  }
}
