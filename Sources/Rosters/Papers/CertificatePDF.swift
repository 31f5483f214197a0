import Almanac
public import Attendance
public import Planning
public import Settlement

/// The certificates of an offering as a PDF: one page each, A4 across, with a code by which the office knows its own.
public enum CertificatePDF {
  /// A certificate to be drawn.
  struct Certificate {
    /// Whose it is; nil: a form to be filled by hand.
    var person: Person?
    /// Sessions attended.
    var attended: Int
    /// The number; nil: a form to be filled by hand.
    var number: Int?
    /// The code; nil: none.
    var code: String?
  }

  /// Draws the certificates of those who earned one, by Vietnamese given name.
  ///
  /// Where nothing is recorded it is one form to be filled by hand; nil where the kind of activity gives
  /// none, or nobody earned one. Who has no number in the register gets no certificate.
  /// - Throws: `RosterError`.
  public static func render(
    _ offering: Offering,
    _ context: PaperContext,
    _ register: CertificateRegister,
    _ key: AttendanceKey
  ) throws(RosterError) -> [UInt8]? {
    let attended = context.attendance.offerings[offering.id]
    guard let earned = EarnedCertificates(offering, attended, context.index) else { return nil }
    var certificates: [Certificate] = []
    for entry in NameOrder().sorted(earned.entries, by: \.person) {
      guard let number = register.number(of: entry.person.id, in: offering.id) else { continue }
      let code = CertificateCode(
        programme: context.programme.id,
        number: number,
        offering: offering.id,
        person: entry.person.id
      )
      certificates.append(
        Certificate(
          person: entry.person,
          attended: entry.attended,
          number: number,
          code: code.text(key)
        )
      )
    }
    if !earned.isRecorded {
      certificates = [Certificate(person: nil, attended: 0, number: nil, code: nil)]
    }
    if certificates.isEmpty { return nil }
    let form = try context.form(
      .certificates,
      offering,
      title: LocalizedText(vi: "GIẤY CHỨNG NHẬN", en: "CERTIFICATE")
    )
    let canvas = try RosterPDF.canvas(of: form, on: .landscape)
    for certificate in certificates {
      try CertificateSheet(
        form: form,
        certificate: certificate,
        offering: offering,
        sessions: earned.sessions,
        context: context,
        canvas: canvas
      ).draw()
      canvas.endPage()
    }
    return try RosterPDF.bytes(of: canvas, form.language)
  }
}

/// Draws one certificate.
private struct CertificateSheet {
  let form: RosterForm
  let certificate: CertificatePDF.Certificate
  let offering: Offering
  let sessions: Int
  let context: PaperContext
  let canvas: PDFCanvas

  private static let width = RosterPDF.points(297)
  private static let height = RosterPDF.points(210)
  private static let inset = RosterPDF.points(24)
  private static let dots = String(repeating: "…", count: 24)

  private var left: Double { Self.inset }
  private var inner: Double { Self.width - 2 * Self.inset }

  func draw() throws(RosterError) {
    for (millimetres, thickness) in [(10.0, 2.4), (12.0, 0.7)] {
      let edge = RosterPDF.points(millimetres)
      canvas.frame(
        x: edge,
        y: edge,
        width: Self.width - 2 * edge,
        height: Self.height - 2 * edge,
        thickness: thickness
      )
    }
    letterhead(at: RosterPDF.points(18))
    middle(at: RosterPDF.points(44))
    try foot()
    let marks = [form.draftMark, form.notice].compactMap(\.self).joined(separator: " · ")
    if !marks.isEmpty {
      let y = Self.height - RosterPDF.points(17.5)
      canvas.draw(marks, TextStyle(points: 7.5, isItalic: true), x: left, y: y, width: inner)
    }
  }

  private func letterhead(at top: Double) {
    let head = form.letterhead
    let half = inner * 0.44
    var y = top
    if let parent = head.parent {
      y += canvas.draw(parent, .parent, x: left, y: y, width: half)
    }
    y += canvas.draw(head.office, .office, x: left, y: y, width: half)
    let office = min(canvas.width(of: head.office, .office), half) * 0.4
    rule(centre: left + half / 2, length: office, y: y + 2)
    y = top
    let x = left + inner - half
    y += canvas.draw(head.nation, .nation, x: x, y: y, width: half)
    y += canvas.draw(head.motto, .motto, x: x, y: y, width: half)
    rule(centre: x + half / 2, length: canvas.width(of: head.motto, .motto), y: y + 2)
  }

  private func rule(centre: Double, length: Double, y: Double) {
    let (from, to) = (centre - length / 2, centre + length / 2)
    canvas.line(fromX: from, y: y, toX: to, y: y, thickness: 0.8)
  }

  /// The title and what is certified, one line under the other.
  private func middle(at top: Double) {
    var y = top
    for line in lines {
      y += line.space + canvas.draw(line.text, line.style, x: left, y: y + line.space, width: inner)
    }
  }

  private struct Line {
    let text: String
    let style: TextStyle
    var space = 3.0
  }

  private var lines: [Line] {
    let language = context.language
    let plain = TextStyle(points: 14, isCentred: true)
    let person = certificate.person
    let number = certificate.number.map { CertificateNumber($0, context.programme).text }
    let office = context.programme.agency.name[language].tidied
    var lines = [
      Line(text: form.title, style: TextStyle(points: 30, isBold: true, isCentred: true)),
      Line(
        text: context.say("Số: ", "No. ") + (number ?? "………"),
        style: TextStyle(points: 12, isItalic: true, isCentred: true),
        space: 0
      ),
      Line(
        text: office + context.say(" chứng nhận", " certifies that"),
        style: plain,
        space: 10
      ),
      Line(
        text: courtesy(person) + (person?.name.tidied ?? Self.dots),
        style: TextStyle(points: 22, isBold: true, isCentred: true, maxLines: 2),
        space: 6
      ),
    ]
    let facts = facts(of: person)
    if !facts.isEmpty { lines.append(Line(text: facts, style: plain)) }
    lines += [
      Line(text: context.say("Đã hoàn thành", "has completed"), style: plain, space: 8),
      Line(
        text: form.subject,
        style: TextStyle(points: 16, isBold: true, isCentred: true, maxLines: 3)
      ),
      Line(text: when, style: plain, space: 5),
    ]
    return lines
  }

  private func courtesy(_ person: Person?) -> String {
    switch person?.sex {
    case .female: context.say("Bà: ", "Ms ")
    case .male: context.say("Ông: ", "Mr ")
    case nil: context.say("Ông (Bà): ", "")
    }
  }

  private func facts(of person: Person?) -> String {
    guard let person else {
      return context.say("Sinh năm: ……… – Đơn vị: \(Self.dots)", "Born: ……… – \(Self.dots)")
    }
    let born = person.birthYear.map { context.say("Sinh năm \($0)", "born in \($0)") }
    let place = context.organisation(of: person)?.name ?? person.address
    return [born, place].compactMap(\.self).joined(separator: " – ").tidied
  }

  /// When and where it was held, and how much of it was attended.
  private var when: String {
    let language = context.language
    let (first, last) = (offering.firstDay, offering.lastDay)
    let (from, to) = (RosterWords.date(first, language), RosterWords.date(last, language))
    let dates =
      first == last
      ? context.say("ngày \(from)", "on \(from)")
      : context.say("từ ngày \(from) đến ngày \(to)", "from \(from) to \(to)")
    let place = context.programme.places.first { $0.id == offering.place }?.name[language]
    let at = place.map { context.say(" tại \($0)", " in \($0)") } ?? ""
    guard certificate.person != nil else { return context.capitalised(dates) + at }
    let part = context.say(
      " (dự \(certificate.attended)/\(sessions) buổi)",
      " (\(certificate.attended) of \(sessions) sessions)"
    )
    return context.capitalised(dates) + at + part
  }

  /// The code on the left, place, date and signature on the right.
  private func foot() throws(RosterError) {
    let half = inner * 0.5
    let x = left + inner - half
    let top = Self.height - RosterPDF.points(66)
    var y = top
    y += canvas.draw(form.letterhead.placeAndDate, .placeAndDate, x: x, y: y, width: half)
    y += canvas.draw(RosterWords.head[context.language], .role, x: x, y: y, width: half)
    canvas.draw(RosterWords.headManner[context.language], .manner, x: x, y: y, width: half)
    guard let code = certificate.code else { return }
    let side = RosterPDF.points(28)
    let codeTop = Self.height - RosterPDF.points(56)
    try canvas.draw(code: code, x: left + 4, y: codeTop, side: side)
    let style = TextStyle(points: 6.5, maxLines: 2)
    canvas.draw(code, style, x: left + 4, y: codeTop + side + 4, width: half * 0.9)
  }
}

extension PaperContext {
  /// A text with a capital at its beginning.
  fileprivate func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
