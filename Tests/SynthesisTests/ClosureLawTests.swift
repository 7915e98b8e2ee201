import England
import Synthesis
import Testing

@Suite("The laws of invented closures") struct ClosureLawTests {
  static let reasons = Invented.rows(Invented.reasons)
  static let population = Invented.rows(Invented.population)
  static let tables =
    [reasons, population]
    + [Invented.referrals, Invented.plans].map { Invented.rows($0) }

  /// The columns of the counts that a row’s episodes are divided into.
  static let parts = reasons.header.indices.filter {
    $0 > 11 && !reasons.header[$0].hasSuffix("_percent")
  }

  @Test func `an authority’s reasons add up to its closures, and tell none that is hidden`() {
    var hiddenRows = 0
    for row in Self.reasons.rows where row[2] == "Local authority" {
      guard let total = Int(row[11]) else { continue }
      let parts = Self.parts.map { row[$0] }
      let hidden = parts.count { $0 == "c" }
      let rest = total - parts.compactMap(Int.init).reduce(0, +)
      if hidden == 0 { #expect(rest == 0, "\(row)") }
      // One would be the difference; and what is as many as they are must be 1 each.
      #expect(hidden != 1, "\(row)")
      #expect(hidden == 0 || rest > hidden, "\(row)")
      hiddenRows += hidden > 0 ? 1 : 0
    }
    #expect(hiddenRows > 1_000)
  }

  @Test func `no authority shows a count of one to five`() {
    for table in Self.tables {
      let counts = table.header.indices.dropFirst(11).filter { column in
        !["_percent", "_rate"].contains { table.header[column].hasSuffix($0) }
      }
      let shown = table.rows.filter { $0[2] == "Local authority" }.flatMap { row in
        counts.compactMap { Int(row[$0]) }
      }
      #expect(!shown.contains { (1...5).contains($0) })
    }
    let shown = Self.reasons.rows.flatMap { row in Self.parts.compactMap { Int(row[$0]) } }
    #expect(shown.filter { $0 > 0 }.min() == 6)
  }

  @Test func `a percentage is hidden with its count, and is that of it`() {
    for row in Self.reasons.rows where row[2] == "Local authority" {
      for part in Self.parts {
        let (count, share) = (row[part], row[part + 1])
        guard let count = Int(count), let total = Int(row[11]) else {
          #expect(count == share, "\(row)")
          continue
        }
        let exact = 100 * Double(count) / Double(total)
        #expect(abs((share == "k" ? 0 : Double(share) ?? .nan) - exact) <= 0.050_001, "\(row)")
        #expect((share == "k") == (count > 0 && exact < 0.05), "\(row)")
      }
    }
  }

  @Test func `regions and England are shown in tens, and are sums`() {
    for row in Self.reasons.rows where row[2] != "Local authority" {
      for column in [11] + Self.parts {
        #expect(row[column] == "c" || row[column].hasSuffix("0"), "\(row)")
      }
    }
    for year in 2013...2024 {
      let rows = Self.reasons.rows.filter { $0[0] == "\(year)" }
      let regions = rows.filter { $0[5].hasPrefix("E12") && $0[2] == "Regional" }
      #expect(regions.count == 9)
      let sum = regions.compactMap { Int($0[11]) }.reduce(0, +)
      let england = rows.first.flatMap { Int($0[11]) } ?? 0
      // Nine roundings of at most five each, and one of the sum.
      #expect(abs(sum - england) <= 50)
      #expect((300_000...400_000).contains(england))
    }
  }

  @Test func `children add up from authorities to halves of London, regions and England`() {
    let rows = Self.population.rows
    for year in Set(rows.map { $0[0] }) {
      let all = rows.filter { $0[0] == year }
      func children(_ level: String, _ prefix: String = "") -> [String: Int] {
        Dictionary(
          all.filter { $0[2] == level && $0[5].hasPrefix(prefix) }
            .map { ($0[5], Int($0[11]) ?? .min / 1_000) }, uniquingKeysWith: +)
      }
      let regions = children("Regional", "E12")
      #expect(regions.values.reduce(0, +) == children("National").values.reduce(0, +))
      let halves = children("Regional", "E13")
      #expect(halves.values.reduce(0, +) == regions["E12000007"])
      for (code, sum) in children("Local authority") where sum > 0 {
        #expect(sum == regions[code] ?? halves[code], "\(year) \(code)")
      }
    }
  }

  /// What follows a reorganisation continues what was before it.
  @Test(arguments: Reorganisation.all)
  func `a reorganisation moves no children`(reorganisation: Reorganisation) {
    let rows = Self.population.rows
    func children(_ codes: [String], _ year: Int) -> Int? {
      let found = rows.filter { $0[0] == "\(year)" && codes.contains($0[8]) }
      let numbers = found.compactMap { Int($0[11]) }
      return numbers.count == codes.count ? numbers.reduce(0, +) : nil
    }
    let year = reorganisation.firstYear - 1
    guard let before = children(reorganisation.before.map(\.code), year - 1) else {
      // Those round Bournemouth have no estimates before.
      #expect(reorganisation.firstYear == 2020)
      return
    }
    let after = children(reorganisation.after, year) ?? 0
    #expect(abs(Double(after) / Double(before) - 1) < 0.03)
  }
}
