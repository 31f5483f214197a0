/// The ids that one list of a problem defines, and where they stand in it.
final class IdTable {
  /// What the ids name, for the words of a mistake.
  let noun: FaultTerm
  private var nodes: [ByteKey: (position: Int, node: Int)] = [:]
  /// Whether the list could not be read, so that no use of an id is called unknown.
  private(set) var isBroken = false

  init(_ noun: FaultTerm) {
    self.noun = noun
  }

  /// How many ids are defined.
  var count: Int { nodes.count }

  /// Notes that not all ids could be read.
  func markBroken() {
    isBroken = true
  }

  /// Defines the id at a node as the one at a position; noted if it stands before.
  func define(_ node: Int, at position: Int, _ json: JSONReader) {
    guard json.isText(node) else {
      isBroken = true
      return
    }
    let key = json.bytes(node)
    if let earlier = nodes[key] {
      json.note(
        .repeatedId,
        node,
        [noun, .same(json.tape.text(node))],
        earlier: earlier.node
      )
    } else {
      nodes[key] = (position, node)
    }
  }

  /// The position of the id at a node; nil, and noted, if it is not defined.
  func find(_ node: Int, _ json: JSONReader) -> Int? {
    guard json.isText(node) else { return nil }
    if let found = nodes[json.bytes(node)] {
      return found.position
    }
    if !isBroken {
      json.note(.unknownId, node, [noun, .same(json.tape.text(node))])
    }
    return nil
  }

  /// The id at a node as an index of its list; the first one, noted, if it is not defined.
  func index<Element>(_ node: Int, _ json: JSONReader) -> ListIndex<Element> {
    ListIndex(find(node, json) ?? 0)
  }

  /// The position of the id at a node, with no mistake noted where there is none.
  func position(_ node: Int, _ json: JSONReader) -> Int? {
    guard json.tape.lead(node) == UInt8(ascii: "\"") else { return nil }
    return nodes[json.bytes(node)]?.position
  }
}
