import Diagnostics
import Frames

/// Whether a column of percentages is what a count makes of a total.
///
/// The columns are known by their names: `RC1_Adopted_percent` is of `RC1_Adopted`. The total is the
/// column of counts by which most of the percentages come out, if more than half of them do.
public struct PercentageCheck: Hashable, Sendable {
  public let percentage: String
  public let count: String
  public let total: String

  /// The rows of the file that can be compared.
  public let compared: Int

  /// Those of them in which the percentage is another, beyond what rounding explains.
  public let different: [Int]

  /// Those of a data set, in the order of their columns.
  static func all(
    _ subject: DataQuality.Subject, _ columns: RoundedColumns, into findings: inout Findings
  ) -> [PercentageCheck] {
    let header = subject.all.header
    let pairs = subject.percentages
    let derived = Set(pairs.map(\.percentage))
    let totals = subject.measures.filter { !derived.contains($0) }
    return pairs.compactMap { pair in
      let comparisons = totals.filter { $0 != pair.count }.map { total in
        Comparison(pair, of: total, columns)
      }
      guard let best = comparisons.best, best.different.count * 2 < best.compared else {
        return nil
      }
      for row in best.different {
        findings.add(FramesRule.percentDiffers) { rule in
          let share = 100 * columns[pair.count].values[row] / columns[best.total].values[row]
          return subject.all.diagnostic(
            rule,
            "“\(header[pair.percentage])” is \(columns[pair.percentage].values[row].words)",
            row: row, pair.percentage,
            hint: "“\(header[pair.count])” is \(share.words) per cent of “\(header[best.total])”")
        }
      }
      return PercentageCheck(
        percentage: header[pair.percentage], count: header[pair.count], total: header[best.total],
        compared: best.compared, different: best.different)
    }
  }
}

extension DataQuality.Subject {
  /// A column of percentages, and the column of counts that it is of by its name.
  struct Pair {
    let percentage: Int
    let count: Int
  }

  var percentages: [Pair] {
    let places = Dictionary(
      measures.map { (all.header[$0].lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    return measures.compactMap { column in
      all.header[column].nameOfCount.flatMap { places[$0] }
        .map { Pair(percentage: column, count: $0) }
    }
  }

  /// The columns that are compared with others.
  var comparedColumns: [Int] {
    let sums = wholes.flatMap { [$0.total] + $0.parts }
    return percentages.isEmpty ? sums : sums + measures.filter { !sums.contains($0) }
  }
}

/// The percentages of a column beside what its counts are of another.
private struct Comparison {
  let total: Int
  private(set) var compared = 0
  private(set) var different: [Int] = []

  init(_ pair: DataQuality.Subject.Pair, of total: Int, _ columns: RoundedColumns) {
    self.total = total
    let (percentages, counts) = (columns[pair.percentage].values, columns[pair.count])
    let totals = columns[total]
    let slack = 0.5 * percentages.unitOfLastDecimal + 1e-6
    for row in percentages.indices {
      let (count, total) = (counts.values[row], totals.values[row])
      // Where one of them is no number, so is this.
      let share = 100 * count / total
      guard total > 0, !share.isNaN, !percentages[row].isNaN else { continue }
      compared += 1
      let error = RoundedColumn.error(min(counts.units[row], totals.units[row]))
      let rounding = (100 + share) * error / total
      if (percentages[row] - share).magnitude > slack + rounding { different.append(row) }
    }
  }
}

extension [Double] {
  /// One in the last decimal place that numbers are written with: 0.1 for 12.5.
  fileprivate var unitOfLastDecimal: Double {
    [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6][decimals]
  }
}

extension [Comparison] {
  /// The one with the most rows that agree; of several the first.
  fileprivate var best: Comparison? {
    self.max { a, b in
      (a.compared - a.different.count, b.total) < (b.compared - b.different.count, a.total)
    }
  }
}

extension String {
  /// The name of the column of counts that a column of percentages is of.
  fileprivate var nameOfCount: String? {
    let name = lowercased()
    let ending = ["_percent", "_percentage", "_pct", "_perc"].first(where: name.hasSuffix)
    return ending.map { String(name.dropLast($0.count)) }
  }
}
