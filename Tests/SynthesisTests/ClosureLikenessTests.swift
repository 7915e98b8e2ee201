import Synthesis
import Testing

/// Invented figures are only as useful as they are like real ones.
@Suite("The likeness of invented closures") struct ClosureLikenessTests {
  /// Percentages of all closures in 2024, and how far from them an invention may be.
  @Test(arguments: [
    ("unknown_percent", 1.1, 0.3), ("RC1_Adopted_percent", 0.7, 0.1),
    ("RC4_Special_Guardianship_Order_percent", 0.8, 0.2),
    ("RC5_Transfer_to_another_LA_percent", 3.8, 0.4), ("RC7_Other_percent", 92.5, 0.7),
  ])
  func `England’s last year is near to what it was`(column: String, share: Double, most: Double) {
    let invented = Invented.rows(Invented.reasons)
    #expect(abs((invented.numbers(column).first ?? .nan) - share) <= most)
  }

  static let pairs = [
    ("RC1_Adopted_percent", "RC4_Special_Guardianship_Order_percent"),
    ("RC1_Adopted_percent", "RC6_Transfer_to_Adult_Social_Service_percent"),
    ("RC4_Special_Guardianship_Order_percent", "RC3_Residence_Order_percent"),
    ("unknown_percent", "RC7_Other_percent"),
    ("RC5_Transfer_to_another_LA_percent", "RC7_Other_percent"),
    ("RC1_Adopted_percent", "RC7_Other_percent"),
  ]

  @Test(.enabled(if: Published.isThere), arguments: pairs)
  func `shares go together as in the published file`(first: String, second: String) throws {
    let invented = Invented.rows(Invented.reasons).authorities
    let published = Published.rows(Invented.reasons).authorities
    let ours = invented.numbers(first).correlation(with: invented.numbers(second))
    let theirs = published.numbers(first).correlation(with: published.numbers(second))
    #expect(ours * theirs > 0, "\(ours) and \(theirs)")
    #expect(abs(ours - theirs) < 0.35, "\(ours) and \(theirs)")
  }

  @Test(
    .enabled(if: Published.isThere),
    arguments: [
      (Invented.reasons, ["RC1_Adopted_percent", "RC5_Transfer_to_another_LA_percent"]),
      (Invented.reasons, ["RC7_Other_percent", "RC6_Transfer_to_Adult_Social_Service_percent"]),
      (Invented.referrals, ["Referrals_rate", "Re_referrals_percent", "Not_in_Need_percent"]),
      (Invented.plans, ["CPP_subsequent_percent"]),
    ])
  func `medians are near to those published`(name: String, columns: [String]) throws {
    let invented = Invented.rows(name).authorities
    let published = Published.rows(name).authorities
    for column in columns {
      let ratio = invented.numbers(column).median / published.numbers(column).median
      #expect((0.8...1.25).contains(ratio), "\(column): \(ratio)")
    }
  }

  @Test(.enabled(if: Published.isThere))
  func `about as much is hidden as in the published file`() throws {
    let invented = Invented.rows(Invented.reasons).authorities
    let published = Published.rows(Invented.reasons).authorities
    let ours = invented.rows.reduce(0) { $0 + $1.count { $0 == "c" } }
    let theirs = published.rows.reduce(0) { $0 + $1.count { $0 == "c" } }
    #expect((0.75...1.35).contains(Double(ours) / Double(theirs)), "\(ours) and \(theirs)")
  }

  /// An authority that is different is so for years, or there would be nothing to find.
  @Test func `authorities stay like themselves from year to year`() {
    let rows = Invented.rows(Invented.reasons).authorities
    let shares = rows.numbers("RC5_Transfer_to_another_LA_percent")
    let known = Dictionary(
      uniqueKeysWithValues: zip(rows.rows, shares).map { ("\($0[8]) \($0[0])", $1) })
    let later = rows.rows.map { row in
      known["\(row[8]) \((Int(row[0]) ?? 0) + 1)"] ?? .nan
    }
    #expect((0.5...0.95).contains(shares.correlation(with: later)))
  }
}

extension Rows {
  /// The rows of authorities alone.
  fileprivate var authorities: Rows {
    Rows(header: header, rows: rows.filter { $0[2] == "Local authority" })
  }
}
