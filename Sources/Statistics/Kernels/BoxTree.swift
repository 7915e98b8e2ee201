/// Rows sorted into nested boxes, for finding those near a point without looking at all of them.
///
/// How this works: the rows are halved at about the median of the column in which they spread the
/// widest, and the halves again, down to leaves of at most 16. Each node knows the box around its
/// rows. A box is passed over when it is too far away; its distance is summed in the same order as
/// a row’s, and rounding never changes an order, so no row is ever wrongly passed over.
///
/// Every node begins at a multiple of eight, so that a leaf is one or two blocks of eight rows side
/// by side, column after column, and one instruction serves several rows.
///
/// - Complexity: O(*n* · log² *n*) to build, O(*n* · *p*) in memory.
///
/// > J. Friedman, J. Bentley, R. Finkel. "An Algorithm for Finding Best Matches in Logarithmic
/// > Expected Time." *ACM Transactions on Mathematical Software* 3 (1977).
struct BoxTree: Sendable {
  private typealias Lanes = SIMD8<Double>

  private struct Node {
    var range: Range<Int>
    /// The first of two children, which are neighbours, or `nil` for a leaf.
    var children: Int?
  }

  private let columns: Int
  /// The rows in the order of the leaves.
  private var rows: [Int]
  /// What they contain. A place that nobody has is infinitely far from everybody.
  private var points: [Lanes]
  private var nodes: [Node]
  /// The least and the greatest number of each column, node after node.
  private var low: [Double] = []
  private var high: [Double] = []

  init(_ observations: Matrix) {
    columns = observations.columns
    rows = Array(0..<observations.rows)
    points = []
    nodes = [Node(range: 0..<observations.rows)]
    var next = 0
    while next < nodes.count {
      let range = nodes[next].range
      let widest = measure(range, observations)
      if range.count > 16 {
        rows[range].sort {
          (observations[$0, widest], $0) < (observations[$1, widest], $1)
        }
        let middle = range.lowerBound + (range.count / 2 + 7) / 8 * 8
        nodes[next].children = nodes.count
        nodes.append(Node(range: range.lowerBound..<middle))
        nodes.append(Node(range: middle..<range.upperBound))
      }
      next += 1
    }
    points = [Lanes](
      repeating: Lanes(repeating: .infinity), count: (observations.rows + 7) / 8 * columns)
    for (place, row) in rows.enumerated() {
      for column in 0..<columns {
        points[(place >> 3) * columns + column][place & 7] = observations[row, column]
      }
    }
  }

  /// Keeps the box of a node’s rows, and returns the column in which it is widest.
  private mutating func measure(_ range: Range<Int>, _ observations: Matrix) -> Int {
    var widest = (column: 0, width: -1.0)
    for column in 0..<columns {
      var (least, greatest) = (Double.infinity, -Double.infinity)
      for place in range {
        let value = observations[rows[place], column]
        least = min(least, value)
        greatest = max(greatest, value)
      }
      low.append(least)
      high.append(greatest)
      if greatest - least > widest.width { widest = (column, greatest - least) }
    }
    return widest.column
  }

  /// Adds the rows whose squared distance from a point is at most `limit`, in the order of the
  /// leaves, and stops when there are `enough`.
  func find(within limit: Double, of point: ArraySlice<Double>, enough: Int, _ found: inout [Int]) {
    var waiting = [0]
    while let index = waiting.popLast() {
      if squaredDistance(point, toBox: index) > limit { continue }
      if let children = nodes[index].children {
        waiting.append(children + 1)
        waiting.append(children)
        continue
      }
      let range = nodes[index].range
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
        let squares = squaredDistances(point, toBlock: first >> 3)
        for lane in 0..<min(8, range.upperBound - first) where squares[lane] <= limit {
          found.append(rows[first + lane])
          if found.count == enough { return }
        }
      }
    }
  }

  /// The nearest rows to a point other than the row `own`: by distance, and of equals by row.
  func nearest(_ count: Int, to point: ArraySlice<Double>, except own: Int) -> [Peer] {
    var best: [Peer] = []
    guard count > 0 else { return best }
    best.reserveCapacity(count + 1)
    var waiting = [(node: 0, distance: 0.0)]
    while let (index, distance) = waiting.popLast() {
      if best.count == count, distance > best[count - 1].distance { continue }
      if let children = nodes[index].children {
        // The nearer is looked into first, so that it can save us the other.
        let first = squaredDistance(point, toBox: children).squareRoot()
        let second = squaredDistance(point, toBox: children + 1).squareRoot()
        let pair = [(children, first), (children + 1, second)]
        waiting += first < second ? pair.reversed() : pair
        continue
      }
      let range = nodes[index].range
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
        let squares = squaredDistances(point, toBlock: first >> 3)
        // Squares of what is farther than the worst can be told apart without their roots.
        let worst = best.count == count ? best[count - 1].distance : .infinity
        let limit = worst * worst * (1 + 0x1p-40)
        for lane in 0..<min(8, range.upperBound - first) where !(squares[lane] > limit) {
          guard rows[first + lane] != own else { continue }
          let peer = Peer(row: rows[first + lane], distance: squares[lane].squareRoot())
          if best.count == count, !(peer < best[count - 1]) { continue }
          var rank = best.count
          while rank > 0, peer < best[rank - 1] { rank -= 1 }
          best.insert(peer, at: rank)
          if best.count > count { best.removeLast() }
        }
      }
    }
    return best
  }

  private func squaredDistances(_ point: ArraySlice<Double>, toBlock block: Int) -> Lanes {
    let (all, point) = (points.span, point.span)
    let start = block * columns
    var sum = Lanes.zero
    for column in 0..<columns {
      let difference = all[start + column] - Lanes(repeating: point[column])
      sum += difference * difference
    }
    return sum
  }

  private func squaredDistance(_ point: ArraySlice<Double>, toBox node: Int) -> Double {
    let (low, high, point) = (low.span, high.span, point.span)
    var sum = 0.0
    let start = node * columns
    for column in 0..<columns {
      let value = point[column]
      let gap = max(max(low[start + column] - value, value - high[start + column]), 0)
      sum += gap * gap
    }
    return sum
  }
}
