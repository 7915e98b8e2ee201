import Charts
import Diagnostics
import TOML

extension Recipe {
  static let area = Recipe(
    name: "area",
    summary: "What a whole is made of, period after period: a band for each part.",
    needs: ["period", "name", "value"], takes: ["ends", "measure", "format", "places"]
  ) { ingredients throws(Diagnostic) in
    let cells = try ingredients.cells()
    return AreaChart(
      ingredients.measure(ingredients.settings.value), over: .periods(cells.periods),
      try ingredients.parts(cells, cells.periods.indices.map { $0 }))
  }

  static let timetable = Recipe(
    name: "timetable",
    summary: "Where those are who began together, week after week: a band for each stage.",
    needs: ["period", "name", "value"],
    takes: ["ends", "directions", "measure", "format", "places"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let cells = try ingredients.cells()
    let numbers = try ingredients.numbers(of: cells.periods)
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    let name = settings.directions.first ?? settings.period?.value ?? ""
    return AreaChart(
      ingredients.measure(settings.value),
      over: .numbers(order.map { Double(numbers[$0]) }, name),
      try ingredients.parts(cells, order))
  }

  static let routes = Recipe(
    name: "routes",
    summary: "The commonest routes: the steps of each, and how many take it.",
    needs: ["name", "value"],
    takes: ["size", "days", "ends", "open", "measure", "format", "places"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    try ingredients.checkRows(60)
    let names = try ingredients.texts(settings.name)
    let counts = try ingredients.counts(settings.value)
    let sizes = try ingredients.data(settings.size)
    let days = try ingredients.data(settings.days)
    let routes = try counts.enumerated().map { row, count throws(Diagnostic) in
      let all = row < sizes.count ? sizes[row].value : nil
      if let all, all <= 0 || all < count.value ?? 0 {
        throw ingredients.diagnostic(
          FigureRule.share, "a route is taken by some of all that there are, and not by more",
          row: row, of: settings.size)
      }
      return RouteChart.Route(
        names[row].steps, count, of: all, days: row < days.count ? days[row].value : nil)
    }
    return RouteChart(
      ingredients.measure(settings.value), routes, ends: Set(settings.ends),
      open: Set(settings.open))
  }
}

extension Ingredients {
  /// The parts of a whole, with a value for each step in an order.
  fileprivate func parts(
    _ cells: PeriodCells, _ order: [Int]
  ) throws(Diagnostic) -> [AreaChart.Part] {
    // That none is below zero is checked where the rows are.
    _ = try counts(settings.value)
    guard cells.names.count <= 12 else {
      throw (settings.name ?? settings.data).diagnostic(
        FigureRule.tooMany,
        "there are \(cells.names.count) parts, and no more than twelve can be told apart")
    }
    return zip(cells.names, cells.rows).map { name, rows in
      AreaChart.Part(
        name, order.map { step in rows[step].map { cells.values[$0] } ?? 0 },
        isQuiet: settings.ends.contains(name))
    }
  }

  /// The whole numbers that the steps of a timetable are.
  fileprivate func numbers(of steps: [String]) throws(Diagnostic) -> [Int] {
    try steps.map { step throws(Diagnostic) in
      guard let number = Int(step) else {
        throw (settings.period ?? settings.data).diagnostic(
          FigureRule.notNumbered, "“\(step)” is no whole number of weeks or of anything else",
          hint: "a chart “area” takes periods by any name")
      }
      return number
    }
  }
}

extension String {
  /// The steps of a route, between arrows: `Contact → Referral` or `Contact > Referral`.
  fileprivate var steps: [String] {
    replacing("→", with: ">").split(separator: ">").map { step in
      String(step.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
