import Diagnostics
import Frames

/// Something that is perhaps not right, and that someone should look at.
public struct Suspicion: Hashable, Sendable {
  public let kind: Kind

  /// The column.
  public let measure: String

  /// The rows, by their places among those that are looked at; none for a column as a whole.
  public let rows: [Int]

  /// What there is to see, as a sentence.
  public let words: String

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A column runs from 0 to 1, and those of like names from 0 to 100.
    case proportion
    /// Areas have a code, and no name.
    case unnamed
    /// Places are not in England.
    case outsideEngland
    /// Numbers lie far from all others.
    case farOut
    /// A column has the same number throughout.
    case constant
  }

  /// Those of a data set: columns first, then places, then numbers.
  static func all(
    _ subject: DataQuality.Subject, _ rows: AreaRows, _ scans: [MeasureScan],
    into findings: inout Findings
  ) -> [Suspicion] {
    let measured = scans.filter { scan in
      ![subject.position?.latitude, subject.position?.longitude].contains(scan.column)
    }
    return proportions(subject, measured, into: &findings)
      + measured.compactMap { constant($0) } + unnamed(subject)
      + outsideEngland(subject, rows, scans, into: &findings)
      + measured.compactMap { farOut($0, rows) }
  }

  private static func unnamed(_ subject: DataQuality.Subject) -> [Suspicion] {
    guard let column = subject.name else { return [] }
    let names = Distinct(subject.frame, column: column)
    let isName = names.texts.map { !$0.isEmpty && !Symbol.isForeign($0) }
    let rows = names.codes.indices.filter { !isName[names.codes[$0]] }
    guard let row = rows.first else { return [] }
    let text = names.texts[names.codes[row]]
    return [
      Suspicion(
        kind: .unnamed, measure: subject.frame.header[column], rows: rows,
        words: "\(rows.count.counted("row has", "rows have")) no name in "
          + "\(subject.frame.header[column])\(text.isEmpty ? "" : ", but “\(text)”").")
    ]
  }

  private static func constant(_ scan: MeasureScan) -> Suspicion? {
    guard let range = scan.quality.range, range.least == range.greatest,
      scan.quality.tally.numbers > 1
    else { return nil }
    return Suspicion(
      kind: .constant, measure: scan.quality.name, rows: [],
      words: "\(scan.quality.name) is \(range.least.words) wherever it is a number.")
  }
}
