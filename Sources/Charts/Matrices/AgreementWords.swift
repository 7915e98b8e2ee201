extension AgreementMatrix {
  public func finding(_ words: Wording) -> String {
    switch content {
    case .methods(let names, let values):
      guard names.count > 1 else { return words(.nothing) }
      guard let best = Self.ranked(names, values).first else { return words(.noneCompared) }
      return words(
        .agreeMost, names[best.first].isolated, names[best.second].isolated,
        NumberFormat.plain.text(best.value))
    case .crossing(let crossing): return finding(crossing, words)
    }
  }

  private func finding(_ crossing: Crossing, _ words: Wording) -> String {
    guard crossing.total > 0 else { return words(.nothing) }
    if let staying = crossing.staying {
      return words(
        .stayTogether, NumberFormat.count.text(staying), NumberFormat.count.text(crossing.total))
    }
    guard let largest = crossing.largest else { return words(.nothing) }
    return words(
      .largestOverlap, crossing.first.groups[largest.row].isolated,
      crossing.second.groups[largest.column].isolated, NumberFormat.count.text(largest.count))
  }

  public func description(_ words: Wording) -> String {
    var sentences: [String] = []
    switch content {
    case .methods(let names, let values):
      sentences.append(words(.methodsCompared, .count(names.count)))
      let ranked = Self.ranked(names, values)
      if let best = ranked.first, let worst = ranked.last {
        sentences.append(
          words(
            .agreeFromTo, NumberFormat.plain.text(worst.value), names[worst.first],
            names[worst.second], NumberFormat.plain.text(best.value), names[best.first],
            names[best.second]))
      }
      let below = names.indices.flatMap { row in values[row].prefix(row) }
      sentences.append(words.missing(below))
    case .crossing(let crossing):
      sentences.append(
        words(
          .groupingsCrossed, NumberFormat.count.text(crossing.total),
          .count(crossing.first.groups.count), crossing.first.name,
          .count(crossing.second.groups.count), crossing.second.name))
      if let index = crossing.adjustedRand {
        sentences.append(words(.randIndexIs, NumberFormat.plain.text(index)))
      }
      if crossing.total > 0 { sentences.append(finding(words) + ".") }
      sentences.append(words.missing(crossing.counts.joined()))
    }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    switch content {
    case .methods(let names, let values):
      DataTable(
        [DataTable.Column(words(.method))] + names.map { DataTable.Column($0, .plain) },
        names.indices.map { row in
          [.text(names[row])]
            + names.indices.map { column in
              // Each two are drawn once; the table says it both ways.
              .number(
                column == row
                  ? .missing(.inapplicable) : values[max(row, column)][min(row, column)])
            }
        })
    case .crossing(let crossing):
      DataTable(
        [DataTable.Column(crossing.first.name)]
          + crossing.second.groups.map { DataTable.Column($0, .count) },
        crossing.first.groups.indices.map { row in
          [.text(crossing.first.groups[row])] + crossing.counts[row].map { .number($0) }
        })
    }
  }

  /// Each two that have a number, from the highest to the lowest.
  private static func ranked(
    _ names: [String], _ values: [[Datum]]
  ) -> [(first: Int, second: Int, value: Double)] {
    let pairs = names.indices.flatMap { second in
      (0..<second).compactMap { first in
        values[second][first].value.map { (first: first, second: second, value: $0) }
      }
    }
    return pairs.enumerated()
      .sorted { (-$0.element.value, $0.offset) < (-$1.element.value, $1.offset) }
      .map(\.element)
  }
}

extension AgreementMatrix.Crossing {
  /// How many things are in groups that are matched to each other, if it is known of all groups how
  /// many things they share.
  fileprivate var staying: Double? {
    let known = counts.map { $0.compactMap(\.value) }
    guard zip(known, counts).allSatisfy({ $0.count == $1.count }) else { return nil }
    return zip(known, GroupMatching.columns(known)).reduce(0) { sum, row in
      sum + (row.1.map { row.0[$0] } ?? 0)
    }
  }

  /// The two groups that share most.
  fileprivate var largest: (row: Int, column: Int, count: Double)? {
    var largest: (row: Int, column: Int, count: Double)?
    for (row, counts) in self.counts.enumerated() {
      for (column, datum) in counts.enumerated() {
        if let count = datum.value, count > largest?.count ?? -1 { largest = (row, column, count) }
      }
    }
    return largest
  }
}

extension Phrase {
  static let method = Phrase("method", "Method")
  static let adjustedRand = Phrase("adjusted-rand", "Adjusted Rand index")
  static let byChance = Phrase("by-chance", "By chance")
  static let sameGroups = Phrase("same-groups", "The same groups")
  static let methodPair = Phrase("method-pair", "{1} and {2}: agreement {3}")
  static let agreeMost = Phrase("agree-most", "{1} and {2} agree most, at {3}")
  static let noneCompared = Phrase("none-compared", "No two could be compared")
  static let methodsCompared = Phrase(
    "methods-compared",
    "Agreement of each two of {1} {1:grouping|groupings}, by the adjusted Rand index: 1 is the same groups, 0 "
      + "is chance.")
  static let agreeFromTo = Phrase(
    "agree-from-to", "From {1} ({2} and {3}) to {4} ({5} and {6}).")
  static let shareOfGroup = Phrase("share-of-group", "Share of each group of {1}")
  static let crossingNode = Phrase("crossing-node", "{1} and {2}: {3} ({4} of the first)")
  static let stayTogether = Phrase(
    "stay-together", "{1} of {2} stay together when groups are matched")
  static let largestOverlap = Phrase("largest-overlap", "{1} and {2} share most: {3}")
  static let groupingsCrossed = Phrase(
    "groupings-crossed",
    "{1} {1:thing|things} in two groupings: {2} {2:group|groups} of {3} against {4} of {5}.")
  static let randIndexIs = Phrase(
    "rand-index-is", "The adjusted Rand index is {1}: 1 is the same groups, 0 is chance.")
}
