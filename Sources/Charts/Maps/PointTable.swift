extension PointMap {
  /// How many dots there are of each class in each area, and their median where they have numbers.
  public func table(_ words: Wording) -> DataTable {
    let kinds = kindNames(words)
    let hasNone = shading.map { shading in places.indices.contains { shading.kind($0) == nil } }
    var columns = [DataTable.Column(words(.name)), DataTable.Column(name, .count)]
    let medians = medians
    if let medians { columns.append(DataTable.Column(words(.median), medians.measure.format)) }
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
      zip(names, counts).enumerated().map { area, row in
        let (name, counts) = row
        let shown = hasNone == true ? counts : counts.dropLast()
        // What is not on the map is in no median.
        let median = medians.map {
          area < $0.areas.count ? $0.areas[area] : .missing(.inapplicable)
        }
        return [.text(name), .number(.number(Double(counts.reduce(0, +))))]
          + [median].compactMap(\.self).map { .number($0) }
          + shown.map { .number(.number(Double($0))) }
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
