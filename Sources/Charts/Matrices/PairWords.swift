extension PairPlot {
  public func finding(_ words: Wording) -> String {
    guard rows > 0, let first = columns.first else { return words(.nothing) }
    guard let pair = strongest.first else { return first.says(words) }
    guard pair.correlation.value != nil else { return words(.noCorrelation) }
    return words(
      .strongestLink, name(pair.first).isolated, name(pair.second).isolated,
      NumberFormat.plain.text(pair.correlation))
  }

  public func description(_ words: Wording) -> String {
    var sentences = [words(.pairPlot, .count(columns.count), .count(rows))]
    if !groups.isEmpty {
      var parts = groups.indices.map { group in
        words(.groupAndCount, groups[group], .count(members.count { $0 == group }))
      }
      let alone = members.count { $0 == nil }
      if alone > 0 { parts.append(words(.groupAndCount, words(.ungrouped), .count(alone))) }
      sentences.append(words(.groupsInAll, words.list(parts)))
    }
    if rows > 0, !pairs.isEmpty { sentences.append(finding(words) + ".") }
    sentences.append(words(.onceDrawn))
    sentences.append(words.missing(columns.flatMap(\.values)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The numbers that are written, and of how many dots each panel is. The dots’ own numbers are
  /// those of the rows, which a page has already.
  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [
        DataTable.Column(words(.measure)), DataTable.Column(words(.against)),
        DataTable.Column(words(.correlation), .plain),
        DataTable.Column(words(.rowsWithBoth), .count),
      ],
      pairs.map { pair in
        let both = zip(columns[pair.first].values, columns[pair.second].values).count {
          $0.value != nil && $1.value != nil
        }
        return [
          .text(name(pair.first)), .text(name(pair.second)), .number(pair.correlation),
          .number(.number(Double(both))),
        ]
      })
  }
}

extension Phrase {
  static let pairPlot = Phrase(
    "pair-plot",
    "Pair plot: each of {1} {1:measure|measures} against each other, for {2} {2:row|rows}.")
  static let groupAndCount = Phrase("group-and-count", "{1} ({2})")
  static let groupsInAll = Phrase("groups-in-all", "Groups: {1}.")
  static let ungrouped = Phrase("ungrouped", "in no group")
  static let otherGroups = Phrase("other-groups", "other groups")
  static let onceDrawn = Phrase(
    "once-drawn", "Dots that fall on the same place are drawn once.")
  static let against = Phrase("against", "Against")
  static let rowsWithBoth = Phrase("rows-with-both", "Rows with both")
  static let noCorrelation = Phrase("no-correlation", "No two measures have a correlation")
  static let pairNode = Phrase("pair-node", "{1} against {2}: correlation {3}")
  static let spreadNode = Phrase("spread-node", "{1}: from {2} to {3}")
  static let pairCorrelationIs = Phrase("pair-correlation-is", "Correlation {1}")
  static let strongestOf = Phrase("strongest-of", "Pairs shown: {1} of {2}, the strongest first")
}
