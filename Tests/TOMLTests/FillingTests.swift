import Diagnostics
import TOML
import TestSupport
import Testing

@Suite("Texts filled into a table") struct FillingTests {
  static let text = """
    title = "{name}"
    other = "{name}"
    [figures.map]
    title = "{name} and {name}"
    where = { code = "{name}", year = 2024 }
    peers = ["first", "{all}", "{none}"]
    nested = [["{name}"], [{ x = "{name}" }]]

    """

  static func filled(_ text: String = text) throws -> TOML.Table {
    try TOML.parse(Source("t.toml", text: text)).root.filled(under: ["title", "figures", "gone"]) {
      value, isElement in
      guard let text = value.text, text.contains("{") else { return nil }
      if isElement, text == "{all}" { return ["one", "two"] }
      if isElement, text == "{none}" { return [] }
      return [text.replacing("{name}", with: "Leeds")]
    }
  }

  @Test func `are what reading them in the first place would have given`() throws {
    let expected = """
      title = "Leeds"
      other = "{name}"
      [figures.map]
      title = "Leeds and Leeds"
      where = { code = "Leeds", year = 2024 }
      peers = ["first", "one", "two"]
      nested = [["Leeds"], [{ x = "Leeds" }]]

      """
    #expect(try Self.filled() == TOML.parse(Source("t.toml", text: expected)).root)
  }

  @Test func `keep the places of those that were written`() throws {
    let table = try #require(try Self.filled()["figures"]?.table?["map"]?.table)
    #expect(table["title"].map { table.source.text($0.range) } == "\"{name} and {name}\"")
    #expect(
      table["peers"]?.elements?.map { table.source.text($0.range) }
        == ["\"first\"", "\"{all}\"", "\"{all}\""])
  }

  @Test func `leave the table that they are filled into as it was`() throws {
    let document = try TOML.parse(Source("t.toml", text: Self.text))
    _ = document.root.filled(under: ["title"]) { _, _ in ["Leeds"] }
    #expect(document.root["title"]?.text == "{name}")
  }

  @Test func `may be empty`() throws {
    let document = try TOML.parse(Source("t.toml", text: "title = \"x\"\nkeys = [\"x\"]\n"))
    let table = document.root.filled(under: ["title", "keys"]) { _, _ in [] }
    #expect(table["title"]?.text == "")
    #expect(table["keys"]?.elements?.isEmpty == true)
  }
}
