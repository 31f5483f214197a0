import Planning

/// How far a long work is, in words.
struct JobProgressWords {
  private let job: Job
  private let visit: Visit

  init(_ job: Job, _ visit: Visit) {
    self.job = job
    self.visit = visit
  }

  /// `12 giây`.
  var time: String {
    visit.say(LocalizedText(vi: "\(job.seconds) giây", en: "\(job.seconds) s"))
  }

  /// Score, shortfall, bound and gap, or what is being done while there are none.
  var text: String {
    let progress = job.progress
    var parts: [LocalizedText] = []
    if case .compare(let names, _) = job.task {
      parts.append(
        LocalizedText(
          vi: "phương án \(max(1, progress.searches))/\(names.count + 1)",
          en: "scenario \(max(1, progress.searches)) of \(names.count + 1)"
        )
      )
    }
    if job.isStopping {
      parts.append(
        LocalizedText(
          vi: "đang dừng, giữ kết quả tốt nhất",
          en: "stopping; the best so far is kept"
        )
      )
    }
    guard let score = progress.score else {
      if parts.isEmpty { parts = [LocalizedText(vi: "đang chuẩn bị", en: "getting ready")] }
      return parts.map(visit.say).joined(separator: ", ")
    }
    let shortfall = progress.shortfall ?? 0
    parts.append(LocalizedText(vi: "điểm \(count(score))", en: "score \(count(score))"))
    if shortfall > 0 {
      parts.append(LocalizedText(vi: "thiếu \(shortfall)", en: "shortfall \(shortfall)"))
    }
    if let bound = progress.bound {
      parts.append(LocalizedText(vi: "cận trên \(count(bound))", en: "bound \(count(bound))"))
    }
    if let gap = progress.gapPercent {
      let comma = "\(gap)".replacing(".", with: ",")
      parts.append(LocalizedText(vi: "cách \(comma) %", en: "gap \(gap)%"))
    }
    parts.append(
      LocalizedText(vi: "\(count(progress.moves)) bước", en: "\(count(progress.moves)) moves")
    )
    return parts.map(visit.say).joined(separator: ", ")
  }

  private func count(_ number: Int) -> String { Money(number).grouped(visit.language) }
}
