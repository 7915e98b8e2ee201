import Diagnostics
import TOML

/// What reading settings and the front matter of pages costs.
func tomlBenchmarks(_ bench: Bench) throws {
  try bench.run(
    "toml/front matter", bytes: { $0.bytes.count * 1_000 }, prepare: frontMatter,
    expecting: 165_000
  ) { page in
    var elements = 0
    for _ in 0..<1_000 {
      let root = try TOML.parse(page).root
      elements += (root["points"]?.elements?.count ?? 0) + (root["rows"]?.elements?.count ?? 0)
    }
    return elements
  }

  try bench.run(
    "toml/every point of a page", bytes: { $0.bytes.count * 1_000 },
    prepare: frontMatter, expecting: 300_000
  ) { page in
    var numbers = 0
    for _ in 0..<1_000 {
      guard let points = try TOML.parse(page).root["points"]?.elements else { continue }
      for point in points {
        guard let coordinates = point.elements else { continue }
        for coordinate in coordinates where coordinate.number != nil { numbers += 1 }
      }
    }
    return numbers
  }

  try bench.run(
    "toml/long table", bytes: { $0.bytes.count }, prepare: longTable, expecting: 100_000
  ) { source in
    try TOML.parse(source).root.count
  }
}

/// The front matter of one page of the site that is timed against other generators: fifteen rows of
/// a table and 150 points.
private func frontMatter() -> Source {
  var state: UInt64 = 5
  func hundredths(_ limit: UInt64) -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let number = (state >> 33) % (limit * 100)
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }
  var text = "title = \"Area 17 & surroundings\"\nrows = [\n"
  for row in 1...15 {
    text += "  [\"Indicator \(row) & rate <per 1,000>\", "
    text += "\(hundredths(100)), \(hundredths(100)), -\(hundredths(20))],\n"
  }
  text += "]\npoints = ["
  for point in 0..<150 {
    text += "\(point == 0 ? "" : ", ")[\(hundredths(600)), \(hundredths(400))]"
  }
  return Source("page.md", text: text + "]\n")
}

/// One table of many keys, such as names for codes.
private func longTable() -> Source {
  let lines = (0..<100_000).map { "E\(10_000_000 + $0) = \"Area number \($0)\"\n" }
  return Source("names.toml", text: lines.joined())
}
