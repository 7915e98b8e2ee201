import Concurrent

/// Sorts points so that each eight from the first on are near each other.
///
/// How this works: the points are halved at the median along the axis in which they vary most, and
/// the halves again, each a multiple of eight but for the last. The median is found by parting
/// the points about one drawn at random, over and over, in the part that has it.
///
/// - Complexity: O(*n* · log *n*).
///
/// > J. Friedman, J. Bentley, R. Finkel. "An Algorithm for Finding Best Matches in Logarithmic
/// > Expected Time." *ACM Transactions on Mathematical Software* 3 (1977); C. Hoare. "Algorithm
/// > 65: Find." *Communications of the ACM* 4 (1961).
struct Halving {
  private let points: [SIMD8<Float>]
  /// Points by number in the order found so far, each below a key by which it is compared.
  private var order: [UInt64]
  private var random = SplitMix64(seed: 0)

  init(_ points: [SIMD8<Float>]) {
    self.points = points
    order = points.indices.map { UInt64($0) }
  }

  mutating func callAsFunction() -> [Int] {
    var waiting = [points.indices]
    while let range = waiting.popLast() {
      guard range.count > 8 else { continue }
      var unit = 8
      while unit * 8 < range.count { unit *= 8 }
      let middle = range.lowerBound + max((range.count + unit) / (2 * unit), 1) * unit
      let axis = widest(range)
      for place in range {
        let point = Int(order[place] & 0xFFFF_FFFF)
        order[place] = key(points[point][axis]) << 32 | UInt64(point)
      }
      part(range, at: middle)
      waiting.append(middle..<range.upperBound)
      waiting.append(range.lowerBound..<middle)
    }
    return order.map { Int($0 & 0xFFFF_FFFF) }
  }

  /// The axis along which points vary most, as far as some of them tell.
  private func widest(_ range: Range<Int>) -> Int {
    var (sums, squares) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    let sample = range.pieces(256)
    for piece in sample {
      let point = points[Int(order[piece.lowerBound] & 0xFFFF_FFFF)]
      sums += point
      squares += point * point
    }
    let variances = squares - sums * sums / Float(sample.count)
    return (1..<8).reduce(0) { variances[$1] > variances[$0] ? $1 : $0 }
  }

  /// A whole number that is greater for a greater number.
  private func key(_ value: Float) -> UInt64 {
    let bits = value.bitPattern
    return UInt64(bits >> 31 == 0 ? bits | 0x8000_0000 : ~bits)
  }

  /// Moves the least before `middle`, and the others after it.
  private mutating func part(_ range: Range<Int>, at middle: Int) {
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    while low < high {
      let pivot = order[low + random.below(high - low + 1)]
      var (first, last) = (low, high)
      while first <= last {
        while order[first] < pivot { first += 1 }
        while order[last] > pivot { last -= 1 }
        if first <= last {
          order.swapAt(first, last)
          first += 1
          last -= 1
        }
      }
      if middle <= last { high = last } else if middle >= first { low = first } else { return }
    }
  }
}
