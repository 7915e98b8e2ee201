import Charts
import Diagnostics

extension Recipe {
  static let bar = Recipe(
    name: "bar",
    summary: "A bar, or a dot on a stem, for each of many things, the greatest on top.",
    needs: ["name", "value"],
    takes: ["low", "high", "measure", "format", "places", "chosen", "mark", "ranked"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let names = try ingredients.texts(settings.name)
    let values = try ingredients.data(settings.value)
    let intervals = try ingredients.intervals()
    var chart = RankedBars(
      ingredients.measure(settings.value),
      names.indices.map { row in
        RankedBars.Bar(
          names[row], values[row], interval: intervals.isEmpty ? nil : intervals[row],
          isChosen: settings.chosen.contains(names[row]))
      })
    chart.mark = settings.mark == .lollipop ? .lollipop : .bar
    chart.isRanked = settings.ranked
    chart.reach = try ingredients.dataTogether(settings.value).compactMap(\.value)
    return chart
  }

  static let stacked = Recipe(
    name: "stacked",
    summary: "What each of some things is made of: a bar for each, cut into parts.",
    needs: ["name", "values"],
    takes: ["labels", "measure", "format", "places", "chosen", "whole"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients, columns: 1...12)
    for (column, data) in zip(settings.values, areas.columns) {
      guard let row = data.firstIndex(where: { ($0.value ?? 0) < 0 }) else { continue }
      throw ingredients.diagnostic(
        FigureRule.negative, "a part of a bar is not negative", row: row, of: column)
    }
    return StackedBars(
      ingredients.measure(nil), of: areas.measures,
      areas.names.indices.map { row in
        StackedBars.Bar(
          areas.names[row], areas.columns.map { $0[row] },
          isChosen: settings.chosen.contains(areas.names[row]))
      },
      whole: settings.whole)
  }

  static let grouped = Recipe(
    name: "grouped",
    summary: "A few bars beside each other for each of some things: two years, or two sexes.",
    needs: ["name", "values"], takes: ["labels", "measure", "format", "places", "chosen"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients, columns: 1...6)
    return GroupedBars(
      ingredients.measure(nil), of: areas.measures,
      areas.names.indices.map { row in
        GroupedBars.Group(
          areas.names[row], areas.columns.map { $0[row] },
          isChosen: settings.chosen.contains(areas.names[row]))
      })
  }
}
