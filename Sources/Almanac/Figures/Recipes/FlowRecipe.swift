import Charts
import Diagnostics
import TOML

extension Recipe {
  static let flow = Recipe(
    name: "flow",
    summary: "How many go which way from stage to stage, and come back.",
    needs: ["from", "to", "value"],
    takes: [
      "days", "pass", "columns", "ends", "open", "share", "against", "share-against", "chance",
      "labels", "measure", "format",
      "places", "chosen",
    ]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let stages = try FlowStages(ingredients)
    let counts = try ingredients.counts(settings.value)
    let others = try ingredients.counts(settings.against)
    let shares = try ingredients.data(settings.share)
    let otherShares = try ingredients.data(settings.shareAgainst)
    let days = try ingredients.data(settings.days)
    let passes = try ingredients.passes()
    let chances = try ingredients.chances()
    var map = FlowMap(
      ingredients.measure(settings.value), stages.nodes,
      counts.indices.map { row in
        var flow = FlowMap.Flow(
          from: stages.from[row], to: stages.to[row], counts[row],
          days: row < days.count ? days[row].value : nil,
          pass: row < passes.count ? passes[row] : 1)
        if row < others.count { flow.against = others[row] }
        if row < chances.count { flow.isChance = chances[row] }
        if row < shares.count { flow.share = shares[row] }
        if row < otherShares.count { flow.otherShare = otherShares[row] }
        return flow
      })
    map.keepsOrder = !settings.columns.isEmpty
    map.comparison = try ingredients.comparison()
    return map
  }
}

/// The stages of a flow map, and which rows lead from which to which.
private struct FlowStages {
  let nodes: [FlowMap.Node]
  let from: [Int]
  let to: [Int]

  /// - Throws: A stage without a column, or in two; one that the page speaks of and that is none.
  init(_ ingredients: Ingredients) throws(Diagnostic) {
    let settings = ingredients.settings
    let starts = try ingredients.texts(settings.from)
    let targets = try ingredients.texts(settings.to)
    let used = Set(starts + targets)
    let columns = try Self.columns(settings)
    var names = settings.columns.joined().map(\.value).filter(used.contains)
    for row in starts.indices {
      for (name, column) in [(starts[row], settings.from), (targets[row], settings.to)]
      where !names.contains(name) {
        guard columns.isEmpty else {
          throw ingredients.diagnostic(
            FigureRule.columnless, "“\(name)” stands in none of the “columns”", row: row,
            of: column, hint: settings.columns.joined().map(\.value).hint(for: name))
        }
        names.append(name)
      }
    }
    // A version of a figure may have nothing of what all of them speak of.
    let known = Set(
      try ingredients.textsTogether(settings.from) + ingredients.textsTogether(settings.to))
    for chosen in settings.chosenNames where !known.contains(chosen.value) {
      throw chosen.unknownName(among: names)
    }
    nodes = names.map { name in
      FlowMap.Node(
        name, column: columns[name], isChosen: settings.chosen.contains(name),
        role: settings.ends.contains(name)
          ? .end : settings.open.contains(name) ? .open : .stage)
    }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    from = starts.map { places[$0] ?? 0 }
    to = targets.map { places[$0] ?? 0 }
  }

  /// The column of each stage that the author gives one.
  private static func columns(_ settings: FigureSettings) throws(Diagnostic) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (column, names) in settings.columns.enumerated() {
      for name in names {
        guard columns.updateValue(column, forKey: name.value) == nil else {
          throw name.diagnostic(FigureRule.stageTwice, "“\(name.value)” stands here a second time")
        }
      }
    }
    return columns
  }
}

extension Ingredients {
  /// Numbers of a column none of which is below zero.
  func counts(_ column: Located<String>?) throws(Diagnostic) -> [Datum] {
    let counts = try data(column)
    if let row = counts.firstIndex(where: { ($0.value ?? 0) < 0 }) {
      throw diagnostic(FigureRule.negative, "a flow is not negative", row: row, of: column)
    }
    return counts
  }

  /// How many times those on each way have been through.
  fileprivate func passes() throws(Diagnostic) -> [Int] {
    try data(settings.pass).enumerated().map { row, datum throws(Diagnostic) in
      let pass = datum.value ?? 1
      guard let whole = Int(exactly: pass), (1...1_000).contains(whole) else {
        throw diagnostic(
          FigureRule.pass,
          "those on the way have been through a whole number of times, at least once",
          row: row, of: settings.pass)
      }
      return whole
    }
  }

  /// Whether the difference of each way is within chance.
  fileprivate func chances() throws(Diagnostic) -> [Bool] {
    guard let column = settings.chance else { return [] }
    guard settings.against != nil else {
      throw column.diagnostic(
        FigureRule.chance, "nothing is compared here, and this would do nothing",
        hint: "add a line such as against = …")
    }
    return try texts(column).enumerated().map { row, text throws(Diagnostic) in
      switch text.lowercased() {
      case "yes", "true", "1": return true
      case "no", "false", "0", "": return false
      default:
        throw diagnostic(
          FigureRule.chance, "whether it is chance is “yes” or “no”", row: row, of: column)
      }
    }
  }

  /// Who is compared with whom: by the first two labels, or the names of the columns.
  fileprivate func comparison() throws(Diagnostic) -> FlowMap.Comparison? {
    guard let against = settings.against else { return nil }
    let names = [settings.value, against].compactMap { $0?.value }
    let labels = try names.enumerated().map { place, name throws(Diagnostic) in
      try label(place < settings.labels.count ? settings.labels[place] : name)
    }
    return FlowMap.Comparison(labels.first ?? against.value, with: labels.last ?? against.value)
  }
}
