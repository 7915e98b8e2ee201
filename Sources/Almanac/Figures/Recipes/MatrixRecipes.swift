import Charts
import Diagnostics
import Statistics

extension Recipe {
  static let correlation = Recipe(
    name: "correlation",
    summary: "How strongly each of several measures goes with each other.",
    needs: ["values"], takes: ["labels", "method"], isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let areas = try Areas(ingredients)
    let isRanked = ingredients.settings.method == .spearman
    let fit = Correlation(isRanked ? .spearman : .pearson).fit(areas.matrix)
    var chart = CorrelationHeatmap(areas.measures, fit.data, order: fit.order)
    chart.coefficient = isRanked ? "Spearman" : "Pearson"
    return chart
  }

  static let missing = Recipe(
    name: "missing",
    summary: "Where numbers are missing from a table, and why.",
    needs: ["values"], takes: ["labels", "group"], isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let areas = try Areas(ingredients)
    // Of a study, what was published: nothing is missing from what it compared.
    let columns = ingredients.segments?.published ?? areas.columns
    let groups = try ingredients.texts(ingredients.settings.group)
    // Rows of a group stand together, in the order in which the groups first appear.
    var seen: [String: Int] = [:]
    for group in groups where seen[group] == nil { seen[group] = seen.count }
    let order = (0..<areas.count).sorted {
      let (a, b) = groups.isEmpty ? (0, 0) : (seen[groups[$0]] ?? 0, seen[groups[$1]] ?? 0)
      return (a, $0) < (b, $1)
    }
    let sections = seen.sorted { $0.value < $1.value }.map { group in
      MissingMap.Section(group.key, rows: groups.count { $0 == group.key })
    }
    return MissingMap(
      areas.measures, order.map { row in columns.map { $0[row].missing } },
      sections: sections)
  }
}

extension Recipe {
  static let pairs = Recipe(
    name: "pairs",
    summary: "Each of a few measures against each other, coloured by group.",
    needs: ["values"], takes: ["labels", "group", "format", "places"], isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients, columns: 2...10)
    let groups = try ingredients.groups()
    let fit = Correlation(.pearson).fit(areas.matrix)
    let columns = zip(areas.measures, areas.columns).map { name, data in
      PairPlot.Column(
        Measure(name, ingredients.segments?.format ?? settings.numberFormat), data,
        curves: (groups.names.isEmpty ? [nil] : groups.names.indices.map(Optional.some)).map {
          group in data.curve { group == nil || groups.members[$0] == group }
        })
    }
    return PairPlot(
      columns, fit.data, groups: groups.names, members: groups.members)
  }

  static let clustered = Recipe(
    name: "clustered",
    summary: "Many things by several measures, those that are alike beside each other.",
    needs: ["name", "values"], takes: ["labels", "clusters", "groups", "chosen"], fillsIn: true,
    isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    try ingredients.checkRows(1_000)
    let areas = try Areas(ingredients)
    let standardised = try areas.standardised(ingredients)
    let found =
      ingredients.segments?.anyTree ?? HierarchicalClustering(linkage: .ward).fit(standardised)
    let order = found.optimalLeafOrder(standardised)
    var chart = ClusteredHeatmap(
      areas.names, areas.measures,
      areas.names.indices.map { row in
        areas.measures.indices.map { column in
          areas.columns[column][row].missing.map(Datum.missing)
            ?? .number(standardised[row, column])
        }
      }, Charts.Tree(found, order: order))
    chart.cut = settings.cut(found, ingredients.segments)
    chart.chosen = areas.names.indices.filter { settings.chosen.contains(areas.names[$0]) }
    return chart
  }
}

extension [Datum] {
  /// How dense some of the numbers lie, at places evenly spaced between the least and the greatest of
  /// all.
  fileprivate func curve(of isIn: (Int) -> Bool) -> [Double] {
    let all = compactMap(\.value)
    guard let least = all.min(), let most = all.max(), least < most,
      let fit = KernelDensity().fit(indices.filter(isIn).compactMap { self[$0].value })
    else { return [] }
    return (0...60).map { fit(least + (most - least) * Double($0) / 60) }
  }
}

extension Correlation.Fit {
  /// The coefficients as a chart takes them.
  fileprivate var data: [[Datum]] {
    (0..<coefficients.rows).map { row in
      (0..<coefficients.columns).map { column in
        let value = coefficients[row, column]
        return value.isNaN ? .missing(.unavailable) : .number(value)
      }
    }
  }
}

extension Correlation.Fit {
  /// The measures in an order in which like stand by like: that of a tree of their coefficients.
  fileprivate var order: [Int] {
    guard coefficients.rows > 2 else { return Array(0..<coefficients.rows) }
    var filled = coefficients
    for row in 0..<filled.rows {
      for column in 0..<filled.columns where filled[row, column].isNaN { filled[row, column] = 0 }
    }
    let tree = HierarchicalClustering(linkage: .average).fit(filled)
    return tree.optimalLeafOrder(filled)
  }
}
