import Charts
import Diagnostics
import Statistics

extension Recipe {
  static let correlation = Recipe(
    name: "correlation",
    summary: "How strongly each of several measures goes with each other.",
    needs: ["values"], takes: ["labels", "method"]
  ) { ingredients throws(Diagnostic) in
    let areas = try Areas(ingredients)
    let isRanked = ingredients.settings.method == .spearman
    let fit = Correlation(isRanked ? .spearman : .pearson).fit(areas.matrix)
    let measures = areas.measures.indices
    let coefficients = measures.map { row in
      measures.map { column in
        let value = fit.coefficients[row, column]
        return value.isNaN ? Datum.missing(.unavailable) : .number(value)
      }
    }
    var chart = CorrelationHeatmap(areas.measures, coefficients, order: fit.order)
    chart.coefficient = isRanked ? "Spearman" : "Pearson"
    return chart
  }

  static let missing = Recipe(
    name: "missing",
    summary: "Where numbers are missing from a table, and why.",
    needs: ["values"], takes: ["labels", "group"]
  ) { ingredients throws(Diagnostic) in
    let areas = try Areas(ingredients)
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
      areas.measures, order.map { row in areas.columns.map { $0[row].missing } },
      sections: sections)
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
