import Diagnostics
import TOML
import TestSupport
import Testing

@Suite("A table as it is written") struct WrittenTests {
  static let lines = [
    "title = 1", "[study] # of peers", "a = [", "  1, # one", "]", "", "# next",
    "[[study.feature]]",
    "b = { c = 2 } # two", "[study.more]", "d = \"\"\"", "x\"\"\"", "", "[figures.map]", "e = 3",
    "",
  ]

  @Test(arguments: ["\n", "\r\n"])
  func `goes from its header to the end of its last value`(end: String) throws {
    let text = Self.lines.joined(separator: end)
    let root = try TOML.parse(Source("t.toml", text: text)).root
    #expect(root["study"]?.table?.text == Self.lines[1...11].joined(separator: "\n"))
    #expect(root["figures"]?.table?["map"]?.table?.text == "[figures.map]\ne = 3")
  }

  @Test(arguments: ["[a]", "[a]\n\n", "x = 1\n[a]\n[b]\nc = 1\n"])
  func `is its header if it is empty`(text: String) throws {
    let root = try TOML.parse(Source("t.toml", text: text)).root
    #expect(root["a"]?.table?.text == "[a]")
  }
}
