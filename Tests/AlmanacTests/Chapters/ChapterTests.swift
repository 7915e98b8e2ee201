import FoundationEssentials
import TestSupport
import Testing

/// Whether the tests are built as the program ships: a chapter of 6,300 practices takes seconds then,
/// and many minutes otherwise.
let isOptimised: Bool = {
  var isDebug = false
  assert(
    {
      isDebug = true; return true
    }())
  return !isDebug
}()

/// The chapters of the demonstration, from the files that ship and from the published ones in their
/// place.
@Suite("Chapters", .enabled(if: isOptimised), .serialized) struct ChapterTests {
  static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  /// The project’s own content in a folder of its own, with other files in place of some.
  struct Copy {
    let folder: TemporaryFolder

    init(replacing data: [String: String] = [:]) throws {
      folder = try TemporaryFolder([:])
      try FileManager.default.copyItem(
        atPath: ChapterTests.root.appending(path: "content").path, toPath: "\(folder.path)/content")
      for (path, shared) in data {
        #expect(folder.exists("content/\(path)"), "\(path) is not shipped")
        try folder.write(Shared.bytes(shared), to: "content/\(path)")
      }
    }

    func build() -> Run {
      Run(["build", "\(folder.path)/content", "--output", "\(folder.path)/site"])
    }

    /// A table of a study, without its header: its rows as they are written.
    func rows(_ path: String) throws -> [[String]] {
      try folder.text("site/\(path)").split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
  }

  static let closures = [
    "b6_children_in_need_reason_for_closure_2013_to_2024.csv",
    "c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv",
    "d3_cpps_subsequent_plan_2013_to_2024.csv",
    "ons_mid-year_population_estimates_2012_to_2023.csv",
  ]
  static let practices = [
    "qof_prevalence_2014_15.csv", "demographics_2015.csv", "deprivation.csv", "locations_2024.csv",
  ]

  @Test func `build from the files that ship`() throws {
    let copy = try Copy()
    let run = copy.build()
    #expect(run.exit == 0, "\(run.error)")
    for page in ["closures.html", "practices.html", "closures/time.html"] {
      #expect(try copy.folder.text("site/\(page)").contains("Synthetic data"), "\(page)")
    }
    let groups = try copy.rows("closures-study/groups.csv")
    let areas = try copy.rows("closures-study/areas.csv")
    #expect(groups.compactMap { Int($0[1]) }.reduce(0, +) == areas.count)
    let spreadsheets = try copy.folder.tree("site")
      .filter { $0.key.hasSuffix(".xlsx") || $0.key.hasSuffix(".ods") }
    #expect(spreadsheets.count == 16)
    #expect(spreadsheets.values.reduce(0) { $0 + $1.count } < 8 << 20)
  }

  @Test(.enabled(if: Shared.exists("data/closures") && Shared.exists("data/practices")))
  func `build from the published files in their place, with no other change`() throws {
    let names = Self.closures.map { "closures/\($0)" } + Self.practices.map { "practices/\($0)" }
    let copy = try Copy(
      replacing: Dictionary(uniqueKeysWithValues: names.map { ("data/\($0)", "data/\($0)") }))
    let run = copy.build()
    #expect(run.exit == 0, "\(run.error)")
    let quality = try copy.folder.text("site/closures/quality.html")
    #expect(quality.contains("Hackney has no number in 2021 and 2022"))
    #expect(quality.contains("Hampshire has no number in 2024"))
    // Hampshire’s numbers are unreliable, and two authorities closed fewer than a hundred cases.
    #expect(try copy.rows("closures-study/areas.csv").count == 150)
    let practices = try copy.rows("practices-study/areas.csv").count
    print("Chapters: \(names.count) published files, 150 authorities, \(practices) practices")
  }

  struct Expected: Decodable {
    let sizes_in_dendrogram_order: [Int]
    let cluster_by_region: [String: [String: Int]]
  }

  /// The settings that the page on method names, on the published file.
  static let original = """
    +++
    title = "The original study"
    [study]
    data = "closures.csv"
    where = { geographic_level = "Local authority" }
    code = "new_la_code"
    name = "la_name"
    region = "region_name"
    period = "time_period"
    features = [
      "RC1_Adopted", "RC2_Died", "RC3_Residence_Order", "RC4_Special_Guardianship_Order",
      "RC5_Transfer_to_another_LA", "RC6_Transfer_to_Adult_Social_Service", "RC7_Other",
    ]
    as = "counts"
    imputation = "median"
    height = 20.0
    at = "all"
    +++
    {{#study.tables}}[{{name}}]({{path}}) {{/study.tables}}
    """

  @Test(.enabled(if: Shared.exists("data/closures") && Shared.exists("oracle")))
  func `give the original study by the settings that the page names`() throws {
    let expected: Expected = try Shared.cases("oracle/closures-all-years.json")
    let desk = try Desk(["study.md": Self.original])
    try desk.folder.write(
      Shared.bytes("data/closures/\(Self.closures[0])"), to: "content/closures.csv")
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    func rows(_ name: String) throws -> [[Substring]] {
      try desk.folder.text("site/study-study/\(name).csv").split(separator: "\n")
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
    let groups = try rows("groups").dropFirst()
    let header = try rows("groups")[0]
    let size = try #require(header.firstIndex(of: "areas"))
    // Names may have commas in quotation marks, so cells are counted from the end.
    let sizes = groups.map { Int($0[$0.count - header.count + size]) }
    #expect(sizes == expected.sizes_in_dendrogram_order)
    for row in try rows("regions").dropFirst() {
      let region = String(row[0])
      for group in 0..<sizes.count {
        #expect(
          Int(row[1 + group]) == expected.cluster_by_region["\(group + 1)"]?[region] ?? 0,
          "\(region), group \(group + 1)")
      }
    }
    print("The original study: \(sizes.count) groups, as published")
  }
}
