/// Each of a few measures against each other: dots below the diagonal, how each is spread on it, and
/// how closely two go together above.
///
///     PairPlot(
///       [.init(Measure("Adopted", .percent()), adopted, curves: curvesOfAdopted), …],
///       correlations, groups: ["Shires", "Cities"], members: labels)
///
/// A phone has no room for it; it shows the pairs that go together most, one under another.
///
/// Dots that fall on the same place are drawn once, and beyond a thousand rows places are two pixels
/// apart, so that the drawing is small however many rows there are.
public struct PairPlot: Chart {
  public struct Column: Hashable, Sendable {
    public var measure: Measure
    /// A number for each row.
    public var values: [Datum]
    /// How dense the numbers of each group lie, at places evenly spaced from the least number of
    /// the measure to the greatest; none for a group of which that is not known.
    public var curves: [[Double]]

    public init(_ measure: Measure, _ values: [Datum], curves: [[Double]] = []) {
      self.measure = measure
      self.values = values
      self.curves = curves
    }

    /// From the least number to the greatest.
    var range: ClosedRange<Double>? {
      let numbers = values.compactMap(\.value)
      guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
      return least...greatest
    }

    /// From where to where it goes, in words.
    func says(_ words: Wording) -> String {
      guard let range else { return words(.only, measure.name, words(.nothing)) }
      return words(
        .spreadNode, measure.name.isolated, measure.format.text(range.lowerBound),
        measure.format.text(range.upperBound))
    }
  }

  /// The measures, in the order in which they stand.
  public let columns: [Column]
  /// A coefficient for each two measures.
  public let correlations: [[Datum]]
  /// What the groups of rows are called, if there are any.
  public let groups: [String]
  /// The group of each row, or `nil` if it is in none.
  public let members: [Int?]

  /// - Precondition: There are up to ten measures of the same rows, and a coefficient for each two.
  public init(
    _ columns: [Column], _ correlations: [[Datum]], groups: [String] = [], members: [Int?] = []
  ) {
    let rows = columns.first?.values.count ?? 0
    precondition(columns.count <= 10, "a pair plot has room for ten measures; choose those to show")
    precondition(columns.allSatisfy { $0.values.count == rows }, "measures are of the same rows")
    precondition(
      correlations.count == columns.count
        && correlations.allSatisfy { $0.count == columns.count },
      "each two measures have a coefficient, or a reason why not")
    precondition(
      correlations.joined().allSatisfy { ($0.value ?? 0).magnitude <= 1 + 1e-9 },
      "a correlation is a number from −1 to 1")
    precondition(
      groups.isEmpty ? members.isEmpty : members.count == rows,
      "where there are groups, each row is in one or in none")
    precondition(
      members.allSatisfy { $0.map(groups.indices.contains) ?? true }, "a row’s group has a name")
    precondition(
      columns.allSatisfy { $0.curves.isEmpty || $0.curves.count == max(1, groups.count) },
      "there is a curve a group")
    self.columns = columns
    self.correlations = correlations
    self.groups = groups
    self.members = members
  }

  public var kind: String { "pairplot" }

  var rows: Int { columns.first?.values.count ?? 0 }

  struct Pair {
    var first: Int
    var second: Int
    var correlation: Datum
  }

  var pairs: [Pair] {
    columns.indices.flatMap { second in
      (0..<second).map { Pair(first: $0, second: second, correlation: correlations[second][$0]) }
    }
  }

  /// The pairs from the strongest link to the weakest; those without a coefficient come last.
  var strongest: [Pair] {
    pairs.enumerated().sorted {
      let (a, b) = ($0.element.correlation.value, $1.element.correlation.value)
      return (b?.magnitude ?? -1, $0.offset) < (a?.magnitude ?? -1, $1.offset)
    }.map(\.element)
  }

  /// The pairs that a phone shows: the strongest of those of which that can be said.
  var shownAlone: [Pair] {
    let strongest = strongest
    let known = strongest.prefix { $0.correlation.value != nil }
    return Array((known.isEmpty ? strongest[...] : known).prefix(6))
  }

  func name(_ column: Int) -> String { columns[column].measure.name }
}
