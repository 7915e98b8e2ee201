/// Which features go missing together, and how often.
///
///     let missing = MissingPatterns(of: areas)
///     missing.perColumn               // [331, 1139, 859]
///     missing.patterns[0].columns     // [1]: most often, only the second is missing
///     missing.patterns[0].rows        // the observations where that is so
///
/// The commonest pattern is first; of equally common ones, the one seen first.
///
/// - Complexity: O(*n* · *p*).
public struct MissingPatterns: Hashable, Sendable {
  /// Observations that lack the same features.
  public struct Pattern: Hashable, Sendable {
    /// The features that are missing, in order; none for whole observations.
    public let columns: [Int]
    /// The observations of this pattern, in order.
    public let rows: [Int]
  }

  public let patterns: [Pattern]

  /// How many observations lack each feature.
  public let perColumn: [Int]

  public init(of observations: Matrix) {
    var places: [[Int]: Int] = [:]
    var groups: [(columns: [Int], rows: [Int])] = []
    var perColumn = [Int](repeating: 0, count: observations.columns)
    for row in 0..<observations.rows {
      let columns = (0..<observations.columns).filter { observations[row, $0].isNaN }
      for column in columns { perColumn[column] += 1 }
      if let place = places[columns] {
        groups[place].rows.append(row)
      } else {
        places[columns] = groups.count
        groups.append((columns, [row]))
      }
    }
    self.perColumn = perColumn
    patterns = groups.map(Pattern.init)
      .sorted { ($1.rows.count, $0.rows[0]) < ($0.rows.count, $1.rows[0]) }
  }

  /// How many observations lack nothing.
  public var complete: Int { patterns.first { $0.columns.isEmpty }?.rows.count ?? 0 }
}
