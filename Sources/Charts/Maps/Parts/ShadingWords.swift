extension Shading {
  /// What the map shows in ten words.
  func finding(_ names: [String], _ words: Wording) -> String {
    switch content {
    case .numbers(let measure, let data, _):
      return Facts(Array(zip(names, data)), measure.format, words).finding
    case .groups(_, let groupNames, let groups):
      let sizes = groupNames.indices.map { group in groups.count { $0 == group } }
      guard let most = sizes.max(), most > 0, let largest = sizes.firstIndex(of: most) else {
        return words(.nothing)
      }
      return words(.largestGroup, groupNames[largest], Self.count(most), Self.count(count))
    }
  }

  /// What somebody who cannot see the map should know.
  ///
  /// - Parameter kind: What kind of map it is: a phrase with places for how many areas there are and
  ///   for what they show.
  func description(_ names: [String], _ kind: Phrase, _ words: Wording) -> String {
    let sentences: [String]
    switch content {
    case .numbers(let measure, let data, _):
      sentences = [
        words(kind, Self.count(count), measure.name.withinSentence),
        Facts(Array(zip(names, data)), measure.format, words).extremes, words.missing(data),
      ]
    case .groups(let name, let groupNames, let groups):
      let sizes = groupNames.indices.map { group in
        words(.groupSize, groupNames[group], Self.count(groups.count { $0 == group }))
      }
      let alone = groups.count { $0 == nil }
      sentences = [
        words(kind, Self.count(count), name.withinSentence),
        sizes.isEmpty ? "" : words(.groupSizes, words.list(sizes)),
        alone == 0 ? "" : words(.inNoGroup, Self.count(alone)),
      ]
    }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What is drawn of each area, beside what it is called.
  func table(_ heads: [String], _ rows: [[String]], _ words: Wording) -> DataTable {
    var columns = heads.map { DataTable.Column($0) }
    switch content {
    case .numbers(let measure, let data, _):
      columns.append(DataTable.Column(measure.name, measure.format))
      return DataTable(
        columns, zip(rows, data).map { $0.map(DataTable.Cell.text) + [.number($1)] })
    case .groups(let name, _, _):
      columns.append(DataTable.Column(name))
      return DataTable(
        columns,
        rows.enumerated().map { index, row in
          row.map(DataTable.Cell.text) + [.text(text(index, words))]
        })
    }
  }

  private static func count(_ number: Int) -> String { NumberFormat.count.text(Double(number)) }
}

extension Phrase {
  static let areaCode = Phrase("area-code", "Code")
  static let noGroup = Phrase("no-group", "in no group")
  static let largestGroup = Phrase("largest-group", "{1} is the largest group: {2} of {3}")
  static let groupSize = Phrase("group-size", "{1} {2}")
  static let groupSizes = Phrase("group-sizes", "Areas in each group: {1}.")
  static let inNoGroup = Phrase("in-no-group", "In no group: {1}.")
}
