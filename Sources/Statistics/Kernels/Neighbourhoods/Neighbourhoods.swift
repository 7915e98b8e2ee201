/// Rows sorted into neighbourhoods of eight rows near each other, and these into quarters of eight
/// neighbourhoods, in numbers of half the length.
///
/// How this works: who is near a row is found in two steps. Single-precision numbers, eight to an
/// instruction, tell which rows *can* be near enough; the few that can are decided by their exact
/// distance. For the first step to miss nobody, it has to know its own error; and for it to be of
/// use, the error has to be small beside the distances asked for, however far the rows are from
/// their middle. So each quarter has an origin of its own, and its rows are kept as seen from there.
/// Whole neighbourhoods are passed over by the boxes around their rows along eight axes, in which
/// boxes are tightest: no two rows are nearer to each other than along some axes only.
///
/// - Complexity: O(*n* · (log *n* + *p*)) to build, O(*n* · *p*) in memory.
struct Neighbourhoods: Sendable {
  let observations: Matrix
  /// The rows in the order of their neighbourhoods. The place of a row is its index in here.
  let rows: [Int]
  /// How many neighbourhoods there are.
  let count: Int
  /// What a distance is multiplied by to be compared.
  private let scale: Double

  /// Each place along the axes.
  let projections: [SIMD8<Float>]
  /// The box around each neighbourhood.
  let boxes: [Box]
  /// The same boxes in eights, the boxes around these in eights, and so on up to a single eight.
  let levels: [BoxEights]

  /// Where each quarter is seen from.
  private(set) var origins: [Float]
  /// The greatest length in each, as seen from there.
  private(set) var reaches: [Float] = []
  /// The rows as seen from there: those of each neighbourhood side by side, column after column.
  private(set) var points: [SIMD8<Float>]
  /// Half the square of their lengths; too much for anybody at a place that nobody has.
  private(set) var halves: [SIMD8<Float>]

  init(_ observations: Matrix) {
    let framing = Framing(observations)
    let axes = LeadingAxes(observations, framing)
    var row = [Double](repeating: 0, count: observations.columns)
    let projections = (0..<observations.rows).map { place in
      framing.frame(observations[row: place], to: &row)
      return SIMD8<Float>(axes(row))
    }
    var halving = Halving(projections)
    let rows = halving()
    self.observations = observations
    self.rows = rows
    count = (rows.count + 7) / 8
    scale = framing.scale
    self.projections = rows.map { projections[$0] }
    boxes = Box.eights(self.projections.map { Box(around: $0) })
    levels = BoxEights.levels(boxes)
    origins = [Float](repeating: 0, count: (count + 7) / 8 * observations.columns)
    points = [SIMD8](repeating: .zero, count: count * observations.columns)
    halves = [SIMD8](repeating: SIMD8(repeating: Self.nowhere), count: count)
    for first in stride(from: 0, to: rows.count, by: 64) {
      see(framing, first..<min(first + 64, rows.count), &row)
    }
  }

  /// Sees the rows of a quarter from their mean.
  private mutating func see(_ framing: Framing, _ places: Range<Int>, _ row: inout [Double]) {
    let columns = observations.columns
    let origin = places.lowerBound / 64 * columns
    for place in places {
      framing.frame(observations[row: rows[place]], to: &row)
      for column in 0..<columns {
        origins[origin + column] += Float(row[column]) / Float(places.count)
      }
    }
    var reach: Float = 0
    for place in places {
      framing.frame(observations[row: rows[place]], to: &row)
      var squares: Float = 0
      for column in 0..<columns {
        let seen = Float(row[column] - Double(origins[origin + column]))
        points[(place >> 3) * columns + column][place & 7] = seen
        squares += seen * seen
      }
      halves[place >> 3][place & 7] = squares / 2
      reach = max(reach, squares)
    }
    reaches.append(reach.squareRoot())
  }

  /// The places of a neighbourhood.
  func places(_ neighbourhood: Int) -> Range<Int> {
    neighbourhood * 8..<min(neighbourhood * 8 + 8, rows.count)
  }

  /// What is known of each place, by row.
  func byRow<Element>(_ known: [Element]) -> [Element] {
    var places = [Int](repeating: 0, count: rows.count)
    for (place, row) in rows.enumerated() { places[row] = place }
    return places.map { known[$0] }
  }
}

// What is compared are squared distances in the frame’s unit, none of which is more than 4.
extension Neighbourhoods {
  /// The limit of who looks everywhere: more than any distance, and little enough to be added to.
  static let everywhere: Float = 0x1p10
  /// A distance that is beyond every limit.
  static let nowhere: Float = 0x1p20
  /// The limit of who does not look at all.
  static let nobody: Float = -0x1p20

  /// How much farther than wanted a seeker looks, in proportion: for the rounding of exact distances
  /// and of limits, and, the greater part, for the product of a distance with its error.
  static let slack: Float = 0x1p-11
  /// How much farther besides: for what is too small to be told from nothing.
  static let speck: Float = 0x1p-80

  /// A squared distance in the frame’s unit. Those beyond any distance are all alike.
  func framed(_ square: Double) -> Float {
    scale > 0 ? Float(min(square * scale * scale, 0x1p9)) : 0
  }
}
