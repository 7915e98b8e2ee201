import Charts
import Diagnostics
import TOML

/// A figure as its author asks for it, before anything is drawn.
struct FigurePlan: Sendable {
  /// The figure’s name in the page: `regions` of `[figures.regions]`.
  let id: String
  let recipe: Recipe
  let settings: FigureSettings

  /// The lines that make the figure, as they stand in the page.
  let lines: String

  /// Reads the figures of a page’s settings. What is wrong with one does not hinder the others.
  static func read(
    _ tables: TOML.Table
  ) -> (plans: [FigurePlan], unread: [String], problems: [Diagnostic]) {
    var plans: [FigurePlan] = []
    var problems: [Diagnostic] = []
    for (key, value) in tables {
      guard let table = value.table else {
        problems.append(
          value.diagnostic(
            FigureRule.figureTable, "a figure is a table of settings",
            hint: "type [figures.\(key.text)] on a line of its own, and its settings below"))
        continue
      }
      guard key.text.isName else {
        problems.append(
          key.diagnostic(
            FigureRule.figureName, "“\(key.text)” cannot name a figure",
            hint: "use small letters, digits and hyphens, and begin with a letter"))
        continue
      }
      let (settings, mistakes) = FigureSettings.settings.read(table)
      problems += mistakes
      guard mistakes.isEmpty else { continue }
      guard let recipe = Recipe.all.first(where: { $0.name == settings.chart.value }) else {
        let names = Recipe.all.map(\.name)
        problems.append(
          settings.chart.diagnostic(
            FigureRule.chartUnknown, "there is no chart “\(settings.chart.value)”",
            hint: names.hint(for: settings.chart.value)))
        continue
      }
      let misfits = recipe.misfits(table)
      problems += misfits
      if misfits.isEmpty {
        plans.append(
          FigurePlan(id: key.text, recipe: recipe, settings: settings, lines: table.text))
      }
    }
    let read = plans.map(\.id)
    return (plans, tables.map(\.key.text).filter { !read.contains($0) }, problems)
  }
}

extension Recipe {
  /// What is set that the chart does not take, and what it needs that is not set.
  fileprivate func misfits(_ table: TOML.Table) -> [Diagnostic] {
    let known = Recipe.common + needs + takes + versionSettings
    let unknown = table.filter { !known.contains($0.key.text) }.map { entry in
      entry.key.diagnostic(
        FigureRule.settingUnfit, "a chart “\(name)” does not take “\(entry.key.text)”",
        hint: "it takes \((needs + takes).map { "“\($0)”" }.joined(separator: ", "))")
    }
    // A study knows the names of its areas, by which measures they were compared, and its groups.
    let ofStudy = table["data"]?.text.flatMap(Study.tableName)
    let isWhole = ["values", "where", "each"].allSatisfy { table[$0] == nil }
    let given =
      ofStudy == nil
      ? [] : ofStudy == "areas" && isOfGroups && isWhole ? ["name", "values"] : ["values"]
    let needed = table["values"] == nil ? needs.filter { !given.contains($0) } : needs
    let missing = needed.filter { !isSet($0, in: table) }.map { need in
      table.diagnostic(
        FigureRule.settingMissing, "a chart “\(name)” needs “\(need)”",
        hint: "add a line such as \(need) = …")
    }
    return unknown + missing
  }

  /// Whether a setting is given. Several columns, each for a version, stand for the one of a chart.
  private func isSet(_ name: String, in table: TOML.Table) -> Bool {
    table[name] != nil || name == "value" && choosesValue && table["values"] != nil
  }
}

extension String {
  /// Whether the text can name a figure: an id, a name in a page and a name of a file.
  fileprivate var isName: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
    return utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
