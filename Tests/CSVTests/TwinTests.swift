import CSV
import Diagnostics
import FoundationEssentials
import Testing
import TestSupport

/// The fast reader must be the obvious one, on all that anyone might give it.
@Suite("The fast reader and the slow") struct TwinTests {
  static let samples = [
    "a,b,c\n1,2,3\n4,5,6\n", "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n,\"\"\r\n", "a\n1\n\n2\n\n",
    "\u{FEFF}id,név\r1,\"több\rsor\"\r2,é\r", "k,v\nc,1.5\nz,-2\nlow,1e5\n,007\n",
    "a,b\n" + String(repeating: "\"a long text, with more than sixteen bytes\",12.75\n", count: 9),
    "a,b,c\n" + String(repeating: "12,\"x\"\"\ny\",\r\n", count: 30),
    "a\n" + String(repeating: "\"\n\n\n\n\"\n", count: 40),
  ]

  /// Whether both read the same, with the file cut into so many parts.
  static func agree(_ bytes: [UInt8], parts: Int) -> Bool {
    let (table, findings) = Table.read(Source("t.csv", bytes: bytes), parts: parts)
    let slow = SlowReader(table?.source.bytes ?? bytes)
    guard let table else { return !slow.isSound && findings.contains { $0.severity == .error } }
    guard slow.isSound, table.header == slow.records[0],
      table.rows == Array(slow.records.dropFirst())
    else { return false }
    return (0..<table.rowCount).allSatisfy { row in
      table.columns.indices.allSatisfy { table.isConsistent(row, $0) }
    }
  }

  @Test func `agree on damaged files, however they are cut`() {
    for (round, bytes) in Mutations(of: Self.samples, seed: 3, rounds: 3_000).enumerated() {
      let count = [1, 2, 3, 7, 16, 64, 65, 1 << 20][round % 8]
      guard Self.agree(bytes, parts: count) else {
        Issue.record("they differ on \(bytes), cut in \(count)")
        return
      }
    }
  }

  @Test func `agree on quotation marks, commas and newlines at random`() {
    var random = Noise(seed: 5)
    let bytes = Array("\"\"\"\",,,\n\n\r\rab1".utf8)
    for round in 0..<6_000 {
      let length = Int.random(in: 0...(round % 10 == 0 ? 300 : 14), using: &random)
      let text = (0..<length).map { _ in bytes.randomElement(using: &random) ?? 0 }
      let part = Int.random(in: 1...70, using: &random)
      guard Self.agree(text, parts: part) else {
        Issue.record("they differ on \(String(decoding: text, as: UTF8.self)), cut in \(part)")
        return
      }
    }
  }

  @Test func `agree on well-formed tables of many widths, however they are cut`() {
    var random = Noise(seed: 8)
    let fields = [
      "", "1", "-2.5", "x", "\"a,b\"", "\"\n\"", "\"\"", "\"\"\"\"", "longer than eight",
    ]
    for width in [1, 2, 3, 7, 31, 64, 65, 130] {
      for end in ["\n", "\r\n", "\r"] {
        var text = (0..<width).map { "c\($0)" }.joined(separator: ",") + end
        for _ in 0..<max(2, 300 / width) {
          let row = (0..<width).map { _ in fields.randomElement(using: &random) ?? "" }
          text += row.joined(separator: ",") + end
        }
        for count in [1, 2, 5, 100] {
          #expect(
            Self.agree(Array(text.utf8), parts: count), "\(width) wide, cut in \(count)")
        }
      }
    }
  }

  /// A file as it is; or, where nothing is optimised and it would take minutes, its first lines.
  static func quick(_ bytes: [UInt8]) -> [UInt8] {
    #if DEBUG
      guard bytes.count > 60_000 else { return bytes }
      return Array(bytes[...(bytes[50_000...].firstIndex { $0 == 10 || $0 == 13 } ?? 50_000)])
    #else
      return bytes
    #endif
  }

  @Test(.enabled(if: Shared.exists("data")))
  func `agree on every real file`() throws {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: Shared.folder.appending(path: "data").path
    ).filter { $0.hasSuffix(".csv") }.sorted()
    var same = 0
    for name in names {
      let bytes = Self.quick(try Shared.bytes("data/\(name)"))
      let (table, findings) = Table.read(Source(name, bytes: bytes), parts: 9)
      let slow = SlowReader(bytes)
      guard let table, slow.isSound else {
        Issue.record("\(name): \(findings.first.map(String.init(describing:)) ?? "")")
        continue
      }
      #expect(table.rowCount == slow.records.count - 1, "\(name)")
      #expect(table.header == slow.records[0], "\(name)")
      #expect(table.holds(slow.records), "\(name)")
      // One publisher gave ten columns one name, and the last none.
      #expect(
        Set(findings.map(\.code)).subtracting(["csv-repeated-column", "csv-unnamed-column"])
          .isEmpty, "\(findings)")
      if table.rowCount == slow.records.count - 1 { same += 1 }
    }
    print("CSV: \(same) of \(names.count) real files")
  }
}

extension Table {
  /// Whether the columns hold the texts of these records; of every seventh, to be quick.
  fileprivate func holds(_ records: [[String]]) -> Bool {
    columns.indices.allSatisfy { column in
      stride(from: 0, to: rowCount, by: 7).allSatisfy { row in
        let text = records[row + 1][column]
        return switch columns[column].cells {
        case .texts(let texts): texts[row] == text
        case .numbers(let numbers):
          numbers.values[row] == Double(text) || numbers.others.text(row: row) == text
        }
      }
    }
  }
}
