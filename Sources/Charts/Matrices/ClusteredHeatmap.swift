/// Many things by several measures, those that are alike beside each other: a row of coloured cells
/// for each, in the order of a tree, with its branches on the left and its groups on the right.
///
///     var chart = ClusteredHeatmap(
///       names, ["Adopted", "Died", "Moved away"], standardised, tree)
///     chart.cut = .init(labels, ["Shire counties", "Inner London", "Northern towns"])
///
/// Names are written of up to 250 rows, which makes a tall figure; of more, and on a phone, the rows
/// of a group stand under its name and their number. Rows that would be thinner than two pixels are
/// drawn together, as the mean of their known numbers.
///
/// - Complexity: O(*n* · *p*) for *n* rows of *p* measures.
public struct ClusteredHeatmap: Chart {
  public let names: [String]
  public let measures: [String]
  /// How far each row is from the mean of each measure, in its standard deviations.
  public let values: [[Datum]]
  public let tree: Tree
  /// The groups of the rows, if there are any.
  public var cut: DendrogramChart.Cut?
  /// The rows that the page speaks of.
  public var chosen: [Int] = []

  /// - Precondition: Each leaf of the tree is a row with a name and a number a measure.
  public init(_ names: [String], _ measures: [String], _ values: [[Datum]], _ tree: Tree) {
    precondition(names.count == tree.count, "each leaf of a tree has a name")
    precondition(values.count == names.count, "each leaf of a tree has a row")
    precondition(
      values.allSatisfy { $0.count == measures.count }, "each row has a cell a measure")
    self.names = names
    self.measures = measures
    self.values = values
    self.tree = tree
  }

  public var kind: String { "heatmap" }

  /// A group’s mean by a measure.
  struct Mean {
    var group: Int
    var measure: Int
    var value: Double
  }

  /// The means of all groups by all measures that have any number.
  var means: [Mean] {
    guard let cut else { return [] }
    return cut.groups.indices.flatMap { group in
      let rows = cut.labels.indices.filter { cut.labels[$0] == group }
      return measures.indices.compactMap { measure in
        mean(rows, measure).map { Mean(group: group, measure: measure, value: $0) }
      }
    }
  }

  /// The mean of the known numbers of some rows.
  func mean(_ rows: some Sequence<Int>, _ measure: Int) -> Double? {
    let known = rows.compactMap { values[$0][measure].value }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  public func finding(_ words: Wording) -> String {
    guard !names.isEmpty, !measures.isEmpty else { return words(.nothing) }
    var farthest: (name: String, measure: Int, value: Double)?
    func consider(_ name: String, _ measure: Int, _ value: Double) {
      if value.magnitude > farthest?.value.magnitude ?? -1 { farthest = (name, measure, value) }
    }
    if let cut {
      for mean in means { consider(cut.groups[mean.group], mean.measure, mean.value) }
    } else {
      for row in tree.order {
        for measure in measures.indices {
          if let value = values[row][measure].value { consider(names[row], measure, value) }
        }
      }
    }
    guard let farthest else { return words(.nothing) }
    return words(
      .farthest, farthest.name.isolated, measures[farthest.measure].isolated,
      farthest.value.deviation)
  }

  public func description(_ words: Wording) -> String {
    var sentences = [words(.clusteredHeatmap, .count(names.count), .count(measures.count))]
    if let cut {
      let groups = zip(cut.groups, cut.sizes).map { words(.groupAndCount, $0, .count($1)) }
      sentences.append(words(.groupsInAll, words.list(groups)))
    }
    if !names.isEmpty, !measures.isEmpty { sentences.append(finding(words) + ".") }
    sentences.append(words.missing(values.joined()))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [DataTable.Column(words(.name))] + (cut == nil ? [] : [DataTable.Column(words(.groupName))])
        + measures.map { DataTable.Column($0, .decimal(1)) },
      tree.order.map { row in
        [.text(names[row])] + (cut.map { [.text($0.groups[$0.labels[row]])] } ?? [])
          + values[row].map { .number($0) }
      })
  }
}

extension ClassScale {
  /// For numbers of standard deviations from a mean.
  static let deviations = ClassScale(diverging: [0.5, 1, 2])
}

extension Double {
  /// A number of standard deviations, with its sign.
  var deviation: String {
    let text = NumberFormat.decimal(1).text(self)
    return self > 0 && text != NumberFormat.decimal(1).text(0.0) ? "+" + text : text
  }
}

extension Datum {
  /// A number of standard deviations as it stands in a cell, or the symbol of what is missing.
  var deviation: String { value?.deviation ?? missing?.symbol ?? "" }

  /// The number as it stands in a cell, whose colour must be that of what is read there.
  var asRead: Datum {
    switch self {
    case .number(let value): .number(value.rounded(to: 1))
    case .imputed(let value): .imputed(value.rounded(to: 1))
    case .missing: self
    }
  }
}

extension Phrase {
  static let farthest = Phrase("farthest", "Farthest from average: {1}, {2} ({3})")
  static let clusteredHeatmap = Phrase(
    "clustered-heatmap",
    "Heatmap of {1} {1:row|rows} by {2} {2:measure|measures} in the order of a tree, as standard deviations from the "
      + "average.")
  static let fromAverage = Phrase("from-average", "Standard deviations from the average")
  static let belowAverage = Phrase("below-average", "Lower")
  static let aboveAverage = Phrase("above-average", "Higher")
  static let rowExtremes = Phrase("row-extremes", "{1}: from {2} ({3}) to {4} ({5})")
  static let groupExtremes = Phrase(
    "group-extremes", "{1}, {2} {2:row|rows}, on average: from {3} ({4}) to {5} ({6})")
  static let allRows = Phrase("all-rows", "All rows")
}
