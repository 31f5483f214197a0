extension InkMap {
  /// What reaches less far over a line, as a part of the box behind it, may be a dip of what comes back.
  private static let dip = 0.35

  /// What a stroke has in a box.
  struct Share {
    var pixels: Int
    /// What part of the whole stroke lies in the box, 0 … 1.
    var part: Double
    /// How far the stroke reaches into the box from the nearest of the lines over which it goes or which it
    /// touches, 0 … 1 of the box; 1: there is none.
    ///
    /// Lines may cut a stroke into patches. Those that stay near a side came over it and do not count where others
    /// reach further.
    var depth: Double
    /// Whether it comes as near to a line as what was written over it.
    var meetsLine: Bool
    /// Whether there is ink across from every corner at whose two lines it is: what two neighbours wrote over a
    /// line each leaves that quarter empty.
    var fillsQuarters: Bool
    /// From where to where what counts goes, 0 … 1 of the box from left to right.
    var across: ClosedRange<Double>
    /// From where to where all of it goes.
    var wholeAcross: ClosedRange<Double>
  }

  /// What strokes have in each box; strokes of fewer pixels than `least` are specks and left out.
  ///
  /// - Parameters:
  ///   - cells: the insides of the boxes, lines left out.
  ///   - least: how many pixels a stroke has.
  ///   - intrusion: patches that reach less far into a box came over one of its lines.
  /// - Returns: the shares, box by box.
  func shares(cells: [PixelArea], least: Int, intrusion: Double) -> [[Share]] {
    var wholes: [Int32: StrokeExtent] = [:]
    var extents: [[Int32: StrokeExtent]] = []
    for cell in cells {
      var mine: [Int32: StrokeExtent] = [:]
      for y in cell.rows {
        for x in cell.columns where strokes[y * width + x] > 0 {
          mine[strokes[y * width + x], default: StrokeExtent(x, y)].take(x, y, cell, intrusion)
        }
      }
      for (patch, extent) in mine { wholes[root(patch), default: extent.without].take(extent) }
      extents.append(mine)
    }
    let pieces = self.pieces(cells, extents, intrusion)
    return zip(cells, extents).map { cell, mine in
      var joined: [Int32: StrokeExtent] = [:]
      for (patch, extent) in mine {
        joined[pieces[patch] ?? patch, default: extent.without].take(extent)
      }
      var patches: [Int32: [StrokeExtent]] = [:]
      for patch in joined.keys.sorted() {
        if let extent = joined[patch] { patches[root(patch), default: []].append(extent) }
      }
      return patches.keys.sorted().compactMap { stroke in
        guard let here = patches[stroke], let whole = wholes[stroke], whole.pixels >= least else {
          return nil
        }
        return Share(here, whole, cell, intrusion)
      }
    }
  }

  /// The number under which a patch counts with others of its box: what dips over a line and comes back is one.
  private func pieces(
    _ cells: [PixelArea],
    _ extents: [[Int32: StrokeExtent]],
    _ intrusion: Double
  ) -> [Int32: Int32] {
    var homes: [Int32: Int] = [:]
    var dips: Set<Int32> = []
    for (index, (cell, mine)) in zip(cells, extents).enumerated() {
      for (patch, extent) in mine {
        homes[patch] = index
        if extent.depth(in: cell, of: extent) < Self.dip { dips.insert(patch) }
      }
    }
    var followers: [Int32: [Int32]] = [:]
    for pair in crossings.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if dips.contains(pair[0]) { followers[pair[0], default: []].append(pair[1]) }
      if dips.contains(pair[1]) { followers[pair[1], default: []].append(pair[0]) }
    }
    var result: [Int32: Int32] = [:]
    func first(_ patch: Int32) -> Int32 {
      var patch = patch
      while let earlier = result[patch] { patch = earlier }
      return patch
    }
    for dip in followers.keys.sorted() {
      var ofBox: [Int: Int32] = [:]
      for patch in followers[dip] ?? [] {
        guard let home = homes[patch], let dipHome = homes[dip],
          let extent = extents[home][patch],
          extent.isLong(in: cells[home], towards: cells[dipHome], least: intrusion)
        else { continue }
        guard let other = ofBox[home] else {
          ofBox[home] = patch
          continue
        }
        let (one, two) = (first(other), first(patch))
        if one != two { result[max(one, two)] = min(one, two) }
      }
    }
    return Dictionary(uniqueKeysWithValues: result.keys.map { ($0, first($0)) })
  }
}

extension InkMap.Share {
  fileprivate init?(
    _ patches: [StrokeExtent],
    _ whole: StrokeExtent,
    _ cell: PixelArea,
    _ intrusion: Double
  ) {
    guard let first = patches.first else { return nil }
    let all = patches.dropFirst().reduce(into: first) { $0.take($1) }
    let inner = patches.filter { $0.depth(in: cell, of: whole) >= intrusion }
    let counted =
      inner.first.map { inner.dropFirst().reduce(into: $0) { $0.take($1) } }
      ?? patches.max { $0.depth(in: cell, of: whole) < $1.depth(in: cell, of: whole) } ?? first
    pixels = all.pixels
    part = Double(all.pixels) / Double(whole.pixels)
    depth = counted.depth(in: cell, of: whole)
    fillsQuarters = all.fillsQuarters(of: cell)
    meetsLine = patches.contains { $0.meetsLine(in: cell) }
    across = counted.across(in: cell)
    wholeAcross = all.across(in: cell)
  }
}
