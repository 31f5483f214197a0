extension Searcher {
  /// Sorts numbers, the greatest first.
  static func sortFalling(_ base: UnsafeMutablePointer<Int>, _ count: Int) {
    var low = 0
    var high = count &- 1
    while high &- low > 12 {
      let pivot = base[(low &+ high) / 2]
      var left = low
      var right = high
      while left <= right {
        while base[left] > pivot { left &+= 1 }
        while base[right] < pivot { right &-= 1 }
        if left <= right {
          let swapped = base[left]
          base[left] = base[right]
          base[right] = swapped
          left &+= 1
          right &-= 1
        }
      }
      if right &- low < high &- left {
        sortFalling(base + low, right &- low &+ 1)
        low = left
      } else {
        sortFalling(base + left, high &- left &+ 1)
        high = right
      }
    }
    var place = low &+ 1
    while place <= high {
      let moved = base[place]
      var free = place
      while free > low, base[free &- 1] < moved {
        base[free] = base[free &- 1]
        free &-= 1
      }
      base[free] = moved
      place &+= 1
    }
  }
}
