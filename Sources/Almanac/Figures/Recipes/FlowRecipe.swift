import Charts
import Diagnostics

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
    return FlowMap(
      ingredients.measure(settings.value),
      names.map { FlowMap.Node($0, isChosen: settings.chosen.contains($0)) },
      counts.indices.map { row in
        FlowMap.Flow(
          from: places[from[row]] ?? 0, to: places[to[row]] ?? 0, counts[row],
          days: row < days.count ? days[row].value : nil,
          pass: row < passes.count ? Int(min(passes[row].value ?? 1, 1_000)) : 1)
      })
  }
}
