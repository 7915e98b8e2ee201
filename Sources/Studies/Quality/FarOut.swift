import Diagnostics
import Frames

extension Suspicion {
  /// How many times the spread of the middle half a number may lie away from it.
  ///
  /// Counts of large authorities lie some three or four away in real tables, and slips of the pen,
  /// which move the point, dozens.
  static let farthest = 10.0

  /// The numbers of a column that lie far from the middle half of them.
  static func farOut(_ scan: MeasureScan, _ rows: AreaRows) -> Suspicion? {
    guard let range = scan.quality.range else { return nil }
    let spread = range.upperQuartile - range.lowerQuartile
    // Where half of the numbers are the same there is no spread to measure by.
    guard spread > 0 else { return nil }
    func distance(_ value: Double) -> Double {
      max(range.lowerQuartile - value, value - range.upperQuartile) / spread
    }
    guard max(distance(range.least), distance(range.greatest)) > farthest else { return nil }
    var found: [(row: Int, value: Double)] = []
    for (row, cell) in scan.cells.enumerated() {
      if let value = cell.value, distance(value) > farthest { found.append((row, value)) }
    }
    // Of equals the first is named, in every run.
    guard let most = found.max(by: { distance($0.value) < distance($1.value) }) else { return nil }
    return Suspicion(
      kind: .farOut, measure: scan.quality.name, rows: found.map(\.row),
      words: "\(scan.quality.name) has \(found.count.counted("number")) far from the others; the "
        + "farthest is \(most.value.words), \(rows.words(most.row)), where the median is "
        + "\(range.median.words).")
  }

  /// The places that are not in England: its mainland, the Isles of Scilly and Berwick lie within.
  static func outsideEngland(
    _ subject: DataQuality.Subject, _ rows: AreaRows, _ scans: [MeasureScan],
    into findings: inout Findings
  ) -> [Suspicion] {
    guard let position = subject.position,
      let north = scans.first(where: { $0.column == position.latitude })?.cells,
      let east = scans.first(where: { $0.column == position.longitude })?.cells
    else { return [] }
    let outside = north.indices.filter { row in
      guard let north = north[row].value, let east = east[row].value else { return false }
      return !(49.8...55.9).contains(north) || !(-6.5...1.8).contains(east)
    }
    guard !outside.isEmpty else { return [] }
    func words(_ row: Int) -> String {
      "\((north[row].value ?? 0).words) north, \((east[row].value ?? 0).words) east"
    }
    for row in outside {
      findings.add(FramesRule.outsideEngland) { rule in
        subject.frame.diagnostic(
          rule, "\(rows.words(row)) is not in England", row: row, position.latitude,
          hint:
            "it is \(words(row)): England lies from 49.8 to 55.9 north and from -6.5 to 1.8 east")
      }
    }
    let places = outside.map { "\(rows.words($0)) (\(words($0)))" }.listed(upTo: 5)
    return [
      Suspicion(
        kind: .outsideEngland, measure: subject.frame.header[position.latitude], rows: outside,
        words: "\(outside.count.counted("place is", "places are")) not in England: \(places).")
    ]
  }
}
