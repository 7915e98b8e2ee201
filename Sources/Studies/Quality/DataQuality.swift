import Concurrent
public import Diagnostics
public import Frames

/// How good a data set is, computed: what is there, what is missing and why, and what cannot be right.
///
///     let quality = DataQuality(of: .init(publication))
///     quality.sentences                        // the whole in words
///     quality.measureListing                   // a row for each column of numbers
///     quality.absences.map(\.words)            // Hackney has no number in 2021 and 2022 …
///
/// Nothing is changed, and nothing is left out of a later study: that is for people to decide, who
/// know what they see.
///
/// - Complexity: O(*n*) in the number of rows, for each column of numbers, on average.
public struct DataQuality: Sendable {
  public let subject: Subject

  /// The periods that can be read, from the first to the last.
  public let periods: [Period]

  /// How many areas there are at each level.
  public let coverage: [Coverage]

  /// The columns of numbers, in the order of the file.
  public let measures: [MeasureQuality]

  /// The rows that stand for the same area, period and group of people as an earlier one.
  public let repetitions: Frame.Repetitions

  /// The areas that have no row or no number, for a period or at all.
  public let absences: [Absence]

  /// The authorities whose series end or begin because areas were reorganised.
  public let brokenSeries: [BrokenSeries]

  /// Whether columns are the sum of others.
  public let totals: [TotalCheck]

  /// Whether percentages are what their counts make them.
  public let percentages: [PercentageCheck]

  /// What is perhaps not right, and no rule says so.
  public let suspicions: [Suspicion]

  /// What is wrong, by its places in the file: of a published file also what was found when it was read.
  public let findings: [Diagnostic]

  public init(of subject: Subject) {
    var findings = Findings()
    let rows = AreaRows(subject)
    let scans = subject.measures.concurrentMap { MeasureScan(subject, $0, rows) }
    let columns = RoundedColumns(subject.comparedColumns, subject.all)
    self.subject = subject
    periods = rows.periods
    coverage = Coverage.all(subject, rows)
    measures = scans.map(\.quality)
    var read = Findings()
    repetitions = subject.repetitions(into: &read)
    absences = Absence.all(subject, rows, scans)
    brokenSeries = subject.isOfAuthorities ? BrokenSeries.all(rows) : []
    totals = subject.wholes.map { TotalCheck($0, subject.all, columns, into: &findings) }
    percentages = PercentageCheck.all(subject, columns, into: &findings)
    suspicions = Suspicion.all(subject, rows, scans, into: &findings)
    for scan in scans { scan.reading.add(to: &read, subject.frame, scan.column) }
    self.findings = ((subject.known ?? read.all) + findings.all).sorted()
  }
}
