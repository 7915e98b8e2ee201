/// Lloyd’s iteration for *k*-means in single precision: quick, and nearly right.
///
/// Once the first steps are done, each mean is taken half as far again as to the middle of its
/// rows: the steps that are left tend to point the same way, and there are a third fewer. The sums
/// that the means come from follow the rows that change hands, and no others.
///
/// A mean that has lost all its rows stays where it is.
///
/// > S. Lloyd. "Least Squares Quantization in PCM." *IEEE Transactions on Information Theory* 28
/// > (1982); R. Salakhutdinov, S. Roweis. "Adaptive Overrelaxed Bound Optimization Methods." ICML
/// > 2003, with one length for all steps.
struct RoughMeans {
  typealias Labels = SIMD16<Int32>
  private typealias Lanes = PointBlocks.Lanes

  private let observations: Matrix
  private let blocks: PointBlocks
  /// As seen in the blocks.
  private(set) var means: [[Double]]
  /// The mean of each row, sixteen at a time, as are the blocks; −1 before there is one.
  private(set) var labels: [Labels]
  /// The squared distances from the rows to the middles of their groups.
  private(set) var inertia = Double.infinity
  /// How many iterations there have been.
  private(set) var rounds = 0
  private var groups: GroupSums

  init(_ means: [[Double]], _ observations: Matrix, _ blocks: PointBlocks) {
    self.observations = observations
    self.blocks = blocks
    self.means = means
    labels = [Labels](repeating: Labels(repeating: -1), count: blocks.count)
    groups = GroupSums(groups: means.count, columns: blocks.columns)
  }

  /// Iterates until the means hardly move or nothing changes, for a number of rounds at most.
  ///
  /// - Parameters:
  ///   - tolerance: What the squared steps may add up to when the means hardly move, as a share of
  ///     the variance that is left within groups. That of all rows may come from a few far away.
  ///   - step: With eight, only every eighth block is looked at. The others are in no group yet
  ///     when it is the first run.
  mutating func run(_ limit: Int, tolerance: Double, every step: Int = 1) {
    let total = blocks.inertia(every: step)
    for round in 0..<limit {
      rounds += 1
      let isChanged = assign(every: step)
      let (steps, between) = move(by: round < 2 ? 1 : 1.5)
      inertia = max(0, total - between)
      let numbers = groups.sizes.reduce(0, +) * Double(blocks.columns)
      if !isChanged || steps <= tolerance * inertia / numbers { return }
    }
  }

  /// Puts one mean more where there is none yet.
  mutating func add(_ mean: [Double]) {
    means.append(mean)
    groups.add()
  }

  /// Joins the two groups that it costs least to join.
  ///
  /// > J. Ward. "Hierarchical Grouping to Optimize an Objective Function." *JASA* 58 (1963).
  mutating func join() {
    let (kept, lost) = cheapest
    groups.join(lost, to: kept)
    if groups.sizes[kept] > 0 { means[kept] = middle(kept) }
    means.remove(at: lost)
    let (gone, new) = (Int32(truncatingIfNeeded: lost), Int32(truncatingIfNeeded: kept))
    for block in labels.indices {
      var label = labels[block]
      label.replace(with: Labels(repeating: new), where: label .== Labels(repeating: gone))
      label.replace(with: label &- 1, where: label .> Labels(repeating: gone))
      labels[block] = label
    }
  }

  /// Two groups whose rows would be least farther from their middle if they were one. The first of
  /// them comes before the second.
  private var cheapest: (Int, Int) {
    var best = (first: 0, second: 1, cost: Double.infinity)
    for second in means.indices {
      for first in 0..<second {
        let (m, n) = (groups.sizes[first], groups.sizes[second])
        let square = zip(means[first], means[second]).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
        let cost = m > 0 && n > 0 ? square * m * n / (m + n) : 0
        if cost < best.cost { best = (first, second, cost) }
      }
    }
    return (best.first, best.second)
  }

  /// Gives each row to its nearest mean, and returns whether any changes hands.
  private mutating func assign(every step: Int) -> Bool {
    let quads = MeanQuads(means, columns: blocks.columns)
    var isChanged = false
    for block in stride(from: 0, to: blocks.count, by: step) {
      var least = Lanes(repeating: .infinity)
      var nearest = Labels.zero
      for quad in 0..<quads.count {
        let (a, b, c, d) = quads.scores(quad, blocks, block)
        let first = Int32(truncatingIfNeeded: quad * 4)
        nearest.replace(with: first, where: a .< least)
        least.replace(with: a, where: a .< least)
        nearest.replace(with: first + 1, where: b .< least)
        least.replace(with: b, where: b .< least)
        nearest.replace(with: first + 2, where: c .< least)
        least.replace(with: c, where: c .< least)
        nearest.replace(with: first + 3, where: d .< least)
        least.replace(with: d, where: d .< least)
      }
      if any(nearest .!= labels[block]), relabel(block, nearest) { isChanged = true }
    }
    return isChanged
  }

  /// Whether any row changes hands: places that nobody has do not count.
  @inline(never)
  private mutating func relabel(_ block: Int, _ nearest: Labels) -> Bool {
    let known = labels[block]
    labels[block] = nearest
    var isChanged = false
    for lane in 0..<min(16, blocks.rows - block * 16) where nearest[lane] != known[lane] {
      let row = block * 16 + lane
      groups.add(row, of: observations, to: Int(nearest[lane]))
      if known[lane] >= 0 { groups.remove(row, of: observations, from: Int(known[lane])) }
      isChanged = true
    }
    return isChanged
  }

  /// Takes each mean towards the middle of its rows, and returns the sum of the squared steps, and
  /// that of the squared distances from those middles to the centre, one for each row.
  private mutating func move(by length: Double) -> (steps: Double, between: Double) {
    var (steps, between) = (0.0, 0.0)
    for (group, size) in groups.sizes.enumerated() where size > 0 {
      for (column, value) in middle(group).enumerated() {
        let step = value - means[group][column]
        means[group][column] += length * step
        steps += step * step
        between += size * value * value
      }
    }
    return (steps, between)
  }

  private func middle(_ group: Int) -> [Double] {
    blocks.seen(groups.mean(group))
  }
}
