import Synthesis
import TestSupport

/// A file read into texts, and its columns by their names.
///
/// The reader is a plain one of its own: what it makes of a file does not depend on who wrote it.
struct Rows {
  let header: [String]
  let rows: [[String]]

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  init(_ bytes: [UInt8]) {
    // Looked up once: the tests run unoptimised, and over ten million bytes.
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var (records, record) = ([[String]](), [String]())
    var (isQuoted, start) = (false, isMarked ? 3 : 0)
    func field(_ end: Int) -> String {
      let isInMarks = end > start && bytes[start] == quote
      let range = isInMarks ? start + 1..<end - 1 : start..<end
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case quote: isQuoted.toggle()
      case comma where !isQuoted:
        record.append(field(index))
        start = index + 1
      case lineFeed, carriageReturn:
        records.append(record + [field(index)])
        record = []
        if bytes[index...].starts(with: [carriageReturn, lineFeed]) { index += 1 }
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < bytes.count { records.append(record + [field(bytes.count)]) }
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  subscript(column: String) -> [String] {
    guard let index = header.firstIndex(of: column) else { return [] }
    return rows.map { $0[index] }
  }

  /// The numbers of a column, and `nan` for what is none.
  func numbers(_ column: String) -> [Double] { self[column].map { Double($0) ?? .nan } }
}

extension [Double] {
  /// The number that has half of the others below it, of those that are numbers.
  var median: Double {
    let known = filter { !$0.isNaN }.sorted()
    return known.isEmpty ? .nan : known[known.count / 2]
  }

  /// The coefficient of correlation with others, of the pairs in which both are numbers.
  func correlation(with others: [Double]) -> Double {
    let pairs = zip(self, others).filter { !$0.isNaN && !$1.isNaN }
    let count = Double(pairs.count)
    let first = pairs.reduce(0) { $0 + $1.0 } / count
    let second = pairs.reduce(0) { $0 + $1.1 } / count
    let products = pairs.reduce(into: (both: 0.0, first: 0.0, second: 0.0)) {
      $0.both += ($1.0 - first) * ($1.1 - second)
      $0.first += ($1.0 - first) * ($1.0 - first)
      $0.second += ($1.1 - second) * ($1.1 - second)
    }
    return products.both / (products.first * products.second).squareRoot()
  }
}
