/// Leads seekers through the neighbourhoods.
///
/// How this works: seen from the origin of a quarter, the seeking rows are *q* and the rows there
/// *c*. The square of their distance is |*q*|² + |*c*|² − 2 *q* · *c*, which takes a product and a
/// sum for each column, for eight seeking rows at a time.
///
/// All lengths are at most *b* = reach of the seeking rows + distance of the origins + reach of the
/// quarter. With *ε* = 2⁻²⁴ and *p* columns, the sums are off by less than (*p* + 4) · *ε* · *b*²,
/// and *q* and *c* themselves by less than 4 *ε* · *b*; the square of that, and its product with the
/// distance, which is at most 2⁻¹² of the distance’s square and 2¹² of its own, come to less than
/// *ε* · *b*² beside the slack that limits have. So what is seen is off by less than
/// (*p* + 6) · *ε* · *b*².
///
/// > N. Higham. *Accuracy and Stability of Numerical Algorithms*, chapter 3. SIAM 2002.
struct NeighbourSearch {
  typealias Lanes = SIMD8<Float>

  private let columns: Int
  /// The quarter of the first seeking row, from whose origin all are seen at first.
  private var quarter = 0
  /// The neighbourhood of the first.
  private var neighbourhood = 0
  private var box = Box()
  private var reach: Float = 0
  /// The seeking rows along the axes.
  private var projected = [Lanes](repeating: .zero, count: 8)
  /// The seeking rows as seen at first, and then as seen from elsewhere: in one list, because one
  /// half is read while the other is written.
  private var seen: [Lanes]

  init(_ all: Neighbourhoods) {
    columns = all.observations.columns
    seen = [Lanes](repeating: .zero, count: 2 * columns)
  }

  /// Has a seeker meet all rows that may be near enough to those at some places, of which there are
  /// at most eight.
  mutating func callAsFunction<S: Seeker>(
    _ all: Neighbourhoods, around places: some Collection<Int>, _ seeker: inout S
  ) {
    guard let first = places.first else { return }
    neighbourhood = first >> 3
    quarter = first >> 6
    box = Box()
    reach = 0
    for (lane, place) in places.enumerated() {
      box.take(Box(around: all.projections[place]))
      for axis in 0..<8 { projected[axis][lane] = all.projections[place][axis] }
      take(all, place, lane)
    }
    enter(all, all.levels.count - 1, 0, &seeker)
  }

  /// Sees a seeking row from the first one’s origin.
  private mutating func take(_ all: Neighbourhoods, _ place: Int, _ lane: Int) {
    let other = place >> 6
    var distance: Float = 0
    for column in 0..<columns {
      let offset = all.origins[other * columns + column] - all.origins[quarter * columns + column]
      seen[column][lane] = all.points[(place >> 3) * columns + column][place & 7] + offset
      distance += offset * offset
    }
    reach = max(reach, all.reaches[other] + distance.squareRoot())
  }

  /// Enters an eight of boxes, first the one that has the first seeking row: what is met there saves
  /// looking into others.
  private mutating func enter<S: Seeker>(
    _ all: Neighbourhoods, _ level: Int, _ eight: Int, _ seeker: inout S
  ) {
    if level == 0 { return visit(all, eight, &seeker) }
    let gaps = all.levels[level].gaps(eight, to: box)
    let first = neighbourhood >> (3 * level)
    if first >> 3 == eight, seeker.wants(level, first) { enter(all, level - 1, first, &seeker) }
    for lane in 0..<8 where gaps[lane] <= seeker.limits.greatest && eight * 8 + lane != first {
      let box = eight * 8 + lane
      if seeker.wants(level, box) { enter(all, level - 1, box, &seeker) }
    }
  }

  /// Visits a quarter.
  private mutating func visit<S: Seeker>(
    _ all: Neighbourhoods, _ quarter: Int, _ seeker: inout S
  ) {
    var waiting = (all.levels[0].gaps(quarter, to: box) .<= seeker.limits.greatest).bits
    // All boxes are looked at before any row: no guess of the processor’s goes wrong in between.
    var wanted: Int32 = 0
    while waiting != 0 {
      let lane = waiting.trailingZeroBitCount
      waiting &= waiting &- 1
      guard seeker.wants(0, quarter * 8 + lane) else { continue }
      let isNear = reaches(all.boxes[quarter * 8 + lane], seeker.limits)
      wanted |= (isNear ? 1 : 0) << Int32(lane)
    }
    guard wanted != 0 else { return }
    let (squares, error) = see(all, from: quarter)
    while wanted != 0 {
      let other = quarter * 8 + wanted.trailingZeroBitCount
      wanted &= wanted &- 1
      compare(all, other, squares, error, &seeker)
    }
  }

  /// Whether any seeking row can be near enough to a box.
  private func reaches(_ box: Box, _ limits: Lanes) -> Bool {
    let rows = projected.span
    var sum = Lanes.zero
    for axis in 0..<8 {
      sum += squaredGap(rows[axis], rows[axis], box.low[axis], box.high[axis])
    }
    return (sum .<= limits).isAny
  }

  /// Sees the seeking rows from the origin of a quarter, and returns their squared lengths, and how
  /// far off squared distances seen from there may be.
  private mutating func see(
    _ all: Neighbourhoods, from quarter: Int
  ) -> (squares: Lanes, error: Float) {
    let origins = all.origins.span
    let (columns, first) = (columns, self.quarter)
    var rows = seen.mutableSpan
    var squares = Lanes.zero
    var distance: Float = 0
    for column in 0..<columns {
      let offset = origins[first * columns + column] - origins[quarter * columns + column]
      let row = rows[column] + offset
      rows[columns + column] = row
      squares += row * row
      distance += offset * offset
    }
    let length = reach + distance.squareRoot() + all.reaches[quarter]
    return (squares, Float(columns + 6) * 0x1p-24 * length * length)
  }

  /// Has the seeker meet those of a neighbourhood that may be near enough.
  private func compare<S: Seeker>(
    _ all: Neighbourhoods, _ other: Int, _ squares: Lanes, _ error: Float, _ seeker: inout S
  ) {
    let points = all.points.span.extracting(other * columns..<(other + 1) * columns)
    let seen = seen.span.extracting(columns..<2 * columns)
    let half = all.halves[other]
    // Half the square of each length less the products: one for each row of the neighbourhood.
    // Eight names and not a list, because these have to stay in registers.
    var p0 = Lanes(repeating: half[0])
    var p1 = Lanes(repeating: half[1])
    var p2 = Lanes(repeating: half[2])
    var p3 = Lanes(repeating: half[3])
    var p4 = Lanes(repeating: half[4])
    var p5 = Lanes(repeating: half[5])
    var p6 = Lanes(repeating: half[6])
    var p7 = Lanes(repeating: half[7])
    for column in 0..<columns {
      let (point, row) = (points[column], seen[column])
      p0 -= row * point[0]
      p1 -= row * point[1]
      p2 -= row * point[2]
      p3 -= row * point[3]
      p4 -= row * point[4]
      p5 -= row * point[5]
      p6 -= row * point[6]
      p7 -= row * point[7]
    }
    let base = (squares - error) / 2
    let least = less(less(less(p0, p1), less(p2, p3)), less(less(p4, p5), less(p6, p7)))
    guard (least .<= seeker.limits / 2 - base).isAny else { return }
    offer(other * 8, (p0 + base) * 2, error, &seeker)
    offer(other * 8 + 1, (p1 + base) * 2, error, &seeker)
    offer(other * 8 + 2, (p2 + base) * 2, error, &seeker)
    offer(other * 8 + 3, (p3 + base) * 2, error, &seeker)
    offer(other * 8 + 4, (p4 + base) * 2, error, &seeker)
    offer(other * 8 + 5, (p5 + base) * 2, error, &seeker)
    offer(other * 8 + 6, (p6 + base) * 2, error, &seeker)
    offer(other * 8 + 7, (p7 + base) * 2, error, &seeker)
  }

  private func offer<S: Seeker>(_ place: Int, _ low: Lanes, _ error: Float, _ seeker: inout S) {
    if (low .<= seeker.limits).isAny { seeker.meet(place, low, error: error) }
  }
}
