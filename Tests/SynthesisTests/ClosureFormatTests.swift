import Synthesis
import Testing

@Suite("The format of invented closures") struct ClosureFormatTests {
  static let names = [
    Invented.reasons, Invented.referrals, Invented.plans, Invented.population,
  ]

  @Test(.enabled(if: Published.isThere), arguments: names)
  func `is that of the published file, row by row`(name: String) throws {
    let invented = Invented.rows(name)
    let published = Published.rows(name)
    #expect(invented.header == published.header)
    let width = 11
    #expect(invented.rows.map { $0.prefix(width) } == published.rows.map { $0.prefix(width) })
    print("\(name): \(published.rows.count) rows have the same names, codes and places")
  }

  @Test(.enabled(if: Published.isThere), arguments: names)
  func `has the published file’s bytes at its start and lines’ ends`(name: String) throws {
    let invented = try #require(Invented.closures.first { $0.name == name }).bytes
    let published = try Published.bytes(name)
    #expect(invented.prefix(120) == published.prefix(120))
    #expect(invented.suffix(2) == published.suffix(2))
    for byte in [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\"")] {
      #expect(invented.count { $0 == byte } == published.count { $0 == byte })
    }
  }

  /// Only what is hidden because it is small, or does not apply, comes from the figures.
  @Test(.enabled(if: Published.isThere), arguments: names)
  func `has the published file’s gaps, and no symbol of its own`(name: String) throws {
    let invented = Invented.rows(name)
    let published = Published.rows(name)
    for column in invented.header.dropFirst(11) {
      let (ours, theirs) = (invented[column], published[column])
      #expect(zip(ours, theirs).allSatisfy { ($0 == "x") == ($1 == "x") }, "\(column)")
      #expect(zip(ours, theirs).allSatisfy { ($0 == "u") == ($1 == "u") }, "\(column)")
    }
    #expect(invented.symbols == published.symbols)
  }

  @Test(arguments: [
    (Invented.reasons, 17), (Invented.referrals, 12), (Invented.plans, 3),
  ])
  func `is explained beside it, as Explore Education Statistics asks`(
    name: String, indicators: Int
  ) {
    let table = Invented.rows(name)
    let metadata = Invented.rows(name.replacing(".csv", with: ".meta.csv"))
    #expect(
      metadata.header == [
        "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
        "filter_hint", "filter_grouping_column",
      ])
    #expect(metadata["col_name"] == Array(table.header.suffix(indicators)))
    #expect(Set(metadata["col_type"]) == ["Indicator"])
    #expect(Set(metadata["label"]).count == indicators)
    for (column, unit) in zip(metadata["col_name"], metadata["indicator_unit"]) {
      #expect(unit == (column.hasSuffix("_percent") ? "%" : ""))
    }
  }
}

extension Rows {
  /// The texts that stand where numbers are asked for.
  fileprivate var symbols: Set<String> {
    Set(rows.flatMap { $0.dropFirst(11) }.filter { Double($0) == nil })
  }
}
