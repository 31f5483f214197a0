/// `problem.json`: one planning problem as JSON text.
public enum ProblemFile {
  /// Reads a problem from the bytes of a file.
  ///
  /// The text is UTF-8 JSON with integers below 2^53 in size and no key twice in a table; keys that
  /// the format does not name are passed over. All mistakes are told together, unless the text is
  /// no JSON at all: then the first one is. Columns count characters (Unicode scalars). Half a
  /// surrogate pair in an escape is a mistake.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func read(_ bytes: [UInt8]) -> Result<PlanningProblem, FileFaults> {
    readJSON(bytes) { json in
      var reader = ProblemReader(json)
      return reader.problem()
    }
  }

  /// Reads a problem from the file at a path.
  public static func read(path: String) -> Result<PlanningProblem, FileFaults> {
    FileBytes.read(path: path).flatMap(read)
  }
}

/// Scans a text and reads it with `read`; any mistake makes the result a failure.
func readJSON<Value>(
  _ bytes: [UInt8],
  _ read: (JSONReader) -> Value
) -> Result<Value, FileFaults> {
  bytes.withUnsafeBufferPointer { buffer in
    if buffer.count > FileBytes.most {
      var faults = FaultList()
      faults.add(RawFault(.tooLarge, offset: 0, node: 0))
      return .failure(faults.report(on: JSONTape(bytes: buffer, words: [])))
    }
    var scanner = JSONScanner(buffer)
    let isJSON = scanner.scan()
    let json = JSONReader(
      tape: JSONTape(bytes: buffer, words: scanner.words),
      faults: scanner.faults
    )
    guard isJSON else { return .failure(json.faults.report(on: json.tape)) }
    let value = read(json)
    return json.faults.isEmpty ? .success(value) : .failure(json.faults.report(on: json.tape))
  }
}
