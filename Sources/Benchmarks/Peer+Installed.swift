import Foundation

extension Peer {
  /// The peers that can be run here; says which, and why others cannot.
  static func installed(shared: String, threads: Int) throws -> [Peer] {
    [try constraintSolver(shared, threads), try timefold(shared, threads)].compactMap(\.self)
  }

  private static func constraintSolver(_ shared: String, _ threads: Int) throws -> Peer? {
    let script = "\(shared)/peers/cpsat.py"
    guard FileManager.default.fileExists(atPath: script) else {
      say("Peer CP-SAT: not run, \(script) is not there")
      return nil
    }
    guard let version = try OtherProgram.version(ofPythonPackage: "ortools") else {
      say("Peer CP-SAT: not run, the Python package ortools is not installed")
      return nil
    }
    say("Peer CP-SAT: ortools \(version)")
    return .constraintSolver(script: script, workers: threads)
  }

  private static func timefold(_ shared: String, _ threads: Int) throws -> Peer? {
    let script = "\(shared)/peers/timefold/run.sh"
    guard FileManager.default.fileExists(atPath: script) else {
      say("Peer Timefold: not run, \(script) is not there")
      return nil
    }
    guard let environment = try timefoldEnvironment() else {
      say("Peer Timefold: not run, no virtual environment with the Python package timefold")
      return nil
    }
    guard try OtherProgram.run(["javac", "-version"]).status == 0 else {
      say("Peer Timefold: not run, no Java compiler (JDK 17) is installed")
      return nil
    }
    say("Peer Timefold: from \(environment)")
    return .timefold(script: script, environment: environment, threads: threads)
  }

  /// The virtual environment named by `TIMEFOLD_VENV`, otherwise that of the Python on the path.
  private static func timefoldEnvironment() throws -> String? {
    if let named = ProcessInfo.processInfo.environment["TIMEFOLD_VENV"] { return named }
    guard try OtherProgram.version(ofPythonPackage: "timefold") != nil else { return nil }
    let outcome = try OtherProgram.python("import sys; print(sys.prefix)")
    return outcome.status == 0 ? outcome.lastLine : nil
  }
}
