import Concurrent
import Frames

/// A column of numbers for comparing it with others, row by row.
struct RoundedColumn: Sendable {
  /// The numbers; NaN where there is none.
  let values: [Double]

  /// What each number may have been rounded to: ten, five or nothing.
  let units: [UInt8]

  init(_ cells: [Frame.Cell]) {
    values = cells.map { $0.value ?? .nan }
    units = values.map { value in
      func isMultiple(of unit: Double) -> Bool { (value / unit).rounded() * unit == value }
      return isMultiple(of: 10) ? 10 : isMultiple(of: 5) ? 5 : 0
    }
  }

  /// The most by which the numbers of a row may differ from what was counted, if each was rounded to
  /// the unit that all of them are multiples of.
  static func error(_ units: UInt8) -> Double { units == 0 ? 0 : units == 5 ? 2.5 : 5 }
}

/// The numbers of all rows of a file, whatever their level, for what is true of each row.
struct RoundedColumns {
  private let columns: [Int: RoundedColumn]

  init(_ columns: [Int], _ frame: Frame) {
    let read = columns.concurrentMap { ($0, RoundedColumn(frame.reading(ofColumn: $0).cells)) }
    self.columns = Dictionary(read, uniquingKeysWith: { first, _ in first })
  }

  subscript(column: Int) -> RoundedColumn { columns[column] ?? RoundedColumn([]) }
}
