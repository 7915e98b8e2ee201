/// Rows sorted into nested boxes, for finding those near a point without looking at all of them.
///
/// How this works: the rows are halved at the median of the column in which they spread the widest,
/// and the halves again, down to leaves of at most 16. Each node knows the box around its rows. A
/// box is passed over when it is too far away; its distance is summed in the same order as a row’s,
/// and rounding never changes an order, so no row is ever wrongly passed over.
///
/// - Complexity: O(*n* · log² *n*) to build, O(*n* · *p*) in memory.
///
/// > J. Friedman, J. Bentley, R. Finkel. "An Algorithm for Finding Best Matches in Logarithmic
/// > Expected Time." *ACM Transactions on Mathematical Software* 3 (1977).
struct BoxTree: Sendable {
  private struct Node {
    var range: Range<Int>
    /// The first of two children, which are neighbours, or `nil` for a leaf.
    var children: Int?
  }

  private let columns: Int
  /// The rows in the order of the leaves, and what each contains.
  private var rows: [Int]
  private var points: [Double]
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
        let middle = range.lowerBound + range.count / 2
        nodes[next].children = nodes.count
        nodes.append(Node(range: range.lowerBound..<middle))
        nodes.append(Node(range: middle..<range.upperBound))
      }
      next += 1
    }
    points.reserveCapacity(observations.rows * columns)
    for row in rows { points += observations[row: row] }
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
      for place in nodes[index].range where squaredDistance(point, toPlace: place) <= limit {
        found.append(rows[place])
        if found.count == enough { return }
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
      for place in nodes[index].range where rows[place] != own {
        let squared = squaredDistance(point, toPlace: place)
        let peer = Peer(row: rows[place], distance: squared.squareRoot())
        if best.count == count, !(peer < best[count - 1]) { continue }
        var rank = best.count
        while rank > 0, peer < best[rank - 1] { rank -= 1 }
        best.insert(peer, at: rank)
        if best.count > count { best.removeLast() }
      }
    }
    return best
  }

  private func squaredDistance(_ point: ArraySlice<Double>, toPlace place: Int) -> Double {
    var sum = 0.0
    let start = place * columns
    for column in 0..<columns {
      let difference = points[start + column] - point[point.startIndex + column]
      sum += difference * difference
    }
    return sum
  }

  private func squaredDistance(_ point: ArraySlice<Double>, toBox node: Int) -> Double {
    var sum = 0.0
    let start = node * columns
    for column in 0..<columns {
      let value = point[point.startIndex + column]
      let gap = max(max(low[start + column] - value, value - high[start + column]), 0)
      sum += gap * gap
    }
    return sum
  }
}
