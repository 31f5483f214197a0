/// The people who may come to an activity, ranked at each site by what their coming brings.
struct Crowd {
  /// What each one's coming brings, by site and person.
  private(set) var keys: [Int] = []
  /// Those who are not enrolled, the most bringing first, by site.
  private(set) var order: [Int32] = []
  /// What the enrolled bring together, by site.
  private(set) var enrolledSum: [Int] = []

  /// Takes new keys and puts the order at some sites right, which is quick where little has changed.
  mutating func rank(
    _ choices: ActivityChoices,
    sites: UInt64 = .max,
    _ fill: (inout [Int]) -> Void
  ) {
    let count = choices.people.count
    let free = count - choices.enrolled
    if enrolledSum.count != choices.sites {
      keys = choices.worth
      order = []
      order.reserveCapacity(choices.sites * free)
      for _ in 0..<choices.sites {
        for person in choices.enrolled..<count { order.append(Int32(person)) }
      }
      enrolledSum = Array(repeating: 0, count: choices.sites)
    }
    fill(&keys)
    for site in 0..<choices.sites where sites >> UInt64(min(63, site)) & 1 == 1 {
      enrolledSum[site] = keys[site * count..<site * count + choices.enrolled].reduce(0, &+)
      let row = site * free..<(site + 1) * free
      if !insertionSort(row, keysFrom: site * count, mostMoves: 12 * free) {
        let keys = keys
        order[row].sort { left, right in
          let a = keys[site * count + Int(left)]
          let b = keys[site * count + Int(right)]
          return a != b ? a > b : left < right
        }
      }
    }
  }

  /// Sorts a row that is nearly in order; gives up, with the row in any order, after so many moves.
  private mutating func insertionSort(
    _ row: Range<Int>,
    keysFrom first: Int,
    mostMoves: Int
  ) -> Bool {
    var moves = 0
    return order.withUnsafeMutableBufferPointer { order in
      keys.withUnsafeBufferPointer { keys in
        for position in row.dropFirst() {
          let person = order[position]
          let key = keys[first &+ Int(person)]
          var hole = position
          while hole > row.lowerBound {
            let before = order[hole &- 1]
            let other = keys[first &+ Int(before)]
            if other > key || (other == key && before < person) { break }
            order[hole] = before
            hole &-= 1
          }
          order[hole] = person
          moves &+= position &- hole
          if moves > mostMoves { return false }
        }
        return true
      }
    }
  }
}
