import CSV
import Diagnostics
import Testing

@Suite("Reading CSV") struct ReadingTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["1", "2"]]),
    ("a,b\r1,2\r", [["1", "2"]]),
    ("a,b\n1,2", [["1", "2"]]),
    ("a,b\n1,2\r\n3,4\r5,6\n", [["1", "2"], ["3", "4"], ["5", "6"]]),
    ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
    ("\u{FEFF}\"a\",b\n1,2\n", [["1", "2"]]),
    ("a,b\n\"x,y\",z\n", [["x,y", "z"]]),
    ("a\n\"say \"\"hi\"\"\"\n", [["say \"hi\""]]),
    ("a\n\"\"\"\"\n", [["\""]]),
    ("a,b\n\"one\ntwo\",\"three\r\nfour\"\n", [["one\ntwo", "three\r\nfour"]]),
    ("a,b\n,\n", [["", ""]]),
    ("a,b\n\"\",\n", [["", ""]]),
    ("a,b\n1,2\n\n\r\n\n", [["1", "2"]]),
    ("a\n1\n\n2\n", [["1"], [""], ["2"]]),
    ("a\n\"\"\n", [[""]]),
    ("a,b\n 1 , x\n", [[" 1 ", " x"]]),
    ("a\n", []), ("a", []), ("\"a\"", []),
    ("naïve,b\né,😀\n", [["é", "😀"]]),
  ])
  func `a record is what RFC 4180 and real files say it is`(text: String, rows: [[String]]) throws {
    #expect(try Table(Source("t.csv", text: text)).rows == rows)
  }

  @Test func `the header is the first record`() throws {
    let table = try Table(Source("t.csv", text: ",\"a, b\",c \n1,2,3\n"))
    #expect(table.header == ["", "a, b", "c "])
    #expect(table.column(named: "c ")?.name == "c ")
    #expect(table.column(named: "c") == nil)
    #expect(table.range(header: 1) == 1..<7)
  }

  @Test func `a cell’s place is that of its field`() throws {
    let source = Source("t.csv", text: "\u{FEFF}a,b\r\n1.50,\"x \"\"y\"\"\"\r\n\"\",c\r\n")
    let table = try Table(source)
    #expect(source.text(table.range(row: 0, column: 0)) == "1.50")
    #expect(source.text(table.range(row: 0, column: 1)) == "\"x \"\"y\"\"\"")
    #expect(source.text(table.range(row: 1, column: 0)) == "\"\"")
    #expect(source.text(table.range(row: 1, column: 1)) == "c")
    #expect(table.text(row: 0, column: 1) == "x \"y\"")
  }

  @Test func `a file that is not UTF-8 is read as Windows-1252, with a warning`() throws {
    let source = Source(
      "t.csv", bytes: Array("a,b\nCaf".utf8) + [0xE9, 0x2C, 0xA3])
    let (table, findings) = Table.read(source)
    #expect(try #require(table).rows == [["Café", "£"]])
    #expect(
      findings.map(String.init(describing:)) == [
        """
        t.csv:2:4: warning: file is not UTF-8, so it is read as Windows-1252 [csv-not-utf-8]
          2 │ Café,£
            │    ^
        hint: if names look wrong, save the file as “CSV UTF-8”
        """
      ])
    #expect(throws: Never.self) { try Table(source) }
  }

  @Test func `each byte of Windows-1252 is one character`() throws {
    let bytes = Array("a\n".utf8) + (0x80...0xFF).map { UInt8($0) }
    let text = try Table(Source("t.csv", bytes: bytes)).text(row: 0, column: 0)
    #expect(text.unicodeScalars.count == 128)
    #expect(text.hasPrefix("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ"))
    #expect(text.hasSuffix("ùúûüýþÿ"))
  }

  @Test(arguments: [
    [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x80, 0x80, 0x80], [0xFE],
  ])
  func `what is not well-formed is not UTF-8`(bytes: [Int]) {
    let source = Source("t.csv", bytes: Array("a\nb".utf8) + bytes.map { UInt8($0) })
    #expect(Table.read(source).findings.map(\.code) == ["csv-not-utf-8"])
    #expect(Table.read(source, parts: 99).findings.map(\.code) == ["csv-not-utf-8"])
  }

  @Test(arguments: ["é", "€", "😀", "\u{D7FF}\u{E000}\u{10FFFF}\u{800}\u{80}"])
  func `what is well-formed is UTF-8, wherever the parts are cut`(text: String) throws {
    let source = Source("t.csv", text: "a\n\(text)\n\(text)\(text)\n")
    for count in 1...12 {
      let (table, findings) = Table.read(source, parts: count)
      #expect(findings.isEmpty)
      #expect(try #require(table).rows == [[text], [text + text]])
    }
  }
}

extension Table {
  /// All cells, as texts.
  var rows: [[String]] {
    (0..<rowCount).map { row in columns.indices.map { text(row: row, column: $0) } }
  }

  /// All cells, as the columns keep them: a number as its nearest decimal.
  func isConsistent(_ row: Int, _ column: Int) -> Bool {
    let text = text(row: row, column: column)
    switch columns[column].cells {
    case .texts(let texts): return texts[row] == text
    case .numbers(let numbers):
      if let other = numbers.others.text(row: row) {
        return other == text && numbers.values[row].isNaN
      }
      return Double(text) == numbers.values[row]
    }
  }
}
