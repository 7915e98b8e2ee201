/// Groups of *k*-means, brought to where no single row can better them by joining another group.
///
/// A row that leaves its group lets the mean go after the others, and the one it joins has to come
/// to meet it, so a move can pay though the row’s own mean is the nearest: Lloyd’s iteration cannot
/// see those, and all of its answers that this one leaves alone are its own too.
///
/// How this works: in single precision, sixteen rows at a time, we look which rows may gain from a
/// move, with an allowance for more than rounding can have done; each of those is decided in double
/// precision by the means as they are then. When a pass has moved none, the means are worked out
/// afresh, and the last pass is one that finds nothing to do.
///
/// > J. Hartigan, M. Wong. "A K-Means Clustering Algorithm." *Applied Statistics* 28 (1979).
struct Exchange: Sendable {
  private typealias Labels = RoughMeans.Labels

  private let observations: Matrix
  private let blocks: PointBlocks
  private(set) var means: Matrix
  private var labels: [Labels]
  private var sizes: [Double]

  /// - Parameter count: How many groups there should be; those that are missing begin as rows far
  ///   from their means.
  init(_ rough: RoughMeans, count: Int, _ observations: Matrix, _ blocks: PointBlocks) {
    self.observations = observations
    self.blocks = blocks
    labels = rough.labels
    means = Matrix(rows: count, columns: blocks.columns)
    sizes = [Double](repeating: 0, count: count)
    refresh()
    fill()
  }

  /// The group of each row.
  var groups: [Int] { (0..<observations.rows).map { self[$0] } }

  private subscript(row: Int) -> Int { Int(labels[row >> 4][row & 15]) }

  /// Moves rows until no move pays, or for a number of passes, and returns how many were needed.
  mutating func run(_ passes: Int) -> Int {
    var isFresh = true
    for pass in 1...max(1, passes) {
      if move() {
        isFresh = false
      } else {
        if isFresh { return pass }
        refresh()
        isFresh = true
      }
    }
    refresh()
    return passes
  }

  /// The sum of squared distances from the rows to their means.
  var inertia: Double {
    (0..<observations.rows).reduce(0) {
      $0 + observations.squaredDistanceInStrands($1, to: means, self[$1])
    }
  }

  /// Works the means out again.
  private mutating func refresh() {
    var groups = GroupSums(groups: means.rows, columns: means.columns)
    for row in 0..<observations.rows { groups.add(row, of: observations, to: self[row]) }
    sizes = groups.sizes
    for group in sizes.indices where sizes[group] > 0 {
      for (column, value) in groups.mean(group).enumerated() { means[group, column] = value }
    }
  }

  /// Gives each group without rows the one that is farthest from its own mean, out of the groups
  /// whose rows differ.
  private mutating func fill() {
    for empty in sizes.indices where sizes[empty] == 0 {
      let isMixed = self.isMixed
      var farthest: (row: Int, squared: Double)?
      for row in 0..<observations.rows where isMixed[self[row]] {
        let squared = observations.squaredDistanceInStrands(row, to: means, self[row])
        if squared > farthest?.squared ?? -1 { farthest = (row, squared) }
      }
      guard let row = farthest?.row else { return }
      for column in 0..<means.columns { means[empty, column] = observations[row, column] }
      reassign(row, to: empty)
    }
  }

  /// For each group whether its rows differ. They are compared with each other, as rounding may have
  /// put a little between equal rows and their mean.
  private var isMixed: [Bool] {
    var first = [Int?](repeating: nil, count: sizes.count)
    var isMixed = [Bool](repeating: false, count: sizes.count)
    for row in 0..<observations.rows {
      let group = self[row]
      if let known = first[group] {
        isMixed[group] = isMixed[group] || observations[row: row] != observations[row: known]
      } else {
        first[group] = row
      }
    }
    return isMixed
  }

  /// Moves each row that gains, and returns whether any did.
  private mutating func move() -> Bool {
    let quads = MeanQuads(
      (0..<means.rows).map { blocks.seen(means[row: $0]) }, columns: blocks.columns)
    let factors = MoveFactors(sizes, count: quads.count)
    // Eight times what rounding can do to a squared distance.
    let precision = Float(8 * (blocks.columns + 4)) * 0x1p-24
    var isChanged = false
    for block in 0..<blocks.count {
      let squares = blocks.squares[block]
      var prospect = Prospect(labels[block])
      for quad in 0..<quads.count {
        let (a, b, c, d) = quads.scores(quad, blocks, block)
        let (joining, leaving) = (factors.joining[quad], factors.leaving[quad])
        let first = Int32(truncatingIfNeeded: quad * 4)
        prospect.see(a + squares, joining[0], leaving[0], of: first)
        prospect.see(b + squares, joining[1], leaving[1], of: first + 1)
        prospect.see(c + squares, joining[2], leaving[2], of: first + 2)
        prospect.see(d + squares, joining[3], leaving[3], of: first + 3)
      }
      let allowance = (squares + quads.reach) * precision
      let mayGain = prospect.least .< prospect.saved + allowance
      if any(mayGain) {
        for lane in 0..<min(16, blocks.rows - block * 16) where mayGain[lane] {
          if decide(block * 16 + lane) { isChanged = true }
        }
      }
    }
    return isChanged
  }

  /// Moves a row to where it costs least, and returns whether that is not where it was.
  @inline(never)
  private mutating func decide(_ row: Int) -> Bool {
    let own = self[row]
    guard sizes[own] > 1 else { return false }
    let saved =
      observations.squaredDistanceInStrands(row, to: means, own) * sizes[own] / (sizes[own] - 1)
    var (least, best) = (saved * (1 - 1e-9), own)
    for mean in sizes.indices where mean != own && sizes[mean] > 0 {
      let cost =
        observations.squaredDistanceInStrands(row, to: means, mean) * sizes[mean]
        / (sizes[mean] + 1)
      if cost < least { (least, best) = (cost, mean) }
    }
    guard best != own else { return false }
    reassign(row, to: best)
    return true
  }

  /// Takes a row from its group to another, and the means of both with it.
  private mutating func reassign(_ row: Int, to group: Int) {
    let own = self[row]
    labels[row >> 4][row & 15] = Int32(truncatingIfNeeded: group)
    for column in 0..<means.columns {
      let value = observations[row, column]
      means[own, column] += (means[own, column] - value) / (sizes[own] - 1)
      means[group, column] += (value - means[group, column]) / (sizes[group] + 1)
    }
    sizes[own] -= 1
    sizes[group] += 1
  }
}
