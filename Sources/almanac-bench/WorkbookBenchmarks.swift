import Workbook

/// Writing and reading a workbook of 100,000 rows by twelve, as a list of contacts has them.
func workbookBenchmarks(_ bench: Bench) throws {
  let rows = contacts(100_000)
  let cells = rows.reduce(0) { $0 + $1.count { $0 != nil } }
  let bytes = try written(rows)
  try bench.run(
    "workbook/write", bytes: { _ in bytes.count }, prepare: { rows }, expecting: bytes.count
  ) { try written($0).count }
  try bench.run(
    "workbook/read", bytes: { $0.count }, prepare: { bytes }, expecting: cells + 12
  ) { bytes in
    let workbook = try Workbook("contacts.xlsx", bytes: bytes)
    var rows = try workbook.rows(of: workbook.sheets[0])
    var count = 0
    while let row = try rows.next() { count += row.cells.count }
    return count
  }
}

private func written(_ rows: [[Workbook.Value?]]) throws -> [UInt8] {
  var writer = WorkbookWriter("contacts.xlsx", WorkbookProperties(title: "Contacts"))
  let day = CellStyle(format: .day)
  try writer.beginSheet(
    "Contacts", columns: (0..<12).map { SheetColumn(style: $0 == 3 || $0 == 5 ? day : CellStyle()) }
  )
  try writer.beginTable("Contacts", header: (1...12).map { "Column \($0)" })
  for row in rows { try writer.append(row) }
  return try writer.end()
}

/// Identifiers, codes, days, counts and a few words, from a seed.
private func contacts(_ count: Int) -> [[Workbook.Value?]] {
  var state: UInt64 = 11
  func random(_ bound: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % bound)
  }
  func text(_ words: String...) -> Workbook.Value { .text(words[random(UInt64(words.count))]) }
  func number(_ bound: UInt64, over divisor: Double = 1) -> Workbook.Value {
    .number(Double(random(bound)) / divisor)
  }
  func day(_ first: Int) -> Workbook.Value { .day(serial: Double(first + random(2_000))) }
  return (0..<count).map { row in
    var cells: [Workbook.Value?] = [.text("C\(random(1_000_000))"), text("a) Male", "b) Female")]
    cells += [text("a) WBRI", "b) WIRI", "f) MWBC", "j) AIND"), day(38_000), number(18)]
    cells += [day(43_800), text("a) 1A: Individual", "e) 2A: Schools", "g) 3A: Health services")]
    cells += [.text("Team \(random(12))"), number(100_000, over: 1_000)]
    cells += [row % 7 == 0 ? nil : number(100_000), .text("note \(random(1_000))")]
    return cells + [.truth(random(2) == 0)]
  }
}
