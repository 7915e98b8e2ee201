import Statistics
import TestSupport
import Testing

/// A report of six areas in two regions, over five years.
enum SmallAreas {
  static let settings = """
    [study]
    kind = "profiles"
    code = "code"
    name = "name"
    period = "year"
    level = "level"
    region = "region"
    region-code = "region_code"
    country = "country"
    country-code = "country_code"
    fewest = 2

    [[study.measures]]
    label = "Returns"
    data = "areas.csv"
    number = "returns"
    of = "all"
    better = "low"

    [[study.measures]]
    label = "Cases per thousand"
    data = "areas.csv"
    number = "all"
    rate = "rate"
    per = 1000
    """

  /// Area A has twice the share of the others, and B has risen from 10 to 30 per cent.
  static let data: String = {
    var rows = ["year,level,country_code,country,region_code,region,code,name,returns,all,rate"]
    func add(_ year: Int, _ place: String, _ returns: String, _ all: Int, _ people: Int) {
      let rate = Double(all) / Double(people) * 1_000
      rows.append("\(year),\(place),\(returns),\(all),\(rate)")
    }
    for year in 2020...2024 {
      let rising = 100 + (year - 2020) * 50
      let areas = [400, rising, 200, 200, 200, 200]
      for (place, returns) in areas.enumerated() {
        let region = place < 3 ? "R1,North" : "R2,South"
        let letter = ["A", "B", "C", "D", "E", "F"][place]
        add(
          year, "Local authority,K,Country,\(region),\(letter)1,\(letter)-shire",
          letter == "F" && year == 2024 ? "c" : "\(returns)", 1_000, 40_000)
      }
      add(year, "Regional,K,Country,R1,North,,", "\(600 + rising)", 3_000, 120_000)
      add(year, "Regional,K,Country,R2,South,,", "600", 3_000, 120_000)
      add(year, "National,K,Country,,,,", "1300", 6_000, 240_000)
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  static func report(
    _ settings: String = settings, data: String = data, words: String = "{{study.count}}"
  ) -> [String: String] {
    ["index.md": "+++\ntitle = \"Home\"\n\n\(settings)\n+++\n\n\(words)\n", "areas.csv": data]
  }
}

@Suite("Studies of areas") struct ProfileTests {
  private func table(_ name: String, _ desk: Desk) throws -> [[String: String]] {
    let rows = try desk.page("index-study/\(name).csv").split(separator: "\n").map {
      // No cell here has a comma but messages, which stand last.
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    }
  }

  @Test func `measure each area, beside its region and the country`() throws {
    let desk = try Desk(SmallAreas.report())
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    #expect(try desk.page("index.html").contains("6"))
    let all = try table("measures", desk)
    #expect(all.count == (6 + 2) * 2)
    let first = try #require(all.first { $0["code"] == "A1" && $0["measure"] == "Returns" })
    let interval = ConfidenceInterval.wilson(400, of: 1_000)
    #expect(first["value"] == "40")
    let low = try #require(Double(first["low"] ?? ""))
    let high = try #require(Double(first["high"] ?? ""))
    #expect((low - 100 * interval.lowerBound).magnitude < 1e-3)
    #expect((high - 100 * interval.upperBound).magnitude < 1e-3)
    #expect(first["against country"] == "higher" && first["against region"] == "higher")
    #expect(first["trend"] == "no clear change" && first["place"] == "1")
    let rising = try #require(all.first { $0["code"] == "B1" && $0["measure"] == "Returns" })
    #expect(rising["trend"] == "rising")
    // What is suppressed is not compared, and said to be so.
    let hidden = try #require(all.first { $0["code"] == "F1" && $0["measure"] == "Returns" })
    #expect(hidden["value"] == "c" && hidden["against country"] == "")
    let rate = try #require(
      all.first { $0["code"] == "C1" && $0["measure"] == "Cases per thousand" })
    let byar = ConfidenceInterval.byar(1_000).over(40_000, per: 1_000)
    #expect(rate["value"] == "25")
    #expect(try (#require(Double(rate["low"] ?? "")) - byar.lowerBound).magnitude < 1e-4)
  }

  /// The law of these pages: whatever a message says is borne out by the numbers in the table.
  @Test func `say nothing that intervals do not bear out`() throws {
    let desk = try Desk(SmallAreas.report())
    #expect(desk.build().exit == 0)
    let measures = try table("measures", desk).filter { $0["measure"] == "Returns" }
    let messages = try desk.page("index-study/messages.csv").split(separator: "\n").dropFirst()
      .filter { $0.contains(",Returns,") }
    #expect(messages.count == 7)
    var claims = 0
    for row in measures {
      guard let code = row["code"], let low = Double(row["low"] ?? ""),
        let high = Double(row["high"] ?? ""), let country = Double(row["country"] ?? "")
      else { continue }
      let message = try #require(messages.first { $0.hasPrefix("\(code),") })
      let isHigher = message.contains("higher than Country")
      let isLower = message.contains("lower than Country")
      #expect(isHigher == (low > country) && isLower == (high < country), "\(message)")
      #expect(
        message.contains("not clearly different from Country") == (!isHigher && !isLower))
      #expect(message.contains("has risen") == (row["trend"] == "rising"))
      claims += isHigher || isLower ? 1 : 0
    }
    #expect(claims >= 2)
  }

  @Test func `make a page for each area and each region`() throws {
    var files = SmallAreas.report()
    files["area.md"] = """
      +++
      title = "{{row.name}}"
      uses = "index.md"
      each = "areas"
      by = "code"
      +++

      {{#rows.messages}}
      - {{message}}.
      {{/rows.messages}}
      """
    files["region.md"] = files["area.md"]?.replacing("\"areas\"", with: "\"regions\"")
    let desk = try Desk(files)
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    #expect(try desk.page("area/A1.html").contains("higher than Country (21.7%)"))
    #expect(try desk.page("region/R1.html").contains("Returns: 30.0%"))
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "a share and a rate at once",
      files { $0.replacing("rate = \"rate\"", with: "rate = \"rate\"\nof = \"all\"") },
      says: """
        content/index.md:26:10: error: a measure is a share `of` a total, or a `rate`, and not both [study-settings]
          26 │ number = "all"
             │          ^^^^^
        hint: give one of the two
        """),
    Mistake(
      "a column that is not there", files { $0.replacing("\"returns\"", with: "\"return\"") },
      says: """
        content/index.md:19:10: error: “content/areas.csv” has no column “return” [column-unknown]
          19 │ number = "return"
             │          ^^^^^^^^
        hint: did you mean “returns”?
        """),
    Mistake(
      "groups of a page without a study",
      files { $0.replacing("fewest = 2", with: "fewest = 2\npeers = \"other.md\"") },
      says: """
        content/index.md:15:9: error: “other.md” is no page with a study [study-none]
          15 │ peers = "other.md"
             │         ^^^^^^^^^^
        """),
  ]

  private static func files(_ change: (String) -> String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: SmallAreas.report(change(SmallAreas.settings)).map {
        ("content/\($0)", $1)
      })
  }

  @Test(arguments: mistakes) func `are told of`(mistake: Mistake) throws { try mistake.expect() }
}
