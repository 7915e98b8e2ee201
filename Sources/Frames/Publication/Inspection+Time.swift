import Diagnostics

extension Inspection {
  /// Looks at the periods, and at what kind of time they are.
  mutating func inspectTimes() {
    let periods = Distinct(frame, column: columns.period)
    for (text, row) in zip(periods.texts, periods.firstRows) {
      guard let row, Period(text) == nil else { continue }
      findings.add(FramesRule.periodUnreadable) { [self] rule in
        let years = text.utf8.count == 6 && Int(text) != nil
        return frame.diagnostic(
          rule, text.isEmpty ? "period is missing" : "“\(text)” is not a period", row: row,
          columns.period,
          hint: years
            ? "six digits are two years in a row: \(text.prefix(4)) is followed by "
              + "\(Self.next(text))"
            : "write a year in four digits, or two in a row in six: 2024, 202425")
      }
    }
    guard let column = columns.identifier else { return }
    let identifiers = Distinct(frame, column: column)
    inspect(identifiers, column)
    inspectDigits(periods, identifiers)
  }

  private static func next(_ text: String) -> String {
    let next = ((Int(text) ?? 0) / 100 + 1) % 100
    return "\(text.prefix(4))\(next < 10 ? "0" : "")\(next)"
  }

  private mutating func inspect(_ identifiers: Distinct, _ column: Int) {
    var family: TimeIdentifier.Family?
    for (text, row) in zip(identifiers.texts, identifiers.firstRows) {
      guard let row else { continue }
      guard let identifier = TimeIdentifier(text) else {
        findings.add(FramesRule.timeIdentifier) { [self] rule in
          frame.diagnostic(
            rule, "“\(text)” is not a kind of time", row: row, column,
            hint: TimeIdentifier.names.hint(for: text) ?? "write “Reporting year”, say")
        }
        continue
      }
      guard let first = family else {
        family = identifier.family
        continue
      }
      if first != identifier.family {
        findings.add(FramesRule.timeIdentifier) { [self] rule in
          frame.diagnostic(
            rule, "“\(text)” stands beside “\(identifiers.texts[identifiers.codes[0]])”", row: row,
            column, hint: "give each kind of time a file of its own")
        }
      }
    }
  }

  /// Looks whether periods have as many digits as their kind of time takes.
  private mutating func inspectDigits(_ periods: Distinct, _ identifiers: Distinct) {
    let digits = identifiers.texts.map { TimeIdentifier($0)?.digits }
    var seen: Set<[Int]> = []
    for (row, (period, identifier)) in zip(periods.codes, identifiers.codes).enumerated() {
      let text = periods.texts[period]
      guard let digits = digits[identifier], Period(text) != nil, text.utf8.count != digits,
        seen.insert([period, identifier]).inserted
      else { continue }
      findings.add(FramesRule.periodDigits) { [self] rule in
        frame.diagnostic(
          rule,
          "“\(text)” has \(text.utf8.count) digits; “\(identifiers.texts[identifier])” takes \(digits)",
          row: row, columns.period)
      }
    }
  }
}
