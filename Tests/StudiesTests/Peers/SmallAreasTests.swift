import Statistics
import Studies
import Testing

@Suite("Small areas") struct SmallAreasTests {
  /// Seven small areas in four areas, in no order.
  private func lookup() throws -> SmallAreas {
    try SmallAreas(
      ["E7", "E1", "E2", "W1", "E3", "E5", "E4"],
      areaCodes: ["C", "A", "A", "D", "B", "C", "B"],
      areaNames: ["Gamma", "Alpha", "Alpha", "Delta", "Beta", "Gamma", "Beta"])
  }

  @Test func `are in areas in the order of their codes`() throws {
    let lookup = try lookup()
    #expect(lookup.areas.map(\.code) == ["A", "B", "C", "D"])
    #expect(lookup.areas.map(\.name) == ["Alpha", "Beta", "Gamma", "Delta"])
    #expect((0..<7).map { lookup.area(of: $0) } == [2, 0, 0, 3, 1, 2, 1])
  }

  @Test func `of one country leave the areas of another out`() throws {
    let lookup = try lookup().keeping(prefix: "E")
    #expect(lookup.areas.map(\.code) == ["A", "B", "C"])
    #expect(lookup.area(of: 3) == nil)
    #expect(lookup.codes.count == 7)
  }

  @Test func `are removed by the name or the code of their area`() throws {
    let (kept, unknown) = try lookup().removing(["Alpha", "C", "Omega", "alpha"])
    #expect(kept.areas.map(\.code) == ["B", "D"])
    #expect((0..<7).map { kept.area(of: $0) } == [nil, nil, nil, 1, 0, nil, 0])
    #expect(unknown == ["Omega", "alpha"])
    let (none, _) = kept.removing(["Beta", "Delta"])
    #expect(none.areas.isEmpty)
    #expect(none.removing(["Beta"]).unknown == ["Beta"])
  }

  @Test func `tell all that is wrong with them at once`() {
    let faults = #expect(throws: SmallAreas.Faults.self) {
      try SmallAreas(
        ["E2", "E1", "", "E1", "E3", "E4", "E1", "E2"],
        areaCodes: ["A", "A", "B", "B", "A", "C", "A", ""],
        areaNames: ["Alpha", "Alpha", "Beta", "Beta", "Alfa", "Beta", "Alpha", "Alpha"])
    }
    #expect(
      faults?.all == [
        .blank(rows: [2, 7]),
        .repeated(code: "E2", rows: [0, 7]),
        .repeated(code: "E1", rows: [1, 3, 6]),
        .severalNames(areaCode: "A", names: ["Alpha", "Alfa"], rows: [0, 4]),
        .severalCodes(areaName: "Beta", codes: ["B", "C"], rows: [2, 5]),
      ])
  }

  @Test func `may be none`() throws {
    let none = try SmallAreas([], areaCodes: [], areaNames: [])
    #expect(none.areas.isEmpty && none.codes.isEmpty)
    #expect(none.aggregate(.sum, []).values.isEmpty)
    #expect(none.alignment(with: ["E1"]).unknown == [0])
  }
}

@Suite("Finding small areas in a file") struct AlignmentTests {
  private func lookup(_ codes: [String], prefix: String = "E") throws -> SmallAreas {
    try SmallAreas(
      codes, areaCodes: codes.map { String($0.suffix(1)) },
      areaNames: codes.map { "Area \($0.suffix(1))" }
    ).keeping(prefix: prefix)
  }

  @Test func `tells what does not fit`() throws {
    let lookup = try lookup(["E31", "E12", "E23", "W14", "E45"]).removing(["Area 3"]).0
    let found = lookup.alignment(with: ["E12", "E99", "E31", "E12", "W77", "E23", "W14"])
    #expect((0..<5).map { found.row(of: $0) } == [2, 0, nil, nil, nil])
    #expect(found.missing == [4])
    #expect(found.unknown == [1])
    #expect(found.repeated == [3])
    #expect(found.passedOver == 1)
  }

  @Test func `brings columns into the order of the small areas`() throws {
    let found = try lookup(["E31", "E12", "E23"]).alignment(with: ["E12", "E31"])
    let column = found([1, 2])
    #expect(column[0] == 2 && column[1] == 1 && column[2].isNaN)
    let sums = found(sumOf: [[1, 2], [10, .nan], [100, 200]])
    #expect(sums[0].isNaN && sums[1] == 111 && sums[2].isNaN)
    #expect(found(sumOf: []).count { $0.isNaN } == 3)
  }

  @Test(arguments: [1, 2, 3, 4])
  func `is the same whatever the order of the file`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = (0..<60).map { "E\(100 + $0 * 7 % 60)" }
    let lookup = try lookup(all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 })
    let listed = all.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
    for file in [listed, listed.sorted(), listed.shuffled(using: &random), lookup.codes] {
      let found = lookup.alignment(with: file)
      for (small, code) in lookup.codes.enumerated() {
        #expect(found.row(of: small) == file.firstIndex(of: code))
      }
      let (known, present) = (Set(lookup.codes), Set(file))
      #expect(found.missing == lookup.codes.indices.filter { !present.contains(lookup.codes[$0]) })
      #expect(found.unknown == file.indices.filter { !known.contains(file[$0]) })
      #expect(found.repeated.isEmpty && found.passedOver == 0)
    }
  }
}
