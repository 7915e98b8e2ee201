/// Who stood first, second and so on, period after period.
///
///     BumpChart(
///       Measure("Re-referrals", .percent()), over: ["202122", "202223", "202324"],
///       [Series("Kent", [21.4, 22.1, 20.0], isChosen: true), Series("Devon", [20.2, 19.4, 23.1])])
///
/// The places are worked out from the values: of equals, both have the better place.
public struct BumpChart: Chart {
  public let measure: Measure
  /// As published files write them: `202324`.
  public let periods: [String]
  public let series: [Series]
  /// Whether the first place is that of the highest value, or of the lowest.
  public var isHighestFirst = true

  /// - Precondition: Each series has a value for each period, even if it is a missing one.
  public init(_ measure: Measure, over periods: [String], _ series: [Series]) {
    precondition(
      series.allSatisfy { $0.values.count == periods.count }, "a series has a value a period")
    self.measure = measure
    self.periods = periods
    self.series = series
  }

  public var kind: String { "bump" }

  /// The places of each series instead of its values.
  var ranked: [Series] {
    let places = periods.indices.map { period in
      let values = series.compactMap { $0.values[period].value }
        .sorted { isHighestFirst ? $0 > $1 : $0 < $1 }
      return series.map { series -> Datum in
        let value = series.values[period]
        guard let number = value.value, let index = values.firstIndex(of: number) else {
          return value
        }
        return value.isImputed ? .imputed(Double(index + 1)) : .number(Double(index + 1))
      }
    }
    return series.enumerated().map { place, series in
      Series(series.name, places.map { $0[place] }, isChosen: series.isChosen)
    }
  }

  public func finding(_ words: Wording) -> String {
    let ranked = ranked
    let chosen = ranked.filter(\.isChosen)
    if let one = chosen.first, chosen.count == 1, let ends = one.ends {
      let texts = [ends.first, ends.last].map { NumberFormat.count.text(one.values[$0]) }
      return texts[0] == texts[1]
        ? words(.stayedAtRank, one.name, texts[1])
        : words(.wentInRank, one.name, texts[0], texts[1])
    }
    for period in periods.indices.reversed() {
      let first = ranked.filter { $0.values[period].value == 1 }.map(\.name)
      guard let name = first.first else { continue }
      let when = PeriodName.text(periods[period], words)
      return first.count == 1
        ? words(.ranksFirst, name, when)
        : words(.shareFirst, NumberFormat.count.text(Double(first.count)), when)
    }
    return words(.nothing)
  }

  public func description(_ words: Wording) -> String {
    var sentences = [
      words(
        .bumpChart, NumberFormat.count.text(Double(series.count)),
        NumberFormat.count.text(Double(periods.count)), PeriodName.text(periods.first ?? "", words),
        PeriodName.text(periods.last ?? "", words), measure.name,
        words(isHighestFirst ? .highestValue : .lowestValue))
    ]
    let chosen = ranked.filter(\.isChosen)
    sentences += (chosen.isEmpty ? Array(ranked.prefix(9)) : chosen)
      .map { words(.sentence, says($0, words)) }
    sentences.append(words.missing(series.flatMap(\.values)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [.init(words(.name))] + periods.map { .init(PeriodName.text($0, words), .count) },
      ranked.map { series in [.text(series.name)] + series.values.map(DataTable.Cell.number) })
  }

  /// The places of a series, in half a sentence.
  func says(_ ranked: Series, _ words: Wording) -> String {
    guard let ends = ranked.ends else { return words(.only, ranked.name, words(.noneKnown)) }
    return words(
      .bumpSays, ranked.name, NumberFormat.count.text(ranked.values[ends.first]),
      PeriodName.text(periods[ends.first], words),
      NumberFormat.count.text(ranked.values[ends.last]),
      PeriodName.text(periods[ends.last], words))
  }
}

extension Phrase {
  static let wentInRank = Phrase("went-in-rank", "{1} went from rank {2} to {3}")
  static let stayedAtRank = Phrase("stayed-at-rank", "{1} began and ended at rank {2}")
  static let ranksFirst = Phrase("ranks-first", "{1} ranks first in {2}")
  static let shareFirst = Phrase("share-first", "{1} share the first rank in {2}")
  static let bumpChart = Phrase(
    "bump-chart",
    "Ranks of {1} over {2} {2:period|periods}, {3} to {4}: {5}. Rank 1 has the {6} value.")
  static let highestValue = Phrase("highest-value", "highest")
  static let lowestValue = Phrase("lowest-value", "lowest")
  static let bumpSays = Phrase("bump-says", "{1}: rank {2} in {3}, rank {4} in {5}")
}
