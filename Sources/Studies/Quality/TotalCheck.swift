import Diagnostics
import Frames

/// Whether a column is the sum of others.
///
/// A row is compared where all of its cells are numbers. Published tables of larger areas round each
/// number by itself, so where all numbers of a row are multiples of ten, or of five, half as much may
/// be lost in each. Where a part is no number, the known parts together are at most the total.
public struct TotalCheck: Hashable, Sendable {
  public let total: String
  public let parts: [String]

  /// The rows of the file that can be compared.
  public let compared: Int

  /// Those of them in which the parts do not add up.
  public let different: [Int]

  /// Rows with a part that is no number, whose known parts are more than the total.
  public let exceeded: [Int]

  init(
    _ whole: DataQuality.Subject.Whole, _ frame: Frame, _ columns: RoundedColumns,
    into findings: inout Findings
  ) {
    let totals = columns[whole.total]
    let parts = whole.parts.map { columns[$0] }
    total = frame.header[whole.total]
    self.parts = whole.parts.map { frame.header[$0] }
    var compared = 0
    var (different, exceeded): ([Int], [Int]) = ([], [])
    for (row, total) in totals.values.enumerated() where !total.isNaN {
      let known = parts.filter { !$0.values[row].isNaN }
      let sum = known.reduce(0) { $0 + $1.values[row] }
      let unit = known.reduce(totals.units[row]) { min($0, $1.units[row]) }
      let slack = RoundedColumn.error(unit) * Double(known.count + 1) + 1e-6
      if known.count == parts.count {
        compared += 1
        guard (sum - total).magnitude > slack else { continue }
        different.append(row)
      } else {
        guard sum > total + slack else { continue }
        exceeded.append(row)
      }
      findings.add(FramesRule.totalDiffers) { rule in
        let names = whole.parts.map { "“\(frame.header[$0])”" }.listed(upTo: 3)
        return frame.diagnostic(
          rule,
          "“\(frame.header[whole.total])” is \(total.words), and its parts add up to \(sum.words)",
          row: row, whole.total, hint: "the parts are \(names)")
      }
    }
    (self.compared, self.different, self.exceeded) = (compared, different, exceeded)
  }
}
