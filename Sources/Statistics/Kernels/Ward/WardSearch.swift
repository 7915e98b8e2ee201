/// A cluster, and what it costs to join it.
struct WardNeighbour: Sendable {
  var cluster: Int
  var cost: Double
}

/// Finds who is nearest to a cluster: who costs the least to join, and of equals the least.
///
/// How this works: a search begins in the cluster’s own block and climbs from box to box, looking at
/// each level into those boxes that reach near enough. Sketches only say who is too far away for
/// certain; who may be near is asked for the cost in double precision.
///
/// **Why nobody is missed**: a point at *r* from the centre is sketched to within 2⁻²⁴ · *r*. Another
/// at *d* from it is at most *r* + *d* from the centre, so their sketches are at most
/// (1 + 2⁻²⁴) · *d* + 2⁻²³ · *r* apart, and because (*x* + *y*)² ≤ (1 + *t*) · *x*² + (1 + 1∕*t*) · *y*²,
/// with *t* = 2⁻¹² their squared distance is at most about (1 + 2⁻¹²) · *d*² + 2⁻³⁴ · *r*². Adding up
/// *p* squares adds less than *p* · 2⁻²⁴ of them. The limits below are wider than that; numbers too
/// small for single precision are far below the last of them.
struct WardSearch: Sendable {
  private typealias Lanes = WardTree.Lanes

  /// A search under way.
  private struct Query {
    let own: Int
    let point: Range<Int>
    let weight: Lanes
    let slack: Lanes
    var best: WardNeighbour
    /// A cost that is too high.
    var limit: Float
  }

  /// A box to look into.
  private struct Visit {
    var level: Int
    var box: Int
  }

  private let tree: WardTree
  private let sketch: WardSketch
  private let clusters: WardClusters
  private let widening: Float
  /// The bit that stands for each lane.
  private let bits: SIMD16<Int32>

  init(_ tree: WardTree, _ sketch: WardSketch, _ clusters: WardClusters) {
    self.tree = tree
    self.sketch = sketch
    self.clusters = clusters
    widening = 1 + Float(sketch.columns + 4_096) * 0x1p-23
    var bits = SIMD16<Int32>.zero
    for lane in bits.indices { bits[lane] = 1 << Int32(lane) }
    self.bits = bits
  }

  /// - Parameter guess: Somebody who may be near, or the cluster itself.
  func nearest(to own: Int, guess: Int) -> WardNeighbour {
    var query = Query(
      own: own, point: own * sketch.columns..<(own + 1) * sketch.columns,
      weight: Lanes(repeating: Float(1 / clusters.sizes[own])),
      slack: Lanes(repeating: sketch.norms[own] * 0x1p-31 + 0x1p-120),
      best: WardNeighbour(cluster: own, cost: .infinity), limit: 0x1p100)
    consider(guess, &query)
    var box = tree.place(of: own) >> 4
    scan(box, &query)
    var waiting: [Visit] = []
    for level in tree.levels.indices {
      let others = near(level, box >> 4, query) & ~(1 << Int32(box & 15))
      enter(others, level, box >> 4, &query, &waiting)
      while let visit = waiting.popLast() {
        enter(near(visit.level, visit.box, query), visit.level, visit.box, &query, &waiting)
      }
      box >>= 4
    }
    return query.best
  }

  private func enter(
    _ near: Int32, _ level: Int, _ node: Int, _ query: inout Query, _ waiting: inout [Visit]
  ) {
    var near = near
    while near != 0 {
      let box = node << 4 + near.trailingZeroBitCount
      near &= near - 1
      if level == 0 { scan(box, &query) } else { waiting.append(Visit(level: level - 1, box: box)) }
    }
  }

  /// Which of sixteen boxes reach near enough.
  private func near(_ level: Int, _ node: Int, _ query: Query) -> Int32 {
    let level = tree.levels[level]
    let most = (query.weight + level.weights[node]) * query.limit + query.slack
    let point = sketch.points.span.extracting(query.point)
    let first = node * WardSketch.head
    let reaches = level.reaches.span.extracting(first..<first + WardSketch.head)
    var sum = Lanes.zero
    for column in 0..<WardSketch.head {
      let value = Lanes(repeating: point[column])
      let (low, high) = (reaches[column].low, reaches[column].high)
      var nearest = value.replacing(with: low, where: value .< low)
      nearest = nearest.replacing(with: high, where: nearest .> high)
      nearest -= value
      sum += nearest * nearest
    }
    return lanes(sum .<= most)
  }

  /// Looks at the sixteen of a block: at all of a point only if what comes first is near enough.
  private func scan(_ block: Int, _ query: inout Query) {
    let (head, tail) = (WardSketch.head, tree.tail)
    let weights = query.weight + tree.weights[block]
    let most = weights * query.limit + query.slack
    let point = sketch.points.span.extracting(query.point)
    var sum = Lanes.zero
    let heads = tree.heads.span.extracting(block * head..<(block + 1) * head)
    for column in 0..<head {
      let difference = heads[column] - Lanes(repeating: point[column])
      sum += difference * difference
    }
    guard any(sum .<= most) else { return }
    let tails = tree.tails.span.extracting(block * tail..<(block + 1) * tail)
    for column in 0..<tail {
      let difference = tails[column] - Lanes(repeating: point[head + column])
      sum += difference * difference
    }
    guard any(sum .<= most) else { return }
    var near = lanes(sum .<= most)
    while near != 0 {
      let lane = near.trailingZeroBitCount
      near &= near - 1
      // The limit may have come down since.
      guard sum[lane] <= weights[lane] * query.limit + query.slack[lane] else { continue }
      consider(tree.members[block << 4 + lane], &query)
    }
  }

  private func consider(_ other: Int, _ query: inout Query) {
    guard other != query.own else { return }
    let cost = clusters.cost(query.own, other)
    guard (cost, other) < (query.best.cost, query.best.cluster) else { return }
    query.best = WardNeighbour(cluster: other, cost: cost)
    // Nobody is nearer than a duplicate, and there may be many.
    query.limit = cost == 0 ? -.infinity : Float(cost) * widening
  }

  /// The bits of the lanes that are set. The bits are kept because the compiler, if it knew them,
  /// would take the sum apart lane by lane.
  private func lanes(_ mask: SIMDMask<SIMD16<Int32>>) -> Int32 {
    SIMD16<Int32>.zero.replacing(with: bits, where: mask).wrappedSum()
  }
}
