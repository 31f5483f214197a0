import ArgumentParser
import Foundation
import Itinerary

/// Files of tours as the command reads them: every mistake printed, exit code 2.
enum TourInput {
  /// The tour of a file.
  static func task(_ path: String, tours: Int?) throws -> TourTask {
    let bytes = try ProblemInput.bytes(path)
    let name = URL(filePath: path).lastPathComponent
    switch PublicTourFile.read(bytes, name: name, tours: tours) {
    case .success(let tour): return TourTask(tour, title: name)
    case .failure(let faults):
      for fault in faults.list { Terminal.errors.line(line(fault, path)) }
      throw Exit.badInput
    }
  }

  private static func line(_ fault: PublicFileFault, _ path: String) -> String {
    "\(path):\(fault.line):\(fault.column): "
      + say("\(fault.cause.vi); \(fault.mend.vi)", "\(fault.cause.en); \(fault.mend.en)")
  }
}
