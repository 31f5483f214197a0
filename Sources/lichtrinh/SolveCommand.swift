import ArgumentParser
import Engine
import Problem

/// `lichtrinh solve PROBLEM --out SOLUTION`: the engine on any problem file.
struct SolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "solve",
      abstract: say(
        "Giải một tệp bài toán và ghi đáp án.",
        "Solves a problem file and writes the answer."
      ),
      discussion: say(
        """
        Đáp án được trọng tài kiểm tra trước khi ghi.
        Ctrl-C dừng và vẫn ghi phương án tốt nhất.

        VÍ DỤ
          lichtrinh solve problem.json --out solution.json --seconds 60
          lichtrinh solve problem.json --out solution.json --steps 200000 --seed 7
          lichtrinh solve problem.json --out solution.json --stats json --trace dien-bien.csv
        """,
        """
        The referee checks the answer before it is written.
        Ctrl-C ends the search and still writes the best.

        EXAMPLES
          lichtrinh solve problem.json --out solution.json --seconds 60
          lichtrinh solve problem.json --out solution.json --steps 200000 --seed 7
          lichtrinh solve problem.json --out solution.json --stats json --trace trace.csv
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Tệp bài toán.", "The problem file."),
      valueName: say("bài-toán", "problem")
    )
  )
  var problem: String

  @Option(
    help: ArgumentHelp(
      say("Tệp đáp án sẽ ghi.", "The solution file to write."),
      valueName: say("tệp", "file")
    )
  )
  var out: String

  @OptionGroup var search: SearchArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(problem, out)
    if OutputFile.isSame(problem, out) {
      throw ValidationError(
        say("--out không được là chính tệp bài toán.", "--out must not be the problem file itself.")
      )
    }
    try search.demandOwnTrace([problem, out])
  }

  func run() throws {
    let problem = try ProblemInput.problem(problem)
    try OutputFile.prove(out)
    try search.proveTrace()
    let run = SearchRun(problem, search)
    try run.tell(search, problem: problem.name)
    try run.demandLawful()
    try OutputFile.write(SolutionFile.write(run.result.solution), to: out)
    if search.stats == nil {
      Terminal.output.line(run.summary)
      Terminal.output.line(out)
    }
    if run.wasInterrupted { throw Exit.interrupted }
  }
}
