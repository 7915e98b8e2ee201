/// The rows of one group in single precision, sixteen side by side, for summing the distances
/// between them and others.
///
/// How this works: with all rows seen from the group’s mean, a squared distance is
/// ‖*x*‖² + ‖*y*‖² − 2*x*·*y*: one product and one difference for each column. Four other rows are
/// taken at once, so that each number that is loaded serves four times, and each distance is added
/// to the sums of both its rows: a few in single precision, and those in double.
///
/// What that costs in precision: with *u* = 2⁻²⁴ a squared distance is wrong by some
/// *p* · *u* · (‖*x*‖² + ‖*y*‖²). Where it is less than a sixteenth of that sum it is worked out
/// again from differences, so a distance is wrong by some *p* · *u* · (‖*x*‖ + ‖*y*‖). And as we
/// look from the mean of a group, ‖*y*‖ is at most the mean distance from *y* to its rows, and
/// their mean ‖*x*‖ at most twice that. So a mean distance is right to some 3 · *p* · *u* of itself
/// (for a row of the group, of the greater of its two), however far away some rows may be; and as
/// errors of both signs meet in a mean, to much less in truth.
struct GroupBlocks: Sendable {
  typealias Lanes = SIMD16<Float>

  private let observations: Matrix
  private let unit: Double
  private let members: [Int]
  private let origin: [Double]
  private var points: [Lanes]
  /// The squared length of each row.
  private var squares: [Lanes]
  /// 1 for a row, 0 for a place that nobody has.
  private var counts: [Lanes]

  /// - Parameter unit: What distances are measured in, so that their squares are neither too great
  ///   nor too small for single precision.
  init(_ observations: Matrix, _ members: [Int], unit: Double) {
    self.observations = observations
    self.members = members
    self.unit = unit
    origin = observations.mean(of: members)
    let (columns, blocks) = (observations.columns, (members.count + 15) / 16)
    points = [Lanes](repeating: .zero, count: blocks * columns)
    squares = [Lanes](repeating: .zero, count: blocks)
    counts = squares
    for (place, row) in members.enumerated() {
      let (block, lane) = (place >> 4, place & 15)
      counts[block][lane] = 1
      for column in 0..<columns {
        let value = Float((observations[row, column] - origin[column]) / unit)
        points[block * columns + column][lane] = value
        squares[block][lane] += value * value
      }
    }
  }

  /// The sums of the distances between the group and some other rows.
  struct Sums: Sendable {
    /// For each of the others, to all rows of the group.
    var others: [Double]
    /// For each row of the group, to all of the others.
    var members: [Double]
  }

  /// The distances to rows of other groups.
  func sums(to others: ArraySlice<Int>) -> Sums {
    sums(to: RowQuads(observations, others, from: origin, unit: unit), upTo: nil)
  }

  /// The distances of the rows among themselves: between some of the members, the first of which
  /// has a place that is a multiple of sixteen, and all up to them, each two rows once.
  func ownSums(_ some: ArraySlice<Int>) -> Sums {
    sums(
      to: RowQuads(observations, some, from: origin, unit: unit), upTo: some.startIndex >> 4)
  }

  /// - Parameter first: Where the quads are rows of the group, the block of the first of them.
  private func sums(to quads: RowQuads, upTo first: Int?) -> Sums {
    var sums = Sums(
      others: [Double](repeating: 0, count: quads.count * 4),
      members: [Double](repeating: 0, count: counts.count * 16))
    // As many blocks as stay in the nearest cache while all quads pass by.
    let stripe = max(1, 256 / max(1, observations.columns))
    for start in stride(from: 0, to: counts.count, by: stripe) {
      // As few quads as single precision can sum without losing more than it has lost already.
      for few in stride(from: 0, to: quads.count, by: 16) {
        add(
          start..<min(start + stripe, counts.count), few..<min(few + 16, quads.count), of: quads,
          upTo: first, to: &sums)
      }
    }
    sums.others.removeLast(quads.count * 4 - quads.rows)
    sums.members.removeLast(counts.count * 16 - members.count)
    return sums
  }

  /// Adds the distances between a few blocks and a few quads.
  private func add(
    _ blocks: Range<Int>, _ few: Range<Int>, of quads: RowQuads, upTo first: Int?,
    to sums: inout Sums
  ) {
    var members = [Lanes](repeating: .zero, count: blocks.count)
    for quad in few {
      let own = first.map { $0 + quad >> 2 } ?? counts.count
      guard own >= blocks.lowerBound else { continue }
      var others = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      for block in blocks.lowerBound..<min(blocks.upperBound, own + 1) {
        let (a, b, c, d) = distances(block, quads, quad)
        // A block meets its own quads one after the other, which is each two of its rows twice.
        let count = block < own ? quads.counts[quad] : .zero
        members[block - blocks.lowerBound] += a * count[0] + b * count[1]
        members[block - blocks.lowerBound] += c * count[2] + d * count[3]
        others.0 += a * counts[block]
        others.1 += b * counts[block]
        others.2 += c * counts[block]
        others.3 += d * counts[block]
      }
      sums.others[quad * 4] += Double(others.0.sum())
      sums.others[quad * 4 + 1] += Double(others.1.sum())
      sums.others[quad * 4 + 2] += Double(others.2.sum())
      sums.others[quad * 4 + 3] += Double(others.3.sum())
    }
    for place in 0..<blocks.count * 16 {
      sums.members[blocks.lowerBound * 16 + place] += Double(members[place >> 4][place & 15])
    }
  }

  /// The distances of a block’s rows to those of a quad.
  @inline(__always)
  private func distances(
    _ block: Int, _ quads: RowQuads, _ quad: Int
  ) -> (Lanes, Lanes, Lanes, Lanes) {
    let columns = observations.columns
    let values = points.span.extracting(block * columns..<(block + 1) * columns)
    let factors = quads.doubled.span.extracting(quad * columns..<(quad + 1) * columns)
    let (own, other) = (squares[block], quads.squares[quad])
    var a = own + other[0]
    var b = own + other[1]
    var c = own + other[2]
    var d = own + other[3]
    for column in 0..<columns {
      let (value, factor) = (values[column], factors[column])
      a -= value * factor[0]
      b -= value * factor[1]
      c -= value * factor[2]
      d -= value * factor[3]
    }
    let least = (own + quads.greatest[quad]) / 16
    if any((a .< least) .| (b .< least) .| (c .< least) .| (d .< least)) {
      (a, b, c, d) = squaresFromDifferences(block, quads, quad)
    }
    return (a.squareRoot(), b.squareRoot(), c.squareRoot(), d.squareRoot())
  }

  /// The squared distances for rows so near each other that products would cancel.
  @inline(never)
  private func squaresFromDifferences(
    _ block: Int, _ quads: RowQuads, _ quad: Int
  ) -> (Lanes, Lanes, Lanes, Lanes) {
    let columns = observations.columns
    let values = points.span.extracting(block * columns..<(block + 1) * columns)
    let others = quads.doubled.span.extracting(quad * columns..<(quad + 1) * columns)
    var (a, b, c, d) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    for column in 0..<columns {
      let (value, other) = (values[column], others[column] / 2)
      let (w, x) = (value - other[0], value - other[1])
      let (y, z) = (value - other[2], value - other[3])
      a += w * w
      b += x * x
      c += y * y
      d += z * z
    }
    return (a, b, c, d)
  }
}
