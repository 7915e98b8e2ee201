import Diagnostics
import Mustache

/// The page and the table that the peers render too: 15 rows of 4 cells and 150 points of 2 numbers;
/// 12,000 rows of 4 cells.
func mustacheBenchmarks(_ bench: Bench) throws {
  let table =
    "<table>{{#rows}}<tr><td>{{a}}</td><td>{{b}}</td><td>{{c}}</td><td>{{d}}</td></tr>\n{{/rows}}"
    + "</table>"
  let points =
    "<svg>{{#pts}}<circle cx=\"{{x}}\" cy=\"{{y}}\" r=\"3.5\" fill=\"#1f77b4\" opacity=\".8\"/>"
    + "{{/pts}}</svg>"

  // A thousand pages, so that the seconds shown are milliseconds a page.
  let page = try Template(Source("page", text: table + points))
  let data: Value = ["rows": .list(rows(15)), "pts": .list(pointsData(150))]
  let length = try page.render(data).utf8.count
  try bench.run(
    "mustache/page", bytes: { _ in length * 1000 }, prepare: { data },
    expecting: length * 1000
  ) { data in
    var (total, bytes) = (0, [UInt8]())
    for _ in 0..<1000 {
      bytes.removeAll(keepingCapacity: true)
      try page.render(data, to: &bytes)
      total += bytes.count
    }
    return total
  }

  let big = try Template(Source("table", text: table))
  let many: Value = ["rows": .list(rows(12_000))]
  let size = try big.render(many).utf8.count
  try bench.run("mustache/table", bytes: { _ in size }, prepare: { many }, expecting: size) {
    var bytes: [UInt8] = []
    try big.render($0, to: &bytes)
    return bytes.count
  }
  try partialBenchmark(bench)
}

/// A row as a partial, to see what going to another template and back costs.
private func partialBenchmark(_ bench: Bench) throws {
  let row = try Template(
    Source("row", text: "<tr><td>{{a}}</td><td>{{b}}</td><td>{{c}}</td><td>{{d}}</td></tr>\n"))
  let table = try Template(Source("table", text: "<table>{{#rows}}{{> row}}{{/rows}}</table>"))
  let library = Library(["row": row])
  let data: Value = ["rows": .list(rows(12_000))]
  let size = try table.render(data, with: library).utf8.count
  try bench.run("mustache/partials", bytes: { _ in size }, prepare: { data }, expecting: size) {
    var bytes: [UInt8] = []
    try table.render($0, with: library, to: &bytes)
    return bytes.count
  }
}

private func rows(_ count: Int) -> [Value] {
  let shape = Shape(["a", "b", "c", "d"])
  return (0..<count).map {
    .object(
      Object(
        shape,
        ["Area \($0) & co", .number(Double($0) * 1.5), .number(Double($0 * 2)), "<\($0)>"]))
  }
}

private func pointsData(_ count: Int) -> [Value] {
  let shape = Shape(["x", "y"])
  return (0..<count).map {
    .object(Object(shape, [.number(Double($0) * 3.71), .number(Double($0) * 2.03)]))
  }
}
