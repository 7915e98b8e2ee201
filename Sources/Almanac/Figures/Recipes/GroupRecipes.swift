import Charts
import Diagnostics
import Statistics
import Studies
import TOML

extension Recipe {
  static let elbow = Recipe(
    name: "elbow",
    summary: "How many groups are worth it: what is left unexplained, group after group.",
    needs: ["values"], takes: ["labels"], fillsIn: true, isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    if let trials = ingredients.segments?.trials {
      return ElbowPlot(
        Measure("Spread within groups", .decimal(0)),
        zip(trials.counts, trials.inertias).map { GroupTrial($0, .number($1)) },
        chosen: trials.knee)
    }
    let standardised = try Areas(ingredients).standardised(ingredients)
    let most = min(12, standardised.rows)
    let fit = Elbow(groups: 2...most).fit(standardised)
    return ElbowPlot(
      Measure("Spread within groups", .decimal(0)),
      zip(fit.groups, fit.inertias).map { GroupTrial($0, .number($1)) }, chosen: fit.knee)
  }

  static let silhouetteCurve = Recipe(
    name: "silhouette-curve",
    summary: "How well areas fit their groups on average, for each number of groups.",
    needs: ["values"], takes: ["labels", "grouping"], fillsIn: true, isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    if let segments = ingredients.segments {
      let means = segments.tree == nil ? segments.trials.means : segments.trials.ward
      return SilhouetteCurve(
        zip(segments.trials.counts, means).map { count, mean in
          GroupTrial(count, mean.map { .number(min(max($0, -1), 1)) } ?? .missing(.inapplicable))
        })
    }
    try ingredients.checkRows(10_000)
    let standardised = try Areas(ingredients).standardised(ingredients)
    let counts = 2...max(2, min(12, standardised.rows - 1))
    let trials = counts.map { count in
      let labels = standardised.groups(ingredients.settings.grouping, count)
      let silhouette = Silhouette(of: labels, in: standardised)
      return GroupTrial(
        count, silhouette.map { .number(min(max($0.mean, -1), 1)) } ?? .missing(.inapplicable))
    }
    return SilhouetteCurve(trials)
  }

  static let silhouette = Recipe(
    name: "silhouette",
    summary: "How well each area fits its group, and which of them might be in another.",
    needs: ["name", "values"], takes: ["labels", "grouping", "clusters", "groups"], fillsIn: true,
    isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    try ingredients.checkRows(2_000)
    let areas = try Areas(ingredients)
    let standardised = try areas.standardised(ingredients)
    let (names, labels) = areas.groups(settings, standardised, by: settings.grouping)
    let values =
      ingredients.segments?.silhouettes ?? Silhouette(of: labels, in: standardised)?.values ?? []
    return SilhouettePlot(
      zip(areas.names.indices, values).compactMap { row, value in
        guard let group = labels[row], let value else { return nil }
        return SilhouettePlot.Row(areas.names[row], group: group, min(max(value, -1), 1))
      }, groups: names)
  }

  static let profiles = Recipe(
    name: "profiles",
    summary: "What sets groups apart: how far each is from the mean of all, measure by measure.",
    needs: ["values"], takes: ["labels", "group", "grouping", "clusters", "groups"],
    isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients)
    let standardised = try areas.standardised(ingredients)
    let known = areas.knownStandardised
    let names: [String]
    let members: [Int?]
    if settings.group == nil {
      (names, members) = areas.groups(settings, standardised, by: settings.grouping)
    } else {
      let groups = try ingredients.texts(settings.group)
      names = ingredients.distinctGroups(groups)
      members = groups.map { group in names.firstIndex(of: group) }
    }
    return GroupProfiles(
      areas.measures,
      names.indices.map { group in
        let rows = members.indices.filter { members[$0] == group }
        return GroupProfiles.Group(
          names[group], of: rows.count,
          areas.measures.indices.map { measure in
            let values = rows.map { known[$0, measure] }.filter { !$0.isNaN }
            guard !values.isEmpty else { return .missing(.unavailable) }
            return .number(values.reduce(0, +) / Double(values.count))
          })
      })
  }

  static let agreement = Recipe(
    name: "agreement",
    summary: "How far several groupings of the same areas agree: two of them group by group.",
    needs: ["values"], takes: ["labels"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    try ingredients.checkColumns(2...12)
    var groupings: [Sorted] = []
    for column in settings.values {
      let grouping = Sorted(try ingredients.texts(column), order: ingredients.groupOrder)
      guard grouping.names.count <= 20 else {
        throw column.diagnostic(
          FigureRule.groupCount,
          "“\(column.value)” has \(grouping.names.count) groups, and 20 can be told apart",
          hint: "name a column with the group of each area")
      }
      groupings.append(grouping)
    }
    let names = settings.columnNames
    guard groupings.count == 2 else {
      return AgreementMatrix(
        names,
        groupings.map { first in
          groupings.map { first.agreement(with: $0) }
        })
    }
    let (first, second) = (groupings[0], groupings[1])
    return AgreementMatrix(
      AgreementMatrix.Grouping(names[0], first.names),
      AgreementMatrix.Grouping(names[1], second.names),
      counts: first.names.indices.map { one in
        second.names.indices.map { other in
          .number(
            Double(
              zip(first.members, second.members).count { $0.0 == one && $0.1 == other }))
        }
      }, adjustedRand: Agreement(first.members, second.members).adjustedRand)
  }
}

/// Areas that are sorted into groups by the words in a column. An empty cell is in none.
private struct Sorted {
  let names: [String]
  let members: [Int?]

  init(_ texts: [String], order: [String]) {
    let found = texts.filter { !$0.isEmpty }.distinct.sorted()
    let known = order.filter(found.contains)
    let names = known + found.filter { !known.contains($0) }
    self.names = names
    members = texts.map { text in names.firstIndex(of: text) }
  }

  /// How far two groupings agree. One that finds no two groups says nothing to agree with.
  func agreement(with other: Sorted) -> Datum {
    guard min(names.count, other.names.count) > 1 else { return .missing(.inapplicable) }
    return .number(Agreement(members, other.members).adjustedRand)
  }
}

extension Matrix {
  /// The group of each row, if the rows are sorted into so many.
  func groups(_ grouping: Grouping.Method, _ count: Int) -> [Int?] {
    switch grouping {
    case .kMeans: KMeans(k: count).fit(self).labels
    case .ward: HierarchicalClustering(linkage: .ward).fit(self).labels(cut: .count(count))
    }
  }
}
