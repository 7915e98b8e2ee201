/// Starting points for *k*-means: rows far from each other, drawn with a chance that grows with the
/// squared distance to the nearest of those already drawn. Of four draws the one that helps most is
/// kept.
///
/// The first of many rows are those of few, so that several numbers of groups can share a seeding.
///
/// - Complexity: O(*n* · *p*) for each row.
///
/// > D. Arthur, S. Vassilvitskii. "k-means++: The Advantages of Careful Seeding." SODA 2007, with
/// > the greedy choice of its section 6.
struct Seeding {
  private typealias Lanes = PointBlocks.Lanes

  private let blocks: PointBlocks
  private var random: SplitMix64
  /// The squared distance of each row to the nearest point.
  private var nearest: [Lanes]
  /// What they add up to in each stretch of sixteen blocks.
  private var sums: [Double]

  init(_ blocks: PointBlocks, seed: UInt64) {
    self.blocks = blocks
    random = SplitMix64(seed: seed)
    nearest = [Lanes](repeating: Lanes(repeating: .infinity), count: blocks.count)
    for place in blocks.rows..<blocks.count * 16 { nearest[place >> 4][place & 15] = 0 }
    sums = [Double](repeating: .infinity, count: (blocks.count + 15) / 16)
  }

  /// Rows to start from: fewer than asked for where there are fewer different ones.
  mutating func rows(_ count: Int) -> [Int] {
    var rows: [Int] = []
    while rows.count < count, let row = next() { rows.append(row) }
    return rows
  }

  /// A row far from all points so far, which is one of them from now on; `nil` where all rows are
  /// on one.
  mutating func next() -> Int? {
    let sum = sums.reduce(0, +)
    guard sum > 0 else { return nil }
    guard sum < .infinity else {
      let first = random.below(blocks.rows)
      return add(bestOf: [first, first, first, first])
    }
    return add(bestOf: (0..<4).map { _ in draw(sum) })
  }

  /// Takes points into account that need not be rows, as seen in the blocks.
  mutating func add(_ points: [[Float]]) {
    for start in stride(from: 0, to: points.count, by: 4) {
      let closer = approached((0..<4).map { points[min(start + $0, points.count - 1)] }).squares
      for place in closer.indices {
        let known = nearest[place >> 2]
        nearest[place >> 2] = known.replacing(with: closer[place], where: closer[place] .< known)
      }
    }
    for stretch in sums.indices {
      var sum = Lanes.zero
      for block in stretch * 16..<min(stretch * 16 + 16, nearest.count) { sum += nearest[block] }
      sums[stretch] = Double(sum.sum())
    }
  }

  /// A row, with a chance in proportion to its squared distance.
  private mutating func draw(_ sum: Double) -> Int {
    var rest = random.unit() * sum
    var stretch = 0
    while stretch < sums.count - 1, rest >= sums[stretch] {
      rest -= sums[stretch]
      stretch += 1
    }
    var last = stretch * 256
    for row in last..<min(last + 256, blocks.rows) {
      let weight = Double(nearest[row >> 4][row & 15])
      guard weight > 0 else { continue }
      last = row
      if rest < weight { break }
      rest -= weight
    }
    return last
  }

  /// Adds the one of four rows that brings all others nearest.
  private mutating func add(bestOf four: [Int]) -> Int {
    let (closer, totals) = approached(four.map { blocks.point($0) })
    let total = totals.reduce(.zero, +)
    let best = (1..<4).reduce(0) { total[$1] < total[$0] ? $1 : $0 }
    for block in nearest.indices { nearest[block] = closer[block * 4 + best] }
    for stretch in sums.indices { sums[stretch] = totals[stretch][best] }
    return four[best]
  }

  /// What the squared distances would be with each of four points more, block after block, and what
  /// they would add up to, stretch after stretch.
  private func approached(
    _ four: [[Float]]
  ) -> (squares: [Lanes], sums: [SIMD4<Double>]) {
    let points = (0..<blocks.columns).map {
      SIMD4(four[0][$0], four[1][$0], four[2][$0], four[3][$0])
    }
    var closer = [Lanes](repeating: .zero, count: blocks.count * 4)
    let sums = sums.indices.map { stretch in
      var sums = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      for block in stretch * 16..<min(stretch * 16 + 16, blocks.count) {
        var (a, b, c, d) = squares(block, points)
        let known = nearest[block]
        a.replace(with: known, where: known .< a)
        b.replace(with: known, where: known .< b)
        c.replace(with: known, where: known .< c)
        d.replace(with: known, where: known .< d)
        (closer[block * 4], closer[block * 4 + 1]) = (a, b)
        (closer[block * 4 + 2], closer[block * 4 + 3]) = (c, d)
        sums.0 += a
        sums.1 += b
        sums.2 += c
        sums.3 += d
      }
      return SIMD4(
        Double(sums.0.sum()), Double(sums.1.sum()), Double(sums.2.sum()), Double(sums.3.sum()))
    }
    return (closer, sums)
  }

  /// The squared distances of a block’s rows to four points.
  @inline(__always)
  private func squares(_ block: Int, _ points: [SIMD4<Float>]) -> (Lanes, Lanes, Lanes, Lanes) {
    let columns = blocks.columns
    let values = blocks.points.span.extracting(block * columns..<(block + 1) * columns)
    let points = points.span.extracting(0..<columns)
    var (a, b, c, d) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    for column in 0..<columns {
      let (value, point) = (values[column], points[column])
      let (w, x) = (value - point[0], value - point[1])
      let (y, z) = (value - point[2], value - point[3])
      a += w * w
      b += x * x
      c += y * y
      d += z * z
    }
    return (a, b, c, d)
  }
}
