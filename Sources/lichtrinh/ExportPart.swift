import ArgumentParser

/// A part of what can be exported.
enum ExportPart: String, ExpressibleByArgument, CaseIterable {
  /// `plan.json` and `solution.json`.
  case plan
  /// `report.html`.
  case report
  /// Calendar files.
  case calendars
  /// Rosters as PDF, XLSX and CSV.
  case rosters

  /// The part that a file of a folder of results belongs to, by its path there.
  ///
  /// Nil for what no run of this command writes.
  init?(ofFile name: String) {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = steps.allSatisfy { step in
      !step.isEmpty && step != "." && step != ".."
        && step.unicodeScalars.allSatisfy { $0.value >= 32 }
    }
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    switch (steps.first, steps.count, isPlain) {
    case ("plan.json", 1, true), ("solution.json", 1, true): self = .plan
    case ("report.html", 1, true): self = .report
    case ("calendars", 2..., true) where ending == "ics": self = .calendars
    case ("rosters", 2, true) where ["pdf", "xlsx", "csv"].contains(ending): self = .rosters
    default: return nil
    }
  }
}
