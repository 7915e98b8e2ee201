extension MissingMap {
  public func finding(_ words: Wording) -> String {
    let counts = counts
    guard !rows.isEmpty, let most = counts.map(\.share).max() else { return words(.nothing) }
    guard most > 0 else { return words(.nothingMissing) }
    let names = missingMost(counts)
    return switch names.count {
    case 1: words(.missingMost, names[0], words.share(most))
    case 2: words(.missingMostTied, words.list(names), words.share(most))
    case measures.count: words(.missingAlike, .count(names.count), words.share(most))
    default: words(.missingMostMany, .count(names.count), words.share(most))
    }
  }

  /// The measures that are missing most: several, if they are missing equally often.
  private func missingMost(_ counts: [Counts]) -> [String] {
    let most = counts.map(\.missing).max() ?? 0
    return zip(measures, counts).filter { $0.1.missing == most }.map(\.0)
  }

  public func description(_ words: Wording) -> String {
    let counts = counts
    let whole = rows.count { $0.allSatisfy { $0 == nil } }
    var sentences = [
      words(.missingMap, .count(rows.count), .count(measures.count)),
      words(
        .wholeRows, .count(whole),
        words.share(rows.isEmpty ? 0 : Double(whole) / Double(rows.count))),
    ]
    let reasons = reasons(counts)
    if !reasons.isEmpty {
      let (names, share) = (missingMost(counts), counts.map(\.share).max() ?? 0)
      sentences.append(
        names.count == 1
          ? words(.missingMostOften, names[0], words.share(share))
          : words(
            .missingMostOftenTied,
            names.count <= 3 ? words.list(names) : words(.someMeasures, .count(names.count)),
            words.share(share)))
      let totals = reasons.map { reason in
        words(reason.phrase, .count(counts.reduce(0) { $0 + $1.byReason[reason.place] }))
      }
      sentences.append(words(.missingByReason, words.list(totals)))
    }
    return sentences.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    let counts = counts
    let reasons = reasons(counts)
    return DataTable(
      [DataTable.Column(words(.measure))]
        + reasons.map { DataTable.Column(words($0.name), .count) }
        + [
          DataTable.Column(words(.missing), .count), DataTable.Column(words(.share), .share()),
        ],
      counts.enumerated().map { measure, counts in
        [.text(measures[measure])]
          + reasons.map { .number(.number(Double(counts.byReason[$0.place]))) }
          + [.number(.number(Double(counts.missing))), .number(.number(counts.share))]
      })
  }
}

extension Missing {
  /// Where it stands among all reasons.
  var place: Int {
    switch self {
    case .confidential: 0
    case .low: 1
    case .unreliable: 2
    case .unavailable: 3
    case .inapplicable: 4
    case .blank: 5
    }
  }

  /// What it is called beside its look.
  var name: Phrase {
    switch self {
    case .confidential: Phrase("name-c", "Confidential [c]")
    case .low: Phrase("name-low", "Rounds to zero [low]")
    case .unreliable: Phrase("name-u", "Unreliable [u]")
    case .unavailable: Phrase("name-x", "Not available [x]")
    case .inapplicable: Phrase("name-z", "Not applicable [z]")
    case .blank: Phrase("name-blank", "Left blank [x]")
    }
  }
}

extension Wording {
  /// A share in words that do not make nothing of a little.
  func share(_ share: Double) -> String {
    if share > 0, share < 0.0005 { return self(.lessThan, NumberFormat.share().text(0.001)) }
    if share < 1, share >= 0.9995 { return self(.moreThan, NumberFormat.share().text(0.999)) }
    return NumberFormat.share().text(share)
  }
}

extension Phrase {
  static let missing = Phrase("missing", "Missing")
  static let share = Phrase("share", "Share")
  static let lessThan = Phrase("less-than", "under {1}")
  static let moreThan = Phrase("more-than", "over {1}")
  static let known = Phrase("known", "Known")
  static let nothingMissing = Phrase("nothing-missing", "Nothing is missing")
  static let missingMost = Phrase("missing-most", "{1} is missing most, in {2} of rows")
  static let missingMostTied = Phrase(
    "missing-most-tied", "{1} are missing most ({2} each)")
  static let missingMostMany = Phrase(
    "missing-most-many", "{1} measures are missing most, in {2} of rows each")
  static let missingAlike = Phrase(
    "missing-alike", "All {1} measures are missing in {2} of rows")
  static let missingMostOftenTied = Phrase(
    "missing-most-often-tied", "{1} are missing most often, in {2} of rows each.")
  static let someMeasures = Phrase("some-measures", "{1} measures")
  static let missingMap = Phrase(
    "missing-map", "Map of what is missing in {1} {1:row|rows} of {2} {2:measure|measures}.")
  static let wholeRows = Phrase("whole-rows", "Rows that lack nothing: {1} ({2}).")
  static let missingMostOften = Phrase(
    "missing-most-often", "{1} is missing most often, in {2} of rows.")
  static let missingByReason = Phrase("missing-by-reason", "Missing cells: {1}.")
  static let missingNode = Phrase("missing-node", "{1}: {2} of {3} missing ({4}): {5}")
  static let isMissing = Phrase("is-missing", "{1} missing")
  static let none = Phrase("none", "none")
  static let rowCount = Phrase("row-count", "Rows: {1}")
}
