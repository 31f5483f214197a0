import ArgumentParser

/// `lichtrinh convert`: instances that others published, as problem files of this program and back.
struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: say(
        "Chuyển một bộ dữ liệu công khai thành tệp bài toán, và đáp án trở lại dạng của nó.",
        "Turns a public instance into a problem file, and an answer back into its own form."
      ),
      discussion: say(
        """
        VÍ DỤ
          lichtrinh convert itc2007 comp-2007-2-1.tim > problem.json
          lichtrinh solve problem.json --out solution.json --threads 1
          lichtrinh convert itc2007 comp-2007-2-1.tim --solution solution.json > 1.sln
        """,
        """
        EXAMPLES
          lichtrinh convert itc2007 comp-2007-2-1.tim > problem.json
          lichtrinh solve problem.json --out solution.json --threads 1
          lichtrinh convert itc2007 comp-2007-2-1.tim --solution solution.json > 1.sln
        """
      ),
      subcommands: [ConvertTimetablingCommand.self]
    )
  }
}
