import Charts
import Diagnostics
import TOML

extension Recipe {
  static let flow = Recipe(
    name: "flow",
    summary: "How many go which way from stage to stage, and come back.",
    needs: ["from", "to", "value"],
    takes: ["days", "pass", "measure", "format", "places", "chosen"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let from = try ingredients.texts(settings.from)
    let to = try ingredients.texts(settings.to)
    let counts = try ingredients.data(settings.value)
    let days = try ingredients.data(settings.days)
    let passes = try ingredients.data(settings.pass)
    var places: [String: Int] = [:]
    var names: [String] = []
    for name in zip(from, to).flatMap({ [$0, $1] }) where places[name] == nil {
      places[name] = names.count
      names.append(name)
    }
    if let row = counts.firstIndex(where: { ($0.value ?? 0) < 0 }) {
      throw ingredients.diagnostic(
        FigureRule.negative, "a flow is not negative", row: row, of: settings.value)
    }
    let passed = try passes.enumerated().map { row, datum throws(Diagnostic) in
      let pass = datum.value ?? 1
      guard let whole = Int(exactly: pass), (1...1_000).contains(whole) else {
        throw ingredients.diagnostic(
          FigureRule.pass,
          "those on the way have been through a whole number of times, at least once",
          row: row, of: settings.pass)
      }
      return whole
    }
    for chosen in settings.chosenNames where places[chosen.value] == nil {
      throw chosen.unknownName(among: names)
    }
    return FlowMap(
      ingredients.measure(settings.value),
      names.map { FlowMap.Node($0, isChosen: settings.chosen.contains($0)) },
      counts.indices.map { row in
        FlowMap.Flow(
          from: places[from[row]] ?? 0, to: places[to[row]] ?? 0, counts[row],
          days: row < days.count ? days[row].value : nil,
          pass: row < passed.count ? passed[row] : 1)
      })
  }
}
