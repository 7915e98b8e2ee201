extension DisclosureRules {
  /// What is done, in sentences for the page that says so.
  public var words: [String] {
    var words =
      AreaLevel.allCases.isAlike(by: treatment)
      ? local.words(of: "Counts")
      : AreaLevel.allCases.flatMap { treatment(of: $0).words(of: "Counts \($0.words)") }
    if AreaLevel.allCases.contains(where: { treatment(of: $0).hidden != nil }) {
      words.append(
        """
        Other numbers are left out where a hidden count could be worked out from them: from a total \
        less its other parts, from areas within each other, from percentages or from rates.
        """)
      words.append(
        protection == 1
          ? "No hidden count can be worked out exactly from all that is published together."
          : """
          From all that is published together, nobody can narrow a hidden count down to fewer than \
          \(protection + 1) numbers.
          """)
    }
    words.append(
      """
      Percentages, rates, medians and means are shown only for \(fewestPeople) people or more, and \
      averages only of \(fewestAuthorities) authorities or more.
      """)
    words.append(
      roundsBeforeDividing
        ? "Percentages and rates are worked out from counts as they are shown."
        : "Percentages and rates are worked out from counts before they are rounded.")
    return words
  }
}

extension DisclosureRules.Treatment {
  fileprivate func words(of counts: String) -> [String] {
    var words: [String] = []
    if let hidden {
      let range =
        hidden.count == 1
        ? "of \(hidden.lowerBound)" : "from \(hidden.lowerBound) to \(hidden.upperBound)"
      words.append("\(counts) \(range) are not shown\(hidden.contains(0) ? "" : "; noughts are").")
    }
    if let rounding {
      words.append(
        "\(counts)\(hidden == nil ? "" : " that are shown") are rounded to the nearest \(rounding)."
      )
    }
    if words.isEmpty { words.append("\(counts) are shown as they are.") }
    return words
  }
}

extension AreaLevel {
  fileprivate var words: String {
    switch self {
    case .national: "of England"
    case .regional: "of regions"
    case .local: "of authorities and smaller areas"
    }
  }
}

extension [AreaLevel] {
  fileprivate func isAlike(by treatment: (AreaLevel) -> DisclosureRules.Treatment) -> Bool {
    Set(map(treatment)).count == 1
  }
}

extension Protection {
  /// What was done to these counts, in a sentence or two.
  public var words: [String] {
    let account = account
    let places = account.shown + account.rounded + account.primary + account.secondary
    var words = [
      account.primary + account.secondary == 0
        ? "None of the \(places) counts had to be hidden."
        : """
        Of \(places) counts \(account.primary + account.secondary) are not shown: \
        \(account.primary) because they are small, and \(account.secondary) because they would give \
        a small one away.
        """
    ]
    if account.statisticsHidden > 0 {
      words.append(
        """
        Of \(account.statisticsShown + account.statisticsHidden) percentages, rates and other numbers \
        that are worked out from them, \(account.statisticsHidden) are not shown.
        """)
    }
    return words
  }
}
