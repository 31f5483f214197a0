/// The head of the first page: letterhead, title, what the list rests on, and its facts.
extension RosterSheets {
  /// How high the head is.
  var headHeight: Double {
    letterheadHeight + texts.reduce(0) { $0 + height(of: $1) } + 5
  }

  /// Draws the head and returns its height.
  func drawHead(at start: Double) -> Double {
    drawLetterhead(at: start)
    var y = start + letterheadHeight
    for text in texts {
      y += text.spaceBefore
      if let label = text.label {
        let labelWidth = canvas.width(of: label, .factLabel) + 5
        canvas.draw(label, .factLabel, x: left, y: y, width: labelWidth + 1)
        y += canvas.draw(
          text.text,
          text.style,
          x: left + labelWidth,
          y: y,
          width: width - labelWidth
        )
      } else {
        y += canvas.draw(text.text, text.style, x: left, y: y, width: width)
      }
    }
    return y + 5 - start
  }

  // MARK: The texts under the letterhead

  private struct HeadText {
    let text: String
    let style: TextStyle
    let spaceBefore: Double
    var label: String?
  }

  private var texts: [HeadText] {
    var texts = [
      HeadText(text: form.title, style: .title, spaceBefore: 6),
      HeadText(text: form.subject, style: .subject, spaceBefore: 1),
      HeadText(text: "(\(form.basis))", style: .basis, spaceBefore: 1),
    ]
    for (index, fact) in form.facts.enumerated() {
      texts.append(
        HeadText(
          text: fact.text,
          style: .fact,
          spaceBefore: index == 0 ? 4 : 1,
          label: fact.label + ":"
        )
      )
    }
    return texts
  }

  private func height(of text: HeadText) -> Double {
    let indent = text.label.map { canvas.width(of: $0, .factLabel) + 5 } ?? 0
    return text.spaceBefore + canvas.height(of: text.text, text.style, width: width - indent)
  }

  // MARK: The letterhead

  /// The right column is as wide as its widest line; the left one has at most the rest.
  private var rightWidth: Double {
    let letterhead = form.letterhead
    let nation = canvas.width(of: letterhead.nation, .nation)
    let motto = canvas.width(of: letterhead.motto, .motto)
    let date = canvas.width(of: letterhead.placeAndDate, .placeAndDate)
    return min(max(nation, motto, date) + 2, width * 0.68)
  }

  private var leftWidth: Double { min(width - rightWidth - 10, width * 0.42) }

  private var parentHeight: Double {
    form.letterhead.parent.map { canvas.height(of: $0, .parent, width: leftWidth) } ?? 0
  }

  private var letterheadHeight: Double {
    let letterhead = form.letterhead
    let office = canvas.height(of: letterhead.office, .office, width: leftWidth)
    let right =
      canvas.height(of: letterhead.nation, .nation, width: rightWidth)
      + canvas.height(of: letterhead.motto, .motto, width: rightWidth) + 9
      + canvas.height(of: letterhead.placeAndDate, .placeAndDate, width: rightWidth)
    return max(parentHeight + office + 6, right)
  }

  private func drawLetterhead(at start: Double) {
    let letterhead = form.letterhead
    var y = start
    if let parent = letterhead.parent {
      y += canvas.draw(parent, .parent, x: left, y: y, width: leftWidth)
    }
    y += canvas.draw(letterhead.office, .office, x: left, y: y, width: leftWidth)
    // The rule under the office is from a third to half of its line, that under the motto all of it.
    let officeWidth = min(canvas.width(of: letterhead.office, .office), leftWidth)
    drawRule(centre: left + leftWidth / 2, length: officeWidth * 0.4, y: y + 2)

    let x = left + width - rightWidth
    y = start
    y += canvas.draw(letterhead.nation, .nation, x: x, y: y, width: rightWidth)
    y += canvas.draw(letterhead.motto, .motto, x: x, y: y, width: rightWidth)
    let mottoWidth = canvas.width(of: letterhead.motto, .motto)
    drawRule(centre: x + rightWidth / 2, length: mottoWidth, y: y + 2)
    canvas.draw(letterhead.placeAndDate, .placeAndDate, x: x, y: y + 9, width: rightWidth)
  }

  private func drawRule(centre: Double, length: Double, y: Double) {
    canvas.line(
      fromX: centre - length / 2,
      y: y,
      toX: centre + length / 2,
      y: y,
      thickness: 0.8
    )
  }
}
