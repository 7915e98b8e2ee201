import CSV
import Diagnostics
import Testing
import TestSupport

@Suite("Writing CSV") struct WriterTests {
  static func written(_ rows: [[Cell]], header: [String] = ["a", "b"]) -> String {
    var writer = Writer(header: header)
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (.text("x"), "x"), (.text(""), ""), (.blank, ""), (.text("x,y"), "\"x,y\""),
      (.text("say \"hi\""), "\"say \"\"hi\"\"\""), (.text("x\ny"), "\"x\ny\""),
      (.text("x\ry"), "\"x\ry\""), (.text(" x"), "\" x\""), (.text("x "), "\"x \""),
      (.text("x y"), "x y"), (.text("x\0y"), "x\u{FFFD}y"),
      (.number(1), "1"), (.number(0.1), "0.1"), (.number(-2.5), "-2.5"), (.number(1e21), "1e+21"),
      (.number(100_000), "100000"), (.number(1e-7), "1e-07"), (.number(-0.0), "-0"),
      (.number(.nan), ""), (.number(.infinity), ""),
      (.text("=1+1"), "'=1+1"), (.text("+44 20"), "'+44 20"), (.text("-x"), "'-x"),
      (.text("@SUM(A1)"), "'@SUM(A1)"), (.text("\t=1"), "'\t=1"), (.text("\r=1"), "\"'\r=1\""),
      (.text("=\"a\",b"), "\"'=\"\"a\"\",b\""), (.text("-12.5"), "-12.5"), (.text("+5"), "+5"),
      (.text("-"), "-"), (.text("--"), "'--"),
      (.text("-1+cmd|' /C calc'!A0"), "'-1+cmd|' /C calc'!A0"),
      (.text("a=1"), "a=1"), (.text("\n=1"), "\"'\n=1\""),
    ] as [(Cell, String)])
  func `a cell is quoted and defused where it must be`(cell: Cell, text: String) {
    #expect(Self.written([[cell, .blank]]) == "a,b\n\(text),\n")
  }

  @Test func `a blank that is all of its line is quoted`() throws {
    let text = Self.written([[.text("x")], [.blank], [.blank]], header: [""])
    #expect(text == "\"\"\nx\n\"\"\n\"\"\n")
    #expect(try Table(Source("t.csv", text: text)).rows == [["x"], [""], [""]])
  }

  @Test func `lines end as they are asked to`() {
    var writer = Writer(header: ["a"], lineEnd: .carriageReturnLineFeed)
    writer.append([.number(1)])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a\r\n1\r\n")
  }

  @Test func `a name that starts with a byte order mark keeps it`() throws {
    let text = Self.written([], header: ["\u{FEFF}a", "=b"])
    let table = try Table(Source("t.csv", text: text))
    #expect(table.header[0].unicodeScalars.elementsEqual("\u{FEFF}a".unicodeScalars))
    #expect(table.header[1] == "'=b")
  }

  @Test(arguments: [1, 2, 5], [Writer.LineEnd.lineFeed, .carriageReturnLineFeed])
  func `reading what was written gives the same cells back`(
    width: Int, lineEnd: Writer.LineEnd
  ) throws {
    var random = Noise(seed: UInt64(width))
    let rows = (0..<500).map { _ in (0..<width).map { _ in Self.cell(&random) } }
    var writer = Writer(header: (0..<width).map { "c\($0)" }, lineEnd: lineEnd)
    for row in rows { writer.append(row) }
    let table = try Table(Source("t.csv", bytes: writer.bytes))
    #expect(table.rowCount == rows.count)
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let text = table.text(row: row, column: column)
        let isSame =
          switch cell {
          case .number(let number): Double(text)?.bitPattern == number.bitPattern
          case .text(let expected): text == expected || text == "'" + expected
          case .blank: text.isEmpty
          }
        #expect(isSame, "\(cell) became \(text)")
        #expect(table.isConsistent(row, column))
      }
    }
  }

  /// A cell of any kind.
  private static func cell(_ random: inout Noise) -> Cell {
    let parts = [
      "a", "é", "😀", ",", "\"", "\n", "\r", "\r\n", " ", "=", "-", "+", "@", "\t", "'", "0", "7",
      ".",
    ]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .blank
    case 1: return .number(Double(Int.random(in: -999...999, using: &random)) / 8)
    case 2:
      let number = Double(bitPattern: random.next())
      return .number(number.isFinite ? number : 0)
    default:
      let count = Int.random(in: 1...6, using: &random)
      return .text((0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined())
    }
  }
}
