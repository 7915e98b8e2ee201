/// How some things changed, period after period: a line for each, named at its end.
///
///     LineChart(
///       Measure("Re-referrals", .percent()), over: ["202122", "202223", "202324"],
///       [.init("Kent", [21.4, .missing(.unavailable), 22.1])])
///
/// Where one is chosen it is dark and the others are grey. Where more than four are to be told apart
/// each has a panel of its own, with the others behind it.
public struct LineChart: Chart {
  public let measure: Measure
  /// As published files write them: `202324`.
  public let periods: [String]
  public let series: [Series]
  /// Whether zero is on the axis. If that is not said, it is where it does not press the lines flat.
  public var startsAtZero: Bool?

  /// - Precondition: Each series has a value for each period, even if it is a missing one.
  public init(_ measure: Measure, over periods: [String], _ series: [Series]) {
    precondition(
      series.allSatisfy { $0.values.count == periods.count }, "a series has a value a period")
    self.measure = measure
    self.periods = periods
    self.series = series
  }

  public var kind: String { "line" }

  public func finding(_ words: Wording) -> String {
    let told = told.map { series[$0] }
    if let one = told.first, told.count == 1, let ends = one.ends {
      let values = [ends.first, ends.last].map { measure.format.text(one.values[$0].value ?? 0) }
      if values[0] == values[1] { return words(.stayed, one.name, values[1]) }
      let rose = (one.values[ends.last].value ?? 0) > (one.values[ends.first].value ?? 0)
      return words(rose ? .rose : .fell, one.name, values[0], values[1])
    }
    // The latest period of which anything is known.
    for period in periods.indices.reversed() {
      let facts = Facts(series.map { ($0.name, $0.values[period]) }, measure.format, words)
      guard let highest = facts.ranked.first else { continue }
      if facts.ranked.count == 1 { return facts.finding }
      return words(
        .highestIn, highest.name, PeriodName.text(periods[period], words),
        measure.format.text(highest.value))
    }
    return words(.nothing)
  }

  public func description(_ words: Wording) -> String {
    var sentences = [
      words(
        .lineChart, NumberFormat.count.text(Double(series.count)),
        NumberFormat.count.text(Double(periods.count)), PeriodName.text(periods.first ?? "", words),
        PeriodName.text(periods.last ?? "", words), measure.name)
    ]
    sentences += told.prefix(9).map { words(.sentence, says(series[$0], words)) }
    if let least = axisStart { sentences.append(words(.axisStartsAt, measure.format.text(least))) }
    sentences.append(words.missing(series.flatMap(\.values)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A row for each period; or where there are more series than periods, a row for each of those.
  public func table(_ words: Wording) -> DataTable {
    if series.count > periods.count, series.allSatisfy(\.intervals.isEmpty) {
      return DataTable(
        [.init(words(.name))] + periods.map { .init(PeriodName.text($0, words), measure.format) },
        series.map { series in [.text(series.name)] + series.values.map(DataTable.Cell.number) })
    }
    return DataTable(
      [.init(words(.period))] + series.flatMap { columns($0, words) },
      periods.indices.map { period in
        [.text(PeriodName.text(periods[period], words))] + series.flatMap { cells($0, period) }
      })
  }

  /// The values of a series, and if it has intervals where these begin and end.
  private func columns(_ series: Series, _ words: Wording) -> [DataTable.Column] {
    let names = [
      series.name, words(.oneOf, series.name, words(.intervalFrom)),
      words(.oneOf, series.name, words(.intervalTo)),
    ]
    return names.prefix(series.intervals.isEmpty ? 1 : 3).map { .init($0, measure.format) }
  }

  private func cells(_ series: Series, _ period: Int) -> [DataTable.Cell] {
    guard !series.intervals.isEmpty else { return [.number(series.values[period])] }
    let interval = series.intervals[period]
    let ends = [interval?.lowerBound, interval?.upperBound].map { end in
      end.map(Datum.number) ?? .missing(.inapplicable)
    }
    return ([series.values[period]] + ends).map(DataTable.Cell.number)
  }

  /// The series that are to be told apart, by their places: those chosen, or all.
  var told: [Int] {
    let chosen = series.indices.filter { series[$0].isChosen }
    return chosen.isEmpty ? Array(series.indices) : chosen
  }

  /// How a series went, in half a sentence.
  func says(_ series: Series, _ words: Wording) -> String {
    let text = measure.format.text(_:) as (Datum) -> String
    func name(_ period: Int) -> String { PeriodName.text(periods[period], words) }
    guard let ends = series.ends else { return words(.only, series.name, words(.noneKnown)) }
    let value = text(series.values[ends.last])
    guard ends.first < ends.last else {
      return words(.only, series.name, words(.inPeriod, value, name(ends.last)))
    }
    let known = series.values.indices.filter { series.values[$0].value != nil }
    let ranked = known.sorted {
      (series.values[$0].value ?? 0, $1) > (series.values[$1].value ?? 0, $0)
    }
    guard let highest = ranked.first, let lowest = ranked.last else { return series.name }
    return words(
      .seriesSays, series.name, text(series.values[ends.first]), name(ends.first), value,
      name(ends.last), text(series.values[highest]), name(highest), text(series.values[lowest]),
      name(lowest))
  }
}

extension Phrase {
  static let rose = Phrase("rose", "{1} rose from {2} to {3}")
  static let fell = Phrase("fell", "{1} fell from {2} to {3}")
  static let stayed = Phrase("stayed", "{1} began and ended at {2}")
  static let highestIn = Phrase("highest-in", "{1} is highest in {2}, at {3}")
  static let lineChart = Phrase(
    "line-chart",
    "Line chart of {1} {1:series|series} over {2} {2:period|periods}, {3} to {4}: {5}.")
  static let seriesSays = Phrase(
    "series-says", "{1}: from {2} in {3} to {4} in {5}, highest {6} in {7}, lowest {8} in {9}")
  static let inPeriod = Phrase("in-period", "{1} in {2}")
  static let axisStartsAt = Phrase("axis-starts-at", "The axis starts at {1}, not at zero.")
  static let period = Phrase("period", "Period")
}
