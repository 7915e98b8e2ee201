extension PointMap {
  /// How many dots there are of each class in each area.
  public func table(_ words: Wording) -> DataTable {
    let kinds = kindNames(words)
    let hasNone = shading.map { shading in places.indices.contains { shading.kind($0) == nil } }
    var columns = [DataTable.Column(words(.name)), DataTable.Column(name, .count)]
    columns += kinds.map { DataTable.Column($0, .count) }
    if hasNone == true { columns.append(DataTable.Column(words(.noNumber), .count)) }

    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: kinds.count + 1), count: boundaries.areas.count + 1)
    for (place, area) in areas.enumerated() {
      counts[area ?? boundaries.areas.count][shading?.kind(place) ?? kinds.count] += 1
    }
    let hasLost = areas.contains(nil)
    let names = boundaries.areas.map(\.name) + (hasLost ? [words(.notOnMap)] : [])
    return DataTable(
      columns,
      zip(names, counts).map { name, counts in
        let shown = [counts.reduce(0, +)] + (hasNone == true ? counts : counts.dropLast())
        return [.text(name)] + shown.map { .number(.number(Double($0))) }
      })
  }

  /// What the classes or groups are called; nothing where all dots are alike.
  func kindNames(_ words: Wording) -> [String] {
    switch shading?.content {
    case .numbers(let measure, _, let classes):
      classes.rangeTexts(classes.limitTexts(measure.format), words)
    case .groups(_, let names, _): names
    case nil: []
    }
  }
}

extension Phrase {
  static let notOnMap = Phrase("not-on-map", "Not on the map")
}
