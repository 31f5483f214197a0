/// A table with a caption, heads and a scope for each; on a narrow screen its rows become cards.
///
/// Each cell repeats its column's head in an attribute, which the style sheet shows on cards. Roles are
/// stated because a style that turns rows into blocks would otherwise hide the table from readers' aids.
struct DataTable {
  /// A column.
  struct Column {
    let head: String
    let style: Style

    /// How the cells of a column are set.
    enum Style: String {
      case text = ""
      case number = "number"
      case bar = "bar-cell"
    }

    static func text(_ head: String) -> Column { Column(head: head, style: .text) }
    static func number(_ head: String) -> Column { Column(head: head, style: .number) }
    static func bar(_ head: String) -> Column { Column(head: head, style: .bar) }
  }

  /// A row.
  struct Row {
    /// The nodes of the cells; the first is the row's head.
    let cells: [MarkupNode]
    /// Whether it sums up the others.
    var isTotal = false
    /// What stands below the row over its whole width.
    var more: MarkupNode?
    /// The id that links point to.
    var id: String?

    init(_ cells: MarkupNode..., isTotal: Bool = false, more: MarkupNode? = nil, id: String? = nil)
    {
      self.init(cells, isTotal: isTotal, more: more, id: id)
    }

    init(_ cells: [MarkupNode], isTotal: Bool = false, more: MarkupNode? = nil, id: String? = nil) {
      self.cells = cells
      self.isTotal = isTotal
      self.more = more
      self.id = id
    }
  }

  let caption: String
  let columns: [Column]
  let rows: [Row]
  /// A further class for the style sheet.
  var style = ""

  /// The table as nodes.
  var node: MarkupNode {
    element("table", .named("role", "table"), .classes(style.isEmpty ? "data" : "data \(style)")) {
      element("caption", text: caption)
      element("thead", .named("role", "rowgroup")) {
        element("tr", .named("role", "row")) {
          for column in columns {
            element(
              "th",
              .named("role", "columnheader"),
              .named("scope", "col"),
              .classes(column.style.rawValue),
              text: column.head
            )
          }
        }
      }
      element("tbody", .named("role", "rowgroup")) {
        for row in rows { nodes(of: row) }
      }
    }
  }

  private func nodes(of row: Row) -> [MarkupNode] {
    var attributes: [MarkupAttribute] = [.named("role", "row")]
    if row.isTotal { attributes.append(.classes("total")) }
    if let id = row.id { attributes.append(.id(id)) }
    let cells = zip(columns, row.cells).enumerated().map { position, pair in
      cell(pair.1, in: pair.0, isHead: position == 0)
    }
    let line = MarkupNode.element(name: "tr", attributes: attributes, content: cells)
    guard let more = row.more else { return [line] }
    return [
      line,
      element("tr", .named("role", "row"), .classes("more")) {
        element("td", .named("role", "cell"), .named("colspan", columns.count)) { more }
      },
    ]
  }

  private func cell(_ content: MarkupNode, in column: Column, isHead: Bool) -> MarkupNode {
    if isHead {
      return element(
        "th",
        .named("role", "rowheader"),
        .named("scope", "row"),
        .classes(column.style.rawValue)
      ) { content }
    }
    return element(
      "td",
      .named("role", "cell"),
      .named("data-label", column.head),
      .classes(column.style.rawValue)
    ) { content }
  }
}
