/// What changed between two periods: a line for each of many things, from what it was to what it is.
///
///     SlopeChart(
///       Measure("Re-referrals", .percent()), from: "202223", to: "202324",
///       [Series("Kent", [21.4, 22.1]), Series("Devon", [20.2, 19.4])])
public struct SlopeChart: Chart {
  public let measure: Measure
  /// The two periods, as published files write them.
  public let periods: [String]
  public let series: [Series]

  /// - Precondition: Each series has two values, one for either period.
  public init(_ measure: Measure, from first: String, to last: String, _ series: [Series]) {
    precondition(
      series.allSatisfy { $0.values.count == 2 }, "a slope goes from one value to another")
    self.measure = measure
    periods = [first, last]
    self.series = series
  }

  public var kind: String { "slope" }

  public func finding(_ words: Wording) -> String {
    let spoken = series.count == 1 ? series : series.filter(\.isChosen)
    if let one = spoken.first, spoken.count == 1, let change = change(one) {
      let texts = one.values.map { measure.format.text($0) }
      if texts[0] == texts[1] { return words(.stayed, one.name, texts[1]) }
      return words(change > 0 ? .rose : .fell, one.name, texts[0], texts[1])
    }
    let changes = series.compactMap { change($0) }
    guard !changes.isEmpty else { return words(.nothing) }
    let (rose, fell) = (changes.count { $0 > 0 }, changes.count { $0 < 0 })
    if rose == changes.count { return words(.allRose, count(rose)) }
    if fell == changes.count { return words(.allFell, count(fell)) }
    if rose + fell == 0 { return words(.allStayed, count(changes.count)) }
    return words(.roseAndFell, count(rose), count(changes.count), count(fell))
  }

  public func description(_ words: Wording) -> String {
    var sentences = [
      words(
        .slopeChart, count(series.count), PeriodName.text(periods[0], words),
        PeriodName.text(periods[1], words),
        measure.name)
    ]
    let changes = series.compactMap { change($0) }
    if !changes.isEmpty {
      let rose = changes.count { $0 > 0 }
      let fell = changes.count { $0 < 0 }
      sentences.append(
        words(.changes, count(rose), count(fell), count(changes.count - rose - fell)))
    }
    let ranked = series.filter { change($0) != nil }
      .sorted { (change($0) ?? 0) > (change($1) ?? 0) }
    if let most = ranked.first, let least = ranked.last, ranked.count > 1 {
      sentences.append(words(.rangeOfChanges, says(most, words), says(least, words)))
    }
    sentences += series.filter(\.isChosen).map { words(.sentence, says($0, words)) }
    sentences.append(words.missing(series.flatMap(\.values)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [.init(words(.name))] + periods.map { .init(PeriodName.text($0, words), measure.format) },
      series.map { series in [.text(series.name)] + series.values.map(DataTable.Cell.number) })
  }

  private func count(_ number: Int) -> String { NumberFormat.count.text(Double(number)) }

  func says(_ series: Series, _ words: Wording) -> String {
    let texts = series.values.map { measure.format.text($0) }
    return words(.slopeSays, series.name, texts[0], texts[1])
  }

  /// By how much a series changed, if both its values are known.
  func change(_ series: Series) -> Double? {
    guard let first = series.values[0].value, let last = series.values[1].value else { return nil }
    return last - first
  }
}

extension Phrase {
  static let allRose = Phrase("all-rose", "All {1} rose")
  static let allFell = Phrase("all-fell", "All {1} fell")
  static let allStayed = Phrase("all-stayed", "All {1} stayed as they were")
  static let roseAndFell = Phrase("rose-and-fell", "{1} of {2} rose, and {3} fell")
  static let slopeChart = Phrase(
    "slope-chart", "Slope chart of {1} {1:line|lines} from {2} to {3}: {4}.")
  static let changes = Phrase("changes", "{1} rose, {2} fell and {3} stayed.")
  static let rangeOfChanges = Phrase(
    "range-of-changes",
    "The greatest rise or least fall: {1}. The least rise or greatest fall: {2}.")
  static let slopeSays = Phrase("slope-says", "{1}: {2} to {3}")
}
