import Planning
import Rosters
import Settlement

/// Makes the papers of a plan's offerings.
struct PaperMaker {
  let context: PaperContext
  let office: CertificateOffice
  let parts: [PaperPart]
  let hasByteOrderMark: Bool

  /// Writes the papers of some offerings, or of all and the book of the year.
  func write(to folder: inout PapersFolder, offerings ids: [String]?) throws {
    for offering in context.plan.offerings where ids?.contains(offering.id) ?? true {
      try write(offering, to: &folder)
    }
    guard ids == nil, parts.contains(.book) else { return }
    if let book = try YearBookPDF.render(context, office.register) {
      try folder.write(book, .book, to: "year-book.pdf")
    }
  }

  private func write(_ offering: Offering, to folder: inout PapersFolder) throws {
    let hasPeople = !offering.participants.isEmpty
    let isFair = context.index.activity(offering.activity)?.kind == .fair
    if hasPeople && parts.contains(.trainees) {
      try write(RosterForm.trainees(of: offering, context), .trainees, to: &folder)
    }
    if hasPeople && isFair && parts.contains(.booths) {
      try write(RosterForm.booths(of: offering, context), .booths, to: &folder)
    }
    if parts.contains(.receipts), let form = try RosterForm.receipts(of: offering, context) {
      try write(form, .receipts, to: &folder)
    }
    if parts.contains(.fees), let form = try RosterForm.fees(of: offering, context) {
      try write(form, .fees, to: &folder)
    }
    if parts.contains(.certificates),
      let form = try RosterForm.handOut(of: offering, context, office.register)
    {
      try write(form, .certificates, to: &folder)
      let pages = try CertificatePDF.render(offering, context, office.register, office.key)
      if let pages {
        try folder.write(pages, .certificates, to: name(offering, "certificates.pdf"))
      }
    }
    if hasPeople && parts.contains(.badges) {
      let badges = try BadgePDF.render(offering, context, office.key)
      try folder.write(badges, .badges, to: name(offering, "badges.pdf"))
    }
  }

  private func name(_ offering: Offering, _ rest: String) -> String {
    "\(PathText.safe(offering.id))-\(rest)"
  }

  private func write(
    _ form: RosterForm,
    _ part: PaperPart,
    to folder: inout PapersFolder
  ) throws {
    let pdf = form.fileName(extension: "pdf")
    try folder.write(RosterPDF.render(form), part, to: pdf)
    let xlsx = form.fileName(extension: "xlsx")
    try folder.write(RosterWorkbook.render(form), part, to: xlsx)
    let csv = RosterCSV.render(form, byteOrderMark: hasByteOrderMark)
    try folder.write(csv, part, to: form.fileName(extension: "csv"))
  }
}
