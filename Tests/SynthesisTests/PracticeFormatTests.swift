import Synthesis
import Testing

@Suite("The format of invented practices") struct PracticeFormatTests {
  static let names = [
    Invented.demographics, Invented.deprivation, Invented.locations, Invented.registers,
  ]

  @Test(.enabled(if: Published.isThere), arguments: names)
  func `has the columns, marks and lines’ ends of the published file`(name: String) throws {
    let invented = try #require(Invented.practices.first { $0.name == name }).bytes
    let published = try Published.bytes(name)
    let header = published.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    #expect(invented.prefix(header.count + 1) == published.prefix(header.count + 1))
    for byte in [UInt8(ascii: "\r"), UInt8(ascii: "\n")] {
      #expect(invented.contains(byte) == published.contains(byte))
      #expect((invented.last == byte) == (published.last == byte))
    }
    // As many quotation marks in each line, but for names with commas.
    let marks = [invented, published].map { bytes in
      bytes.count { $0 == UInt8(ascii: "\"") }
        / bytes.count { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
    }
    #expect(marks[0] == marks[1])
  }

  @Test func `codes are a letter and five digits, in order, and none is there twice`() {
    for (name, column) in [
      (Invented.registers, "practice_code"), (Invented.demographics, "area"),
      (Invented.deprivation, "practice_code"), (Invented.locations, "PRACTICE_CODE"),
    ] {
      let codes = Invented.rows(name)[column]
      #expect(codes == Set(codes).sorted(), "\(name)")
      #expect(
        codes.allSatisfy { code in
          code.utf8.count == 6 && code.first?.isUppercase == true
            && code.dropFirst().allSatisfy(\.isNumber)
        })
    }
  }

  @Test func `files know slightly different practices`() {
    let registers = Set(Invented.rows(Invented.registers)["practice_code"])
    #expect(registers.count == 6_300)
    for (name, column) in [
      (Invented.demographics, "area"), (Invented.deprivation, "practice_code"),
      (Invented.locations, "PRACTICE_CODE"),
    ] {
      let codes = Set(Invented.rows(name)[column])
      #expect(!codes.isSubset(of: registers) && !codes.isSuperset(of: registers), "\(name)")
      #expect(codes.intersection(registers).count > 5_900, "\(name)")
    }
  }

  @Test(.enabled(if: Published.isThere))
  func `regions and boards are those that there are`() throws {
    let invented = Invented.rows(Invented.locations)
    let published = Published.rows(Invented.locations)
    for column in ["REGION_NAME", "ICB_NAME"] {
      let names = Set(published[column].map { $0.last == " " ? String($0.dropLast()) : $0 })
      #expect(Set(invented[column]) == names)
    }
    let registers = Published.rows(Invented.registers)
    #expect(
      Set(Invented.rows(Invented.registers)["2011regionname"])
        == Set(registers["2011regionname"]))
  }

  @Test func `missing numbers are NA, and together`() {
    let rows = Invented.rows(Invented.registers)
    let texts = Set(rows.rows.flatMap { $0.dropFirst(3) }.filter { Double($0) == nil })
    #expect(texts == ["NA"])
    #expect((20...80).contains(rows["listsize"].count { $0 == "NA" }))
    #expect((100...200).contains(rows["2011regionname"].count { $0 == "NA" }))
    for (group, size) in zip(rows["CCGgeogcode"], rows["listsize"]) {
      #expect((group == "NA") == (size == "NA"))
    }
    let deprivation = Invented.rows(Invented.deprivation)
    #expect((10...40).contains(deprivation["practice_name"].count { $0 == "NA" }))
    #expect(Set(deprivation["imd_decile"]) == Set((1...10).map { "\($0)" }))
  }

  @Test func `three practices are far outside England, and all others in it`() {
    let rows = Invented.rows(Invented.locations)
    let places = zip(rows.numbers("lat"), rows.numbers("lon"))
    #expect(places.count { !(49.9...55.9).contains($0) || !(-6.4...1.9).contains($1) } == 3)
  }

  @Test func `no practice is named for a doctor`() {
    let names = Invented.rows(Invented.locations)["PRACTICE_NAME"]
    let words = Set(names.flatMap { $0.split(separator: " ") })
    #expect(words.isDisjoint(with: ["Dr", "Drs", "Doctor", "Doctors", "Partners"]))
    #expect(Set(names).count > 3_000)
  }
}
