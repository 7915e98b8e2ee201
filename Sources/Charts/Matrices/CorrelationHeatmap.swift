/// How closely each two of many measures go together: a staircase of coloured squares, with the
/// coefficient in each.
///
///     CorrelationHeatmap(["Adopted", "Died", "Moved away"], coefficients, order: tree.order)
///
/// Each two measures meet once: a measure’s name stands at the end of its row and on top of its
/// column, so that it can be of any length and nothing is said twice. In the order of a tree of the
/// measures those that go together stand together.
public struct CorrelationHeatmap: Chart {
  /// The measures, in the order in which they are drawn.
  public let names: [String]
  /// The coefficients in that order.
  public let coefficients: [[Datum]]
  /// What the coefficient is called, if it is not just a correlation.
  public var coefficient: String?

  /// - Parameter order: The measures as they are to stand, by their places in `names`.
  /// - Precondition: There is a coefficient from −1 to 1, or a reason why not, for each two.
  public init(_ names: [String], _ coefficients: [[Datum]], order: [Int]? = nil) {
    let order = order ?? Array(names.indices)
    precondition(order.sorted() == Array(names.indices), "the order has each measure once")
    precondition(
      coefficients.count == names.count && coefficients.allSatisfy { $0.count == names.count },
      "each two measures have a coefficient, or a reason why not")
    precondition(
      coefficients.joined().allSatisfy { ($0.value ?? 0).magnitude <= 1 + 1e-9 },
      "a correlation is a number from −1 to 1")
    self.names = order.map { names[$0] }
    self.coefficients = order.map { row in order.map { coefficients[row][$0] } }
  }

  public var kind: String { "heatmap" }

  static let classes = ClassScale(diverging: [0.2, 0.4, 0.6])

  struct Pair {
    var first: Int
    var second: Int
    var datum: Datum
  }

  /// Each two measures, row by row.
  var pairs: [Pair] {
    names.indices.flatMap { row in
      (0..<row).map { Pair(first: $0, second: row, datum: coefficients[row][$0]) }
    }
  }

  /// The pairs that have a coefficient, from the most positive to the most negative.
  private var ranked: [(pair: Pair, value: Double)] {
    pairs.enumerated().compactMap { place, pair in
      pair.datum.value.map { (place, pair, $0) }
    }
    .sorted { (-$0.2, $0.0) < (-$1.2, $1.0) }
    .map { (pair: $0.1, value: $0.2) }
  }

  public func finding(_ words: Wording) -> String {
    let ranked = ranked
    guard names.count > 1 else { return words(.nothing) }
    guard let most = ranked.first, let least = ranked.last else { return words(.noCorrelation) }
    let strongest = most.value.magnitude >= least.value.magnitude ? most : least
    return say(.strongestLink, strongest, words)
  }

  private func say(
    _ phrase: Phrase, _ entry: (pair: Pair, value: Double), _ words: Wording
  ) -> String {
    words(
      phrase, names[entry.pair.first].isolated, names[entry.pair.second].isolated,
      NumberFormat.plain.text(entry.value))
  }

  public func description(_ words: Wording) -> String {
    let ranked = ranked
    var sentences = [
      words(.correlationHeatmap, .count(names.count), .count(ranked.count))
    ]
    if let most = ranked.first, most.value > 0 {
      sentences.append(say(.mostTogether, most, words))
    }
    if let least = ranked.last, least.value < 0 {
      sentences.append(say(.mostAgainst, least, words))
    }
    if !ranked.isEmpty {
      let limit = NumberFormat.decimal(1).text(Self.classes.limits.last ?? 0)
      let top = Self.classes.count - 1
      sentences.append(
        words(
          .strongPairs, .count(ranked.count { Self.classes($0.value) == top }), limit,
          .count(ranked.count { Self.classes($0.value) == 0 })))
    }
    sentences.append(words.missing(pairs.map(\.datum)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [DataTable.Column(words(.measure))] + names.map { DataTable.Column($0, .plain) },
      names.indices.map { row in
        [.text(names[row])]
          + names.indices.map {
            .number($0 == row ? .missing(.inapplicable) : coefficients[row][$0])
          }
      })
  }
}

extension CorrelationHeatmap {
  public func draw(on canvas: inout Canvas) {
    StaircaseDrawing(
      names: names, values: coefficients,
      measure: Measure(coefficient ?? canvas.words(.correlation), .plain), classes: Self.classes,
      ends: (canvas.words(.goAgainst), canvas.words(.goTogether)), pair: .pairCorrelation
    ).draw(on: &canvas)
  }
}

extension Phrase {
  public static let measure = Phrase("measure", "Measure")
  static let correlation = Phrase("correlation", "Correlation")
  static let strongestLink = Phrase("strongest-link", "Strongest link: {1} and {2}, at {3}")
  static let correlationHeatmap = Phrase(
    "correlation-heatmap",
    "Heatmap of the correlations of {1} {1:measure|measures}, {2} {2:pair|pairs}.")
  static let mostTogether = Phrase(
    "most-together", "{1} and {2} rise together most, at {3}.")
  static let mostAgainst = Phrase(
    "most-against", "{1} and {2} go against each other most, at {3}.")
  static let strongPairs = Phrase(
    "strong-pairs", "{1} of the pairs are at {2} or more, and {3} at −{2} or less.")
  static let pairCorrelation = Phrase("pair-correlation", "{1} and {2}: {3}")
  static let goAgainst = Phrase("go-against", "One rises, the other falls")
  static let goTogether = Phrase("go-together", "Both rise")
}
