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
    let low = try ingredients.data(settings.low)
    let high = try ingredients.data(settings.high)
    var chart = RankedBars(
      ingredients.measure(settings.value),
      names.indices.map { row in
        var interval: ClosedRange<Double>?
        if row < low.count, row < high.count, let least = low[row].value,
          let most = high[row].value
        {
          interval = min(least, most)...max(least, most)
        }
        return RankedBars.Bar(
          names[row], values[row], interval: interval,
          isChosen: settings.chosen.contains(names[row]))
      })
    chart.mark = settings.mark == .lollipop ? .lollipop : .bar
    chart.isRanked = settings.ranked
    return chart
  }
}
