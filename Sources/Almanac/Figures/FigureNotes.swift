import Charts
import Diagnostics

extension Ingredients {
  /// What a reader must know of a chart besides what its author says: what is not shown and why, and
  /// what was filled in.
  func notes(
    of chart: any Chart, fillsIn: Bool, _ words: Wording
  ) throws(Diagnostic) -> [String] {
    if let segments {
      guard segments.filled > 0, fillsIn else { return [] }
      return [
        words(
          .studyFilledIn, Self.count(segments.filled), Self.count(segments.all), segments.filling)
      ]
    }
    if fillsIn {
      let gaps = try Areas(self).gaps
      guard gaps.missing > 0 else { return [] }
      return [words(.filledIn, Self.count(gaps.missing), Self.count(gaps.all))]
    }
    let table = chart.table(words)
    let former = try formerAreas(besides: table)
    let data = table.rows.joined().compactMap { cell -> Datum? in
      // What does not apply is no gap, and fills the cells of many tables.
      guard case .number(let datum) = cell, let reason = datum.missing,
        [.confidential, .low, .unreliable, .unavailable].contains(reason)
      else { return nil }
      return datum
    }
    return (data.isEmpty ? [] : [words.missing(data)])
      + (former.isEmpty ? [] : [words(.formerAreas, words.list(former))])
  }

  private static func count(_ number: Int) -> String { NumberFormat.count.text(Double(number)) }
}
