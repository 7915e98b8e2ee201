import Disclosure
import Statistics

/// Protecting counts, finding out what can be known of them, and searching a site for identifiers.
func disclosureBenchmarks(_ bench: Bench) throws {
  try bench.run(
    "disclosure/audit",
    prepare: { () throws -> (CountSystem, Protection) in
      let table = crossTable(rows: 100, columns: 100)
      return (table, try table.protected(by: .childrenInNeed))
    }, expecting: 0, { try $0.0.audit($0.1, by: .childrenInNeed).count })
  try bench.run(
    "disclosure/protect", prepare: { crossTable(rows: 12, columns: 60) }, expecting: 0,
    { counts in
      try counts.audit(counts.protected(by: .childrenInNeed), by: .childrenInNeed).count
    })
  bench.run(
    "disclosure/scan", bytes: { $0.page.count },
    prepare: { () -> (page: [UInt8], scan: Scan) in
      let (page, hidden) = page(of: 55_000_000)
      return (page: page, scan: Scan(for: hidden))
    }, expecting: 1, { $0.scan.findings(in: [$0.page]).count })
}

/// A table of two dimensions with its totals: 10,000 counts and more, of which about 1,600 are small.
private func crossTable(rows: Int, columns: Int) -> CountSystem {
  var noise = SplitMix64(seed: 2)
  var counts = CountSystem("table")
  let values = (0..<rows).map { _ in
    (0..<columns).map { _ in
      Int(120 * Double.random(in: 0..<1, using: &noise) * Double.random(in: 0..<1, using: &noise))
    }
  }
  let cells = values.enumerated().map { row, values in
    values.enumerated().map { counts.add("row \(row), column \($0.offset)", $0.element) }
  }
  let all = counts.add("all", values.joined().reduce(0, +))
  let rowTotals = values.enumerated().map {
    counts.add("row \($0.offset)", $0.element.reduce(0, +))
  }
  let columnTotals = (0..<columns).map { column in
    counts.add("column \(column)", values.reduce(0) { $0 + $1[column] })
  }
  for row in 0..<rows { counts.addSum(rowTotals[row], of: cells[row]) }
  for column in 0..<columns { counts.addSum(columnTotals[column], of: cells.map { $0[column] }) }
  counts.addSum(all, of: rowTotals)
  counts.addSum(all, of: columnTotals)
  return counts
}

/// So many bytes of rows of a table, with 60,000 identifiers of which one has slipped in.
private func page(of length: Int) -> (page: [UInt8], hidden: [String]) {
  var noise = SplitMix64(seed: 7)
  let hidden = (0..<60_000).map { _ in String(noise.next() >> 24, radix: 36) }
  var block = ""
  while block.utf8.count < 1_000_000 {
    let (a, b, c) = (noise.next() % 5_000, noise.next() % 1_000, noise.next() % 10)
    block += "<tr><th scope=\"row\">Area \(a) council</th><td class=\"n\">\(b).\(c)</td></tr>\n"
  }
  var page: [UInt8] = []
  page.reserveCapacity(length + 2_000_000)
  while page.count < length { page += Array(block.utf8) }
  page += Array("<td>\(hidden[12_345])</td>".utf8)
  return (page, hidden)
}
