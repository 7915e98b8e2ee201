import Concurrent

/// Observations as expectation–maximisation reads them: in panels of 64 rows, and in these column
/// after column, eight rows side by side.
///
/// Rows that are missing from the last panel are nothing, and must be given no share.
struct MixtureRows: Sendable {
  /// How many eights of rows a panel has.
  static var places: Int { 8 }

  let count: Int
  let columns: Int
  private(set) var elements: [SIMD8<Double>]
  /// The mean variance of the columns.
  private(set) var variance: Double

  init(_ observations: Matrix) {
    count = observations.rows
    columns = observations.columns
    elements = [SIMD8](repeating: .zero, count: (count + 63) / 64 * columns * Self.places)
    variance = 0
    let means = observations.mean(of: Array(0..<count))
    for row in 0..<count {
      for column in 0..<columns {
        let element = observations[row, column]
        elements[start(row >> 6, column) + (row & 63) >> 3][row & 7] = element
        variance += (element - means[column]) * (element - means[column])
      }
    }
    variance /= Double(count * columns)
  }

  /// All panels, in pieces for the cores: as many whatever cores there are, because the sums of
  /// other pieces would be rounded otherwise.
  var pieces: [Range<Int>] {
    let panels = 0..<(count + 63) / 64
    // A piece is worth the trouble of handing it over.
    return panels.pieces(min(16, (panels.count + 3) / 4))
  }

  /// The rows of a panel, counted from its first.
  func indices(_ panel: Int) -> Range<Int> { 0..<min(64, count - panel * 64) }

  /// Where a column of a panel starts.
  func start(_ panel: Int, _ column: Int) -> Int { (panel * columns + column) * Self.places }
}
