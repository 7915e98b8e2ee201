import CSV
import Diagnostics
import Frames
import Statistics
import Studies
import TestSupport
import Testing

/// The study that the closures chapter grew from, through the door that the chapter uses: all years at
/// once, counts with medians in their gaps, Ward’s tree cut at height 20.
@Suite("The original study of closures", .enabled(if: Closures.exist))
struct ClosuresTests {
  struct Expected: Decodable {
    let rows: Int
    let clusters_at_height_20: Int
    let sizes_in_dendrogram_order: [Int]
    let cluster_by_region: [String: [String: Int]]
    let explained_variance_ratio: [Double]
    let median_per_column: [String: Double]
    let missing_per_column: [String: Int]
  }

  @Test func `is reproduced exactly`() throws {
    let expected: Expected = try Shared.cases("oracle/closures-all-years.json")
    let table = try Closures.table(period: nil)
    let study = try Segmentation(
      of: table, Preparation(form: .counts, imputation: .median), Grouping(.ward, .height(20)))
    #expect(table.areas.count == expected.rows)
    #expect(study.groups.map(\.members.count) == expected.sizes_in_dendrogram_order)
    for (index, group) in study.groups.enumerated() {
      let regions = Dictionary(
        group.members.map { (table.areas[$0].region, 1) }, uniquingKeysWith: +)
      let known = try #require(expected.cluster_by_region["\(index + 1)"])
      #expect(regions == known.filter { $0.value > 0 }, "group \(index + 1)")
    }
    for (ratio, known) in zip(
      study.components.explainedVarianceRatio, expected.explained_variance_ratio)
    {
      #expect(abs(ratio - known) < 1e-9)
    }
    for (measure, name) in table.measures.enumerated() {
      let missing = table.columns[measure].count { $0.number == nil }
      #expect(missing == expected.missing_per_column[name])
      let filled = table.areas.indices.first { study.prepared.isFilled($0, measure) }
      #expect(
        try study.prepared.used[#require(filled), measure] == expected.median_per_column[name])
    }
    print("Closures: \(expected.rows) rows in \(study.groups.count) groups, as published")
  }

  @Test func `raw counts group authorities by size, and shares do not`() throws {
    let table = try Closures.table(period: "2024")
    func correlation(_ form: Preparation.Form) throws -> Double {
      let study = try Segmentation(
        of: table, Preparation(form: form, imputation: .interval(1...5), limit: 3),
        Grouping(.ward, .fixed(5)))
      let known = table.areas.indices.filter { !table.wholes[$0].isNaN }
      return abs(
        Correlation(.spearman)(
          known.map { study.scores[$0, 0] }, known.map { table.wholes[$0] }) ?? 0)
    }
    let (counts, shares) = (try correlation(.counts), try correlation(.shares))
    #expect(counts > 0.7, "\(counts), and of shares \(shares)")
    #expect(shares < counts / 2)
  }
}

/// The published file of reasons for closure, as a table of areas.
enum Closures {
  static let file = "data/closures/b6_children_in_need_reason_for_closure_2013_to_2024.csv"
  static let exist = Shared.exists(file) && Shared.exists("oracle/closures-all-years.json")
  static let reasons = [
    "RC1_Adopted", "RC2_Died", "RC3_Residence_Order", "RC4_Special_Guardianship_Order",
    "RC5_Transfer_to_another_LA", "RC6_Transfer_to_Adult_Social_Service", "RC7_Other",
  ]

  static func table(period: String?) throws -> AreaTable {
    let source = Source("closures.csv", bytes: try Shared.bytes(file))
    var frame = Frame(try Table(source))
    func column(_ name: String) throws -> Int { try #require(frame.column(named: name)) }
    frame = frame.rows(
      whereColumn: try column("geographic_level"), isOneOf: ["Local authority"])
    if let period {
      frame = frame.rows(whereColumn: try column("time_period"), isOneOf: [period])
    }
    let codes = frame.texts(inColumn: try column("new_la_code"))
    let names = frame.texts(inColumn: try column("la_name"))
    let regions = frame.texts(inColumn: try column("region_name"))
    let areas = codes.indices.map { Area(codes[$0], names[$0], in: regions[$0]) }
    return AreaTable(
      areas, reasons, try reasons.map { try frame.numbers(inColumn: try column($0)) },
      whole: try frame.numbers(inColumn: try column("Ended_episodes")),
      besides: [try frame.numbers(inColumn: try column("unknown"))])
  }
}
