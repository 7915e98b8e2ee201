import Frames

extension DataQuality {
  /// The whole in sentences: what is there, how complete it is, who is missing, what does not agree.
  public var sentences: [String] {
    [size, completeness].compactMap { $0 } + leastComplete + [repetition]
      + absenceWords + brokenSeries.map(\.words) + totals.map(\.words)
      + percentages.filter { !$0.different.isEmpty }.map(\.words) + agreement
      + suspicions.map(\.words)
  }

  /// The cells of all columns of numbers.
  public var tally: CellTally { measures.map(\.tally).reduce(CellTally(), +) }

  /// The cells of each period, of all columns of numbers.
  public var byPeriod: [CellTally] {
    periods.indices.map { period in
      measures.map { $0.byPeriod[period] }.reduce(CellTally(), +)
    }
  }

  private var size: String {
    let file = subject.all
    var words =
      "\(file.file) has \(file.count.counted("row")) and \(file.header.count.counted("column")), "
      + "\(measures.count.grouped) of them of numbers"
    if !periods.isEmpty { words += ", for \(periods.listed)" }
    if subject.level != nil {
      words +=
        ": "
        + coverage.map {
          "\($0.rows.grouped) \($0.level.isEmpty ? "without a level" : $0.level)"
        }.listed()
    }
    return words + "."
  }

  private var completeness: String? {
    let tally = tally
    guard tally.cells > 0 else { return nil }
    if tally.numbers == tally.cells {
      return "All of its \(tally.cells.counted("cell")) of numbers have one."
    }
    let symbols = Symbol.allCases.filter { tally[$0] > 0 }
      .map { "\(tally.share(of: $0).percentage) \($0.rawValue) (\($0.words))" }
    let blanks = Double(tally.blanks) / Double(tally.cells)
    let filled = Double(tally.estimated) / Double(tally.cells)
    let rest =
      symbols + (tally.estimated > 0 ? ["\(filled.percentage) estimated"] : [])
      + (tally.blanks > 0 ? ["\(blanks.percentage) blank"] : [])
      + (tally.unreadable > 0 ? ["\(tally.unreadable.counted("cell")) not to be read"] : [])
    return
      "Of its \(tally.cells.counted("cell")) of numbers \(tally.completeness.percentage) have one; the "
      + "others are \(rest.listed())."
  }

  private var leastComplete: [String] {
    var sentences: [String] = []
    if let least = measures.min(by: { $0.tally.completeness < $1.tally.completeness }),
      least.tally.completeness < 1
    {
      let complete = measures.count { $0.tally.completeness == 1 }
      sentences.append(
        "\(complete == 0 ? "No column is" : complete.counted("column is", "columns are")) complete; "
          + "least so is \(least.name), with \(least.tally.completeness.percentage).")
    }
    let shares = byPeriod.map(\.completeness)
    if let worst = shares.indices.min(by: { shares[$0] < shares[$1] }),
      let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[worst] < shares[best]
    {
      sentences.append(
        "The most complete period is \(periods[best].name), with \(shares[best].percentage); the "
          + "least is \(periods[worst].name), with \(shares[worst].percentage).")
    }
    return sentences
  }

  private var repetition: String {
    let (same, different) = (repetitions.same.count, repetitions.different.count)
    if same + different == 0 { return "No row speaks of the same as another." }
    return [
      same > 0 ? "\(same.counted("row repeats", "rows repeat")) another." : nil,
      different > 0
        ? "\(different.counted("row contradicts", "rows contradict")) another of the same area."
        : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// A sentence for each, while they are few.
  private var absenceWords: [String] {
    func words(_ absences: [Absence], _ what: String) -> [String] {
      let areas = Set(absences.map(\.area.code)).count
      return absences.count <= 20
        ? absences.map(\.words) : ["\(areas.counted("area has", "areas have")) no \(what)."]
    }
    return words(absences.filter { $0.kind == .noRow }, "row in some period")
      + words(absences.filter { $0.kind != .noRow && !$0.isPartial }, "number in some period")
      + words(absences.filter(\.isPartial), "number for some measures")
  }

  private var agreement: [String] {
    let agreeing = percentages.filter(\.different.isEmpty)
    guard !agreeing.isEmpty else { return [] }
    return [
      "Every percentage agrees with its counts in \(agreeing.map(\.percentage).listed(upTo: 8))."
    ]
  }
}

extension TotalCheck {
  /// What the check found, as a sentence.
  public var words: String {
    let rows = "\(parts.listed(upTo: 3)) add up to \(total)"
    let exceeding =
      exceeded.isEmpty
      ? ""
      : " In \(exceeded.count.counted("row")) with a part that is no number, the others are more "
        + "than the total."
    if compared == 0 {
      return "Whether \(rows) cannot be seen: no row has all of them.\(exceeding)"
    }
    if different.isEmpty {
      return "\(rows) in all \(compared.counted("row")) that have them.\(exceeding)"
    }
    return
      "\(rows) in \((compared - different.count).grouped) of \(compared.counted("row")) that have "
      + "them.\(exceeding)"
  }
}

extension PercentageCheck {
  /// What the check found, as a sentence.
  public var words: String {
    "\(percentage) is \(count) in per cent of \(total) in \((compared - different.count).grouped) of "
      + "\(compared.counted("row"))."
  }
}
