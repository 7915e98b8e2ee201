/// A few quantiles of many numbers, without sorting them all.
///
///     var selection = Selection([1, 10, 3, 2])
///     selection.quantile(0.5)      // 2.5
///
/// Between two neighbouring numbers the quantile is interpolated, as `Statistics.Quantiles` does: the
/// answers are the same, and sooner there where the whole order is not asked for.
///
/// How this works: numbers are exchanged until those before a place are no greater than the one at it,
/// and those after it no less. Where a place is in order, later searches stop there.
///
/// - Complexity: O(*n*) for each quantile, on average.
///
/// > C. A. R. Hoare. "Algorithm 65: Find." *Communications of the ACM* 4, 1961.
struct Selection {
  private var values: [Double]

  /// The places at which the number is that which sorting would put there.
  private var settled: [Int]

  /// - Precondition: there is at least one number, and none is NaN.
  init(_ values: [Double]) {
    precondition(!values.isEmpty, "quantiles are of at least one number")
    self.values = values
    settled = [-1, values.count]
  }

  mutating func quantile(_ share: Double) -> Double {
    let place = share * Double(values.count - 1)
    let below = Int(place)
    let low = number(at: below)
    let high = number(at: min(below + 1, values.count - 1))
    return low == high ? low : low + (high - low) * (place - Double(below))
  }

  /// The number that would be at a place if all were sorted.
  private mutating func number(at place: Int) -> Double {
    var low = (settled.filter { $0 < place }.max() ?? -1) + 1
    var high = (settled.filter { $0 > place }.min() ?? values.count) - 1
    var numbers = values.mutableSpan
    while low < high {
      let pivot = Self.median(numbers[low], numbers[(low + high) / 2], numbers[high])
      var (left, right) = (low, high)
      while left <= right {
        while numbers[left] < pivot { left += 1 }
        while numbers[right] > pivot { right -= 1 }
        if left <= right {
          numbers.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { break }
    }
    settled.append(place)
    return values[place]
  }

  private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
