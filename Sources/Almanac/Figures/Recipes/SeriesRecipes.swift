import Charts
import Diagnostics
import TOML

extension Recipe {
  static let line = Recipe(
    name: "line",
    summary: "How some things changed, period after period: a line for each, named at its end.",
    needs: ["period", "name", "value"],
    takes: ["low", "high", "measure", "format", "places", "chosen"]
  ) { ingredients throws(Diagnostic) in
    let (periods, series) = try ingredients.series()
    return LineChart(ingredients.measure(ingredients.settings.value), over: periods, series)
  }

  static let slope = Recipe(
    name: "slope",
    summary: "What changed between two periods, for each of many things.",
    needs: ["period", "name", "value"], takes: ["measure", "format", "places", "chosen"]
  ) { ingredients throws(Diagnostic) in
    let (periods, series) = try ingredients.series()
    guard let first = periods.first, let last = periods.last, periods.count > 1 else {
      throw ingredients.settings.data.diagnostic(
        FigureRule.onePeriod, "a slope goes from one period to another, and there is one",
        hint: "choose two periods with where = { … }")
    }
    return SlopeChart(
      ingredients.measure(ingredients.settings.value), from: first, to: last,
      series.map { series in
        Series(
          series.name, [series.values[0], series.values[periods.count - 1]],
          isChosen: series.isChosen)
      })
  }

  static let bump = Recipe(
    name: "bump",
    summary: "Who stood first, second and so on, period after period.",
    needs: ["period", "name", "value"], takes: ["measure", "format", "places", "chosen", "ranked"]
  ) { ingredients throws(Diagnostic) in
    let (periods, series) = try ingredients.series()
    var chart = BumpChart(ingredients.measure(ingredients.settings.value), over: periods, series)
    chart.isHighestFirst = ingredients.settings.ranked
    return chart
  }
}

/// Rows of data in a grid: a line for each name, and a column for each period.
struct PeriodCells {
  let periods: [String]
  let names: [String]

  /// The row of data in each cell, line after line, where there is one.
  let rows: [[Int?]]
  let values: [Datum]
}

extension Ingredients {
  /// More than all practices of England in ten years.
  private static let mostCells = 100_000

  /// The rows by their names and periods, the periods in the order of their codes.
  ///
  /// - Throws: The second row of the same name and period.
  func cells() throws(Diagnostic) -> PeriodCells {
    let names = try texts(settings.name)
    let periods = try texts(settings.period)
    let values = try data(settings.value)
    let columns = periods.distinct.sorted()
    let rows = names.distinct
    guard rows.count * columns.count <= Self.mostCells else {
      throw (settings.period ?? settings.data).diagnostic(
        FigureRule.tooMany,
        "\(rows.count) names by \(columns.count) periods are more than a chart can show",
        hint: "choose some of them with where = { … }")
    }
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    let lines = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    var cells = [[Int?]](
      repeating: [Int?](repeating: nil, count: columns.count), count: rows.count)
    for row in names.indices {
      guard let line = lines[names[row]], let place = places[periods[row]] else { continue }
      guard cells[line][place] == nil else {
        throw diagnostic(
          FigureRule.repeatedPeriod, "“\(names[row])” has two rows for “\(periods[row])”",
          row: row, of: settings.period, hint: "choose between them with where = { … }")
      }
      cells[line][place] = row
    }
    return PeriodCells(periods: columns, names: rows, rows: cells, values: values)
  }

  /// The rows as a series for each name, with a value for each period.
  fileprivate func series() throws(Diagnostic) -> (periods: [String], series: [Series]) {
    let cells = try cells()
    let intervals = try intervals()
    return (
      cells.periods,
      zip(cells.names, cells.rows).map { name, rows in
        var series = Series(
          name, rows.map { row in row.map { cells.values[$0] } ?? .missing(.blank) },
          isChosen: settings.chosen.contains(name))
        if !intervals.isEmpty {
          series.intervals = rows.map { row in row.flatMap { intervals[$0] } }
        }
        return series
      }
    )
  }
}
