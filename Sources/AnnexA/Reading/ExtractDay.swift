import Diagnostics
import England

// The day on which the lists were made, and what they say of days after it.

extension [AnnexA.Entry] {
  /// The last day on which anything began or ended. A day more than a year after nearly all others is a
  /// slip of the pen, and does not count.
  var lastDay: Day? {
    let days = flatMap { [$0.facts.start, $0.facts.end, $0.facts.conference] }
      .compactMap(\.self).sorted()
    guard !days.isEmpty else { return nil }
    let limit = days[(days.count - 1) * 99 / 100] + 366
    return days.last { $0 <= limit }
  }
}

extension AnnexA.Gathered {
  /// Leaves out what began after the lists were made, and opens what is to end after it.
  mutating func checkEnds(by extract: Day, _ places: [AnnexA.Place]) {
    entries = entries.compactMap { entry in
      guard entry.facts.start <= extract else {
        tell(
          .dayAfterExtract, "is after the day on which the lists were made", .start, entry, places)
        if let index = lists.firstIndex(where: { $0.list == entry.list }) {
          lists[index].rows -= 1
          lists[index].rowsLeftOut += 1
        }
        return nil
      }
      var entry = entry
      let words = "is after the day on which the lists were made, so it is taken for open"
      if let end = entry.facts.end, end > extract {
        tell(.endAfterExtract, words, .end, entry, places)
        entry.facts.end = nil
      }
      if let conference = entry.facts.conference, conference > extract {
        tell(.endAfterExtract, words, .conference, entry, places)
        entry.facts.conference = nil
      }
      return entry
    }
  }

  private mutating func tell(
    _ rule: AnnexARule, _ words: String, _ role: AnnexA.Role, _ entry: AnnexA.Entry,
    _ places: [AnnexA.Place]
  ) {
    problems.add(
      AnnexA.Problem(
        rule, words, in: places[entry.grid], row: entry.row,
        column: headers[entry.grid]?[role].map { $0 + 1 },
        heading: AnnexA.lists[entry.list - 1].column(role)?.heading), grid: entry.grid)
  }
}
