import Synthesis
import TestSupport
import Testing

@Suite("The likeness of the invented census") struct CensusLikenessTests {
  static let features = CensusFeatures(Invented.rows)

  /// What NHS England’s own program made of the real tables.
  static let published = "data/peers/expected/aggregated.csv"

  static let names: KeyValuePairs = [
    "old": "Aged 65 to 84 Population %", "very old": "85 and over Population %",
    "density": "People per square km",
    "sparsity": "Sparsity (% population living in low density areas)",
    "african": "black african %", "caribbean": "black caribbean %",
    "bangladeshi": "bangladeshi %", "chinese": "chinese %", "indian": "indian %",
    "pakistani": "pakistani %", "mixed": "mixed %", "white": "white %",
    "owners": "home_owners %", "social renters": "social_renters %",
    "low English": "low_english_proficiency %", "degrees": "higher_level_qualifications %",
    "students": "student %", "routine": "routine_manual %", "few rooms": "few_rooms %",
    "distance to sea": "Distance to Sea (km)",
  ]

  /// The authorities but for two, which are so small that nobody compares them.
  static let rows = features.codes.indices.filter {
    !["E09000001", "E06000053"].contains(features.codes[$0])
  }

  static func values(_ feature: String) -> [Double] {
    let values = features.values[feature] ?? []
    return rows.map { values[$0] }
  }

  @Test(.enabled(if: Shared.exists(published)))
  func `features are as large as real ones`() throws {
    let real = Rows(try Shared.bytes(Self.published))
    #expect(real.rows.count == Self.rows.count)
    for (name, column) in Self.names where name != "density" {
      let (ours, theirs) = (Self.values(name).median, real.numbers(column).median)
      #expect(abs(ours - theirs) < 0.45 * theirs, "\(name): \(ours) and \(theirs)")
      let (most, least) = (1.8, 0.5)
      let (highest, published) = (Self.values(name).high, real.numbers(column).high)
      #expect((least...most).contains(highest / published), "\(name): \(highest), \(published)")
    }
  }

  @Test(.enabled(if: Shared.exists(published)))
  func `features go together as real ones do`() throws {
    let real = Rows(try Shared.bytes(Self.published))
    var (sum, count) = (0.0, 0.0)
    for (first, firstColumn) in Self.names {
      for (second, secondColumn) in Self.names where first < second {
        let ours = Self.values(first).correlation(with: Self.values(second))
        let theirs = real.numbers(firstColumn).correlation(with: real.numbers(secondColumn))
        sum += abs(ours - theirs)
        count += 1
        #expect(abs(ours - theirs) < 0.42, "\(first), \(second): \(ours) and \(theirs)")
        if abs(theirs) > 0.3 { #expect(ours * theirs > 0, "\(first), \(second)") }
      }
    }
    #expect(sum / count < 0.12)
  }

  @Test func `shares are above nought, so that every transformation can be tried`() {
    for feature in CensusFeatures.shares.keys {
      #expect(Self.values(feature).allSatisfy { $0 > 0 }, "\(feature)")
    }
  }

  @Test func `many authorities have no empty country at all, and some are full of it`() {
    let sparsity = Self.values("sparsity")
    #expect((40...90).contains(sparsity.count { $0 == 0 }))
    #expect(sparsity.contains { $0 > 0.6 })
  }

  @Test func `some features say nearly the same`() {
    let pairs = [
      ("owners", "social renters"), ("owners", "few rooms"), ("degrees", "routine"),
      ("white", "low English"), ("old", "very old"),
    ]
    for (first, second) in pairs {
      let correlation = Self.values(first).correlation(with: Self.values(second))
      #expect(abs(correlation) > 0.8, "\(first), \(second): \(correlation)")
    }
  }

  @Test func `the City of London and the Isles of Scilly are tiny`() {
    for code in ["E09000001", "E06000053"] {
      let row = Self.features.codes.firstIndex(of: code) ?? 0
      #expect((Self.features.values["people"]?[row] ?? .nan) < 6_000)
    }
    #expect(Self.values("people").allSatisfy { $0 > 30_000 })
  }
}

extension [Double] {
  /// The number that one in ten is above.
  fileprivate var high: Double { sorted()[count * 9 / 10] }
}
