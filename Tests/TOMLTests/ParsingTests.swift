import Diagnostics
import TOML
import TestSupport
import Testing

@Suite("Reading TOML") struct ParsingTests {
  static let text = """
    title = "Care"      # a comment
    note = "tab\\there"
    decimals = 2
    share = 12.5
    points = [[1, 2.5], [3, 4]]
    contact = { email = "a@b" }
    site.logo = 'x.svg'
    [peers]
    date = 2024-03-31
    [[link]]
    name = "one"
    [[link]]
    name = "two"

    """

  static func document() throws(Diagnostic) -> TOML.Document {
    try TOML.parse(Source("t.toml", text: text))
  }

  @Test(arguments: [
    "l = [{x = 1, y = 2.5}, {x = 3, y = 4}]", "[[l]]\nx = 1\ny = 2.5\n[[l]]\nx = 3\ny = 4",
    "l = [{x = 1, \"y\" = 2.5}, {'x' = 3, \"\\u0079\" = 4}]",
  ])
  func `tables with the same keys are rows`(text: String) throws {
    let rows = try TOML.parse(Source("t.toml", text: text)).root["l"]?.elements?.rows
    #expect(rows?.names == ["x", "y"])
    #expect(rows?.count == 2)
    #expect(
      rows?.map(\.content) == [.integer(1), .number(2.5), .integer(3), .integer(4)])
  }

  @Test(arguments: [
    "l = []", "l = [{x = 1}, {y = 1}]", "l = [{x = 1}, {x = 1, y = 2}]",
    "l = [{x = 1, y = 2}, {y = 1, x = 2}]", "l = [{x = 1}, 2]", "l = [1, {x = 1}]",
  ])
  func `anything else is no rows`(text: String) throws {
    let elements = try TOML.parse(Source("t.toml", text: text)).root["l"]?.elements
    #expect(elements != nil)
    #expect(elements?.rows == nil)
  }

  @Test func `the keys of a table differ, whatever the row before has`() {
    #expect(throws: Diagnostic.self) {
      try TOML.parse(Source("t.toml", text: "l = [{x = 1, y = 2}, {x = 1, x = 2}]"))
    }
  }

  @Test func `values are what they are, and nothing else`() throws {
    let root = try Self.document().root
    #expect(root["title"]?.text == "Care")
    #expect(root["note"]?.text == "tab\there")
    #expect(root["decimals"]?.integer == 2)
    #expect(root["decimals"]?.number == 2)
    #expect(root["share"]?.number == 12.5)
    #expect(root["share"]?.integer == nil)
    #expect(root["title"]?.number == nil)
    #expect(root["points"]?.elements?.map { $0.elements?.numbers } == [[1, 2.5], [3, 4]])
    #expect(root["site"]?.table?["logo"]?.text == "x.svg")
    #expect(root["peers"]?.table?["date"]?.date == LocalDate(year: 2024, month: 3, day: 31))
    #expect(root["link"]?.elements?.compactMap { $0.table?["name"]?.text } == ["one", "two"])
    #expect(root["absent"] == nil)
  }

  @Test func `keys keep the order in which they were written`() throws {
    #expect(
      try Self.document().root.map(\.key.text) == [
        "title", "note", "decimals", "share", "points", "contact", "site", "peers", "link",
      ])
  }

  @Test(arguments: [
    ("title", "\"Care\""), ("note", "\"tab\\there\""), ("decimals", "2"), ("share", "12.5"),
    ("points", "[[1, 2.5], [3, 4]]"), ("contact", "{ email = \"a@b\" }"), ("site", "site"),
    ("peers", "[peers]"), ("link", "[[link]]"),
  ])
  func `every value knows where it is written`(key: String, written: String) throws {
    let value = try #require(try Self.document().root[key])
    #expect(value.source.text(value.range) == written)
  }

  @Test func `every key knows where it is written`() throws {
    for (key, _) in try Self.document().root {
      #expect(key.source.text(key.range) == key.text)
    }
    let quoted = try TOML.parse(Source("t.toml", text: "\"a \\\"b\\\"\" = 1\n")).root
    let key = try #require(quoted.first { _ in true }?.key)
    #expect(key.text == "a \"b\"")
    #expect(key.source.text(key.range) == "\"a \\\"b\\\"\"")
  }

  @Test func `a part of a file is read with its places in the whole file`() throws {
    let source = Source("care.md", text: "+++\ntitle = \"Care\"\n+++\n= not TOML\n")
    let value = try #require(try TOML.parse(source, in: 4..<19).root["title"])
    #expect(value.text == "Care")
    #expect(source.position(at: value.range.lowerBound).line == 2)
  }

  @Test func `nothing outside the range is looked at`() throws {
    let source = Source("t.toml", text: "a = 12345\n")
    #expect(try TOML.parse(source, in: 0..<6).root["a"]?.integer == 12)
    #expect(try TOML.parse(source, in: 0..<1_000_000).root["a"]?.integer == 12345)
    #expect(try TOML.parse(source, in: 4..<4).root.isEmpty)
  }

  @Test(arguments: [
    ("0", 0), ("+99", 99), ("-17", -17), ("1_000", 1000), ("0xdead_BEEF", 0xDEAD_BEEF),
    ("0o755", 0o755), ("0b11", 3), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("-0", 0), ("999999999999999999", 999_999_999_999_999_999),
  ])
  func `whole numbers have 64 bits`(text: String, value: Int) throws {
    #expect(try TOML.parse(Source("t.toml", text: "x = \(text)")).root["x"]?.integer == value)
  }

  @Test(arguments: [
    "0.1", "-0.0", "3.14", "1e3", "1E-3", "6.626e-34", "0.30000000000000004", "9007199254740993.0",
    "123456789012345.678", "1.7976931348623157e308", "5e-324", "-inf", "0.000001",
    "7205759403.7927936",
  ])
  func `other numbers are the nearest double`(text: String) throws {
    let number = try TOML.parse(Source("t.toml", text: "x = \(text)")).root["x"]?.number
    #expect(number?.bitPattern == Double(text)?.bitPattern)
  }

  @Test func `numbers are read as the standard library reads them`() throws {
    var noise = Noise(seed: 11)
    for _ in 0..<5_000 {
      let whole = Int.random(in: 0...99_999_999, using: &noise)
      let decimals = String(Int.random(in: 0...99_999_999_999, using: &noise))
      let text = "\(whole).\(decimals.prefix(Int.random(in: 1...10, using: &noise)))"
      let number = try TOML.parse(Source("t.toml", text: "x=\(text)")).root["x"]?.number
      #expect(number == Double(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("\"a\\tb\\u00e9\\U0001F600\"", "a\tb\u{e9}\u{1F600}"), ("'C:\\x'", "C:\\x"),
    ("\"\"\"\na\r\nb\"\"\"", "a\nb"), ("\"\"\"a \\\n   b\"\"\"", "a b"), ("'''\n'a'\n'''", "'a'\n"),
    ("\"\"\"\"\"a\"\"\"\"\"", "\"\"a\"\""), ("\"\"", ""), ("''''''", ""), ("\"é“\"", "é“"),
  ])
  func `texts of all kinds are read`(text: String, value: String) throws {
    #expect(try TOML.parse(Source("t.toml", text: "x = \(text)\n")).root["x"]?.text == value)
  }

  @Test(arguments: [
    "2024-02-29", "2000-02-29", "0000-01-01", "09:30:00", "09:30:00.123456789", "23:59:60",
    "2024-03-31T09:30:00", "2024-03-31T09:30:00Z", "2024-03-31T09:30:00+01:00",
    "2024-03-31T09:30:00.5-07:30",
  ])
  func `moments are written as they are read`(text: String) throws {
    switch try TOML.parse(Source("t.toml", text: "x = \(text)\n")).root["x"]?.content {
    case .date(let date): #expect("\(date)" == text)
    case .time(let time): #expect("\(time)" == text)
    case .dateTime(let moment): #expect("\(moment)" == text)
    case let other: Issue.record("\(text) is \(String(describing: other))")
    }
  }

  @Test(arguments: ["1900-02-29", "2023-02-29", "2024-04-31", "2024-00-01", "2024-01-00"])
  func `days that the calendar does not have are refused`(text: String) {
    #expect(throws: Diagnostic.self) { try TOML.parse(Source("t.toml", text: "x = \(text)")) }
  }

  @Test func `equal means the same wherever it is written`() throws {
    let one = try TOML.parse(Source("a", text: "a = [1, {x = 1, y = 'b'}]\n")).root
    let other = try TOML.parse(Source("b", text: "a = [ 1 , {y = \"b\",x=1} ]")).root
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }

  @Test func `a long table finds each of its keys`() throws {
    let keys = (0..<2_000).map { "key-\($0)" }
    let text = keys.map { "\($0) = \"\($0)\"\n" }.joined()
    let root = try TOML.parse(Source("t.toml", text: text)).root
    for key in keys { #expect(root[key]?.text == key) }
    #expect(root["key-2000"] == nil)
    #expect(root.map(\.key.text) == keys)
  }
}
