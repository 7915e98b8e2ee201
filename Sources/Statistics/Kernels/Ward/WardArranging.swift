import Concurrent

extension WardSketch {
  /// The clusters in an order in which neighbours stand together: every sixteen that begin at a
  /// multiple of sixteen, and every sixteen such blocks, and so on.
  ///
  /// How this works: halve them at the middle of the column in which they vary most, and the halves
  /// again. The middle is moved to where a block begins, or a block of blocks where there are many.
  ///
  /// - Complexity: O(*n* · log *n*).
  func arranged(_ clusters: [Int]) -> [Int] {
    guard clusters.count > 16 else { return clusters }
    var block = 16
    while block * 16 < clusters.count { block *= 16 }
    let middle = max((clusters.count / 2 + block / 2) / block, 1) * block
    let halves = split(clusters, at: middle, by: widest(clusters))
    // Small halves are not worth a lock.
    let arranged = clusters.count > 4_096 ? halves.concurrentMap(arranged) : halves.map(arranged)
    return Array(arranged.joined())
  }

  /// The column, of the first few, in which some of the clusters vary most.
  private func widest(_ clusters: [Int]) -> Int {
    let points = points.span
    let step = max(1, clusters.count / 256)
    var sums = SIMD8<Float>.zero
    var squares = SIMD8<Float>.zero
    for place in stride(from: 0, to: clusters.count, by: step) {
      let point = points.extracting(clusters[place] * columns..<(clusters[place] + 1) * columns)
      var values = SIMD8<Float>.zero
      for column in 0..<Self.head { values[column] = point[column] }
      sums += values
      squares += values * values
    }
    let count = Float((clusters.count + step - 1) / step)
    let spread = squares - sums * sums / count
    return spread.indices.reduce(0) { spread[$1] > spread[$0] ? $1 : $0 }
  }

  /// Those that come first in a column, as many as asked for, and the others.
  ///
  /// > C. Hoare. "Algorithm 65: Find." *Communications of the ACM* 4 (1961).
  private func split(_ clusters: [Int], at middle: Int, by column: Int) -> [[Int]] {
    // The numbers are fetched once and moved together with their clusters.
    var pairs = clusters.map { (value: points[$0 * columns + column], cluster: $0) }
    var (first, last) = (0, pairs.count - 1)
    while first < last {
      let pivot = pairs[(first + last) / 2].value
      var (low, high) = (first, last)
      while low <= high {
        while pairs[low].value < pivot { low += 1 }
        while pairs[high].value > pivot { high -= 1 }
        if low <= high {
          pairs.swapAt(low, high)
          low += 1
          high -= 1
        }
      }
      if middle <= high { last = high } else if middle >= low { first = low } else { break }
    }
    return [pairs[..<middle].map(\.cluster), pairs[middle...].map(\.cluster)]
  }
}
