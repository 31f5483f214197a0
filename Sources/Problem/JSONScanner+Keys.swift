extension JSONScanner {
  /// Notes every key of a table that stands in it before.
  mutating func checkKeys(of table: Int) {
    let tape = JSONTape(bytes: bytes, words: words)
    var repeated: [(key: Int, earlier: Int)] = []
    if words[table + 2] <= 16 && !hasEscapedKeys {
      var key = table + 3
      while key < words.count {
        var other = table + 3
        while other < key && !sameRawText(other, key) {
          other = tape.next(other + 1)
        }
        if other < key {
          repeated.append((key, other))
        }
        key = tape.next(key + 1)
      }
    } else {
      var seen: [[UInt8]: Int] = [:]
      var key = table + 3
      while key < words.count {
        let text = JSONEscapes.resolve(tape.rawText(key))
        if let earlier = seen[text] {
          repeated.append((key, earlier))
        } else {
          seen[text] = key
        }
        key = tape.next(key + 1)
      }
    }
    for (key, earlier) in repeated {
      faults.add(
        RawFault(
          .repeatedKey,
          offset: tape.offset(key),
          node: key,
          values: [.same(tape.text(key))],
          earlier: tape.offset(earlier)
        )
      )
    }
  }

  /// Whether two texts without escapes are the same.
  private func sameRawText(_ left: Int, _ right: Int) -> Bool {
    var a = Int(words[left]) + 1
    var b = Int(words[right]) + 1
    while bytes[a] == bytes[b] {
      if bytes[a] == UInt8(ascii: "\"") {
        return true
      }
      a += 1
      b += 1
    }
    return false
  }
}
