/// Sketched points in nested boxes, sixteen in a box, for finding those near a point without looking
/// at all of them.
///
/// Sixteen points stand side by side in a block, column after column, and so do the boxes around
/// sixteen blocks, and the boxes around sixteen of those, so that one instruction serves many. Boxes
/// know the first columns only, in which they were made. Clusters join while the tree stands: boxes
/// then only grow, until a new tree is built.
struct WardTree: Sendable {
  typealias Lanes = SIMD16<Float>

  /// How far sixteen boxes reach in one column: from nowhere to nowhere until something is in them.
  struct Reach: Sendable {
    var low = Lanes(repeating: .infinity)
    var high = Lanes(repeating: -.infinity)
  }

  /// Boxes, sixteen after sixteen.
  struct Level: Sendable {
    /// For each sixteen their reach in each of the first columns.
    fileprivate(set) var reaches: [Reach]
    /// The greatest weight in each box.
    fileprivate(set) var weights: [Lanes]
  }

  /// Who stands where.
  let members: [Int]
  private var places: [Int]
  /// The first columns of each block. A place that nobody has is not a number, and so never near.
  private(set) var heads: [Lanes]
  /// The other columns.
  private(set) var tails: [Lanes]
  let tail: Int
  /// One over the size of each cluster.
  private(set) var weights: [Lanes]
  /// From the boxes around blocks up to at most sixteen boxes.
  private(set) var levels: [Level] = []

  init(_ sketch: WardSketch, _ clusters: WardClusters, of some: [Int]) {
    members = sketch.arranged(some)
    places = [Int](repeating: 0, count: clusters.sizes.count)
    tail = sketch.columns - WardSketch.head
    var count = (members.count + 15) / 16
    heads = [Lanes](repeating: Lanes(repeating: .nan), count: count * WardSketch.head)
    tails = [Lanes](repeating: Lanes(repeating: .nan), count: count * tail)
    weights = [Lanes](repeating: .zero, count: count)
    repeat {
      count = (count + 15) / 16
      levels.append(
        Level(
          reaches: [Reach](repeating: Reach(), count: count * WardSketch.head),
          weights: [Lanes](repeating: .zero, count: count)))
    } while count > 1
    for (place, member) in members.enumerated() {
      places[member] = place
      put(member, sketch, size: clusters.sizes[member])
    }
  }

  func place(of member: Int) -> Int { places[member] }

  /// Moves a cluster to where it is now that it has taken in another.
  mutating func join(_ kept: Int, _ gone: Int, _ sketch: WardSketch, size: Double) {
    put(kept, sketch, size: size)
    let (block, lane) = (places[gone] >> 4, places[gone] & 15)
    for column in 0..<WardSketch.head { heads[block * WardSketch.head + column][lane] = .nan }
  }

  private mutating func put(_ member: Int, _ sketch: WardSketch, size: Double) {
    let points = sketch.points.span
    let point = points.extracting(member * sketch.columns..<(member + 1) * sketch.columns)
    let weight = Float(1 / size)
    let (block, lane) = (places[member] >> 4, places[member] & 15)
    let (head, tail) = (WardSketch.head, tail)
    // Spans see to it once that the arrays are ours alone.
    var heads = heads.mutableSpan
    for column in 0..<head { heads[block * head + column][lane] = point[column] }
    var tails = tails.mutableSpan
    for column in 0..<tail { tails[block * tail + column][lane] = point[head + column] }
    weights[block][lane] = weight
    var box = block
    for level in levels.indices {
      // What is inside a box is inside all around it.
      guard levels[level].widen(box, to: point, weight) else { return }
      box >>= 4
    }
  }
}

extension WardTree.Level {
  /// Makes a box large enough for a point and its weight, and returns whether it was not.
  fileprivate mutating func widen(_ box: Int, to point: Span<Float>, _ weight: Float) -> Bool {
    let (node, lane) = (box >> 4, box & 15)
    var isWider = weight > weights[node][lane]
    if isWider { weights[node][lane] = weight }
    var reaches = reaches.mutableSpan
    for column in 0..<WardSketch.head {
      let (value, cell) = (point[column], node * WardSketch.head + column)
      if value < reaches[cell].low[lane] {
        reaches[cell].low[lane] = value
        isWider = true
      }
      if value > reaches[cell].high[lane] {
        reaches[cell].high[lane] = value
        isWider = true
      }
    }
    return isWider
  }
}
