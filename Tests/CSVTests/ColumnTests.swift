import CSV
import Diagnostics
import Testing
import TestSupport

@Suite("Columns") struct ColumnTests {
  @Test(arguments: [
    (["1", "2"], true), (["1", "", "c"], true), (["c", "c", "5"], true), (["c", "z", "5"], false),
    ([""], false), (["a"], false), (["007", "8"], false), (["0", "0.5", "-0"], true),
    (["00"], false), (["-01"], false), (["00.5"], false), (["201718", "201819"], true),
    (["16C", "5"], true), (["1,234"], false), (["\"12\"", "3"], true), ([" 1"], false),
    (["1E5", "2"], true), (["NaN"], false), (["inf", "1"], true), (["0x1F"], false),
    (["0123456789012345678901234567890"], false), (["05\"\"".replacing("\"", with: "")], false),
  ])
  func `are numbers by their different texts`(cells: [String], isNumbers: Bool) throws {
    let quoted = cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }
    for cells in [quoted, quoted.reversed()] {
      let table = try Table(Source("t.csv", text: "a,b\n" + cells.map { "\($0),x\n" }.joined()))
      guard case .numbers = table.columns[0].cells else {
        #expect(!isNumbers)
        continue
      }
      #expect(isNumbers)
    }
  }

  @Test func `numbers keep their other cells, and any cell its text`() throws {
    let table = try Table(Source("t.csv", text: "a,b\n1.50,x\nlow,x\n,x\n\"-3\",x\nlow,x\n"))
    guard case .numbers(let numbers) = table.columns[0].cells else {
      Issue.record("the column holds numbers")
      return
    }
    #expect(numbers.values.map { $0.isNaN ? -1 : $0 } == [1.5, -1, -1, -3, -1])
    #expect(numbers.others.map(\.row) == [1, 2, 4])
    #expect(numbers.others.map(\.text) == ["low", "", "low"])
    #expect((0..<5).map { numbers.others.text(row: $0) } == [nil, "low", "", nil, "low"])
    #expect(
      (0..<5).map { table.text(row: $0, column: 0) } == ["1.50", "low", "", "-3", "low"])
    #expect(
      (0..<5).map { table.cell(row: $0, column: 0) }
        == [.number(1.5), .text("low"), .blank, .number(-3), .text("low")])
  }

  @Test func `texts are kept once, in the order in which they appear`() throws {
    let table = try Table(
      Source("t.csv", text: "a\nb\n\"a\"\nb\n\na\n\"say \"\"x\"\"\"\n\"say \"\"x\"\"\"\n"))
    guard case .texts(let texts) = table.columns[0].cells else {
      Issue.record("the column holds texts")
      return
    }
    #expect(texts.values == ["b", "a", "", "say \"x\""])
    #expect(texts.codes == [0, 1, 0, 2, 1, 3, 3])
    #expect(table.cell(row: 3, column: 0) == .blank)
  }

  @Test(arguments: [16, 17]) func `symbols are few`(count: Int) throws {
    let symbols = (0..<count).map { "s\($0)\n" }.joined()
    let numbers = (0..<count).map { "\($0)\n" }.joined()
    let table = try Table(Source("t.csv", text: "a\n\n" + numbers + symbols))
    guard case .numbers = table.columns[0].cells else { return #expect(count == 17) }
    #expect(count == 16)
  }

  @Test(arguments: [
    "1.00 2 3", "text 1 2", "1 2 007",
  ])
  func `a column that turns out otherwise far down is read again`(kinds: String) throws {
    // The first rows, from which the kind is guessed, the rest, and the last.
    let (head, rest, last) = (
      kinds.split(separator: " ")[0], kinds.split(separator: " ")[1], kinds.split(separator: " ")[2]
    )
    let cells = Array(repeating: head, count: 100) + Array(repeating: rest, count: 5_000) + [last]
    let table = try Table(Source("t.csv", text: "a,b\n" + cells.map { "\($0),k\n" }.joined()))
    #expect(table.columns[1].cells == Texts.all("k", count: cells.count).map(Column.Cells.texts))
    for row in cells.indices {
      guard table.isConsistent(row, 0), table.text(row: row, column: 0) == cells[row] else {
        Issue.record("row \(row) is not \(cells[row])")
        return
      }
    }
  }

  @Test func `long and short texts are told apart`() throws {
    var cells = (0...40).flatMap { length in
      ["x", "y"].map { String(repeating: "a", count: length) + $0 }
    }
    cells += (1...40).map { "y" + String(repeating: "a", count: $0) }
    let text = "a\n" + (cells + cells).map { $0 + "\n" }.joined()
    let table = try Table(Source("t.csv", text: text))
    guard case .texts(let texts) = table.columns[0].cells else { return }
    #expect(texts.values == cells)
    #expect(texts.codes.map(Int.init) == Array(cells.indices) + Array(cells.indices))
  }
}

extension Texts {
  /// The same text in all rows, as a table of one column reads it.
  static func all(_ text: String, count: Int) -> Texts? {
    let lines = String(repeating: text + "\n", count: count)
    guard let table = try? Table(Source("t.csv", text: "k\n" + lines)),
      case .texts(let texts) = table.columns[0].cells
    else { return nil }
    return texts
  }
}
