import Charts
import Diagnostics
import England
import Frames
import Statistics
import Studies
import TOML

/// A measure that formed no peers, in which each area is set beside its own.
struct PeerMeasure: Sendable {
  let name: String
  let format: FigureSettings.Format

  /// Area by area; `nil` where it is not known.
  let values: [Double?]

  /// An area beside its peers: only those count of which the measure is known.
  struct Comparison: Sendable {
    let own: Double?
    let median: Double?
    let mean: Double?
    let count: Int

    /// How many of these peers have less than the area.
    let below: Int?
  }

  /// - Throws: A column that is not there, a number that is none, or an area that has two rows.
  init(
    _ settings: PeerSettings.MeasureSettings, _ frame: Frame, _ areas: [Area]
  ) throws(Diagnostic) {
    let frame = try frame.choosing(settings.choose)
    let cells = try frame.numbers(inColumn: try frame.place(of: settings.value))
    var rows: [String: Int] = [:]
    for (row, text) in try frame.texts(of: settings.code).enumerated() where !text.isEmpty {
      guard rows.updateValue(row, forKey: Authority.identity(text)) == nil else {
        throw frame.diagnostic(
          StudyRule.areaRepeated, "“\(text.printable)” has a row already", row: row, settings.code,
          hint: "choose the rows of one period with where = { … }")
      }
    }
    values = areas.map { rows[Authority.identity($0.code)].flatMap { cells[$0].number } }
    if values.allSatisfy({ $0 == nil }) {
      throw settings.code.diagnostic(
        StudyRule.joinedNothing, "“\(settings.data.value)” has no number for any of the areas")
    }
    (name, format) = (settings.name.value, settings.format)
  }

  /// A number as the measure’s are written, or that there is none.
  func written(_ number: Double?) -> String { number.map(format.numberFormat.text) ?? "–" }

  func comparison(of area: Int, with peers: [Int]) -> Comparison {
    let known = peers.compactMap { values[$0] }
    return Comparison(
      own: values[area], median: known.isEmpty ? nil : Quantiles(known).median,
      mean: known.isEmpty ? nil : Moments(known).mean, count: known.count,
      below: values[area].map { own in known.count { $0 < own } })
  }
}
