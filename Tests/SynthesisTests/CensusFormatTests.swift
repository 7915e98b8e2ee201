import England
import Synthesis
import TestSupport
import Testing

@Suite("The format of the invented census") struct CensusFormatTests {
  static let names = Invented.files(.census).map(\.name)
  static let tables = names.filter { Invented.rows($0).header.first == "date" }

  @Test(.enabled(if: Shared.exists("data/peers/inputs")), arguments: names)
  func `has the names, the header and the lines’ ends of the published file`(name: String) throws {
    let invented = try #require(Invented.files(.census).first { $0.name == name }).bytes
    let published = try Shared.bytes("data/peers/inputs/\(name)")
    let header = published.prefix { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
    #expect(invented.starts(with: header))
    #expect(!invented.contains(UInt8(ascii: "\r")) && invented.last == UInt8(ascii: "\n"))
  }

  @Test func `seven tables count the same small areas, of England and then of Wales`() {
    #expect(Self.tables.count == 7)
    let codes = Invented.rows("population_data.csv")["geography code"]
    #expect(codes == Set(codes).sorted())
    #expect(codes.count { $0.hasPrefix("E") } == 2_500)
    #expect(codes.count { $0.hasPrefix("W") } == 142)
    for name in Self.tables {
      #expect(Invented.rows(name)["geography code"] == codes, "\(name)")
      #expect(Set(Invented.rows(name)["date"]) == ["2021"])
    }
    #expect(Invented.rows("area_sqkm.csv")["LSOA21CD"] == codes)
  }

  @Test func `the lookup and the distances know England alone, in another order`() {
    let lookup = Invented.rows("LSOA21_to_UTLA23.csv")
    let codes = lookup["LSOA21CD"]
    #expect(codes != codes.sorted())
    #expect(
      codes.sorted()
        == Invented.rows("rooms.csv")["geography code"].filter { $0.hasPrefix("E") })
    #expect(Invented.rows("distance_to_sea.csv")["LSOA21CD"] == codes)
    #expect(Set(lookup["UTLA23CD"]) == Set(Authority.all.map(\.code)))
    for (code, name) in zip(lookup["UTLA23CD"], lookup["UTLA23NM"]) {
      #expect(Authority(code)?.name == name)
    }
    #expect(Set(lookup["LSOA21NM"]).count == codes.count)
  }

  @Test func `no code is that of a real small area`() {
    // The last of 2021 are E01035762 and W01002040.
    #expect(
      Invented.rows("rooms.csv")["geography code"].allSatisfy {
        $0.utf8.count == 9 && ["E019", "W019"].contains($0.prefix(4))
      })
  }

  @Test(arguments: tables)
  func `a table’s columns add up to its total`(name: String) {
    let rows = Invented.rows(name)
    // What is divided further stands before its parts, whose names begin with its own.
    let wholes = rows.header.dropFirst(4).filter { name in
      rows.header.contains { $0.hasPrefix("\(name): ") }
    }
    let parts = rows.header.indices.dropFirst(4).filter { !wholes.contains(rows.header[$0]) }
    for row in rows.rows {
      let numbers = row.dropFirst(3).compactMap(Int.init)
      #expect(numbers.count == rows.header.count - 3 && numbers.allSatisfy { $0 >= 0 })
      #expect(parts.reduce(0) { $0 + (Int(row[$1]) ?? 0) } == numbers[0], "\(row)")
    }
    for whole in wholes {
      let sums = rows.numbers(whole)
      let pieces = rows.header.filter { $0.hasPrefix("\(whole): ") }.map(rows.numbers)
      for row in sums.indices { #expect(pieces.reduce(0) { $0 + $1[row] } == sums[row]) }
    }
  }

  @Test func `totals of two tables differ by a few, as published ones do`() {
    for (first, second) in [
      ("population_data.csv", "ethnicity.csv"), ("housing_tenure.csv", "rooms.csv"),
      ("ns-sec.csv", "qualification_level.csv"),
    ] {
      let (first, second) = (Invented.rows(first), Invented.rows(second))
      let differences = zip(first.numbers(first.header[3]), second.numbers(second.header[3]))
        .map { abs($0 - $1) }
      #expect(differences.allSatisfy { $0 <= 25 } && differences.contains { $0 > 0 })
    }
  }

  /// A benchmark asks for as many as there are; a test for a few.
  @Test(arguments: [153, 700])
  func `any number of small areas holds the people of England`(count: Int) throws {
    let files = CensusFiles(smallAreas: count).all
    #expect(files.map(\.name) == Self.names)
    let lookup = try #require(files.first { $0.name == "LSOA21_to_UTLA23.csv" })
    let codes = Rows(lookup.bytes)["UTLA23CD"]
    #expect(codes.count == count && Set(codes).count == 153)
    let population = try #require(files.first { $0.name == "population_data.csv" })
    let rows = Rows(population.bytes)
    let english = zip(rows["geography code"], rows.numbers("Age: Total"))
      .filter { $0.0.hasPrefix("E") }
    #expect((54e6...60e6).contains(english.reduce(0) { $0 + $1.1 }))
  }
}
