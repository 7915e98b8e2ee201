import England
import Testing

@Suite("Authorities of England") struct AuthorityTests {
  @Test func `there are 153, and no two have a code, a number, a name or a hexagon in common`() {
    let all = Authority.all
    #expect(all.count == 153)
    #expect(Set(all.map(\.code)).count == 153)
    #expect(Set(all.map(\.number)).count == 153)
    #expect(Set(all.map(\.name)).count == 153)
    #expect(Set(all.compactMap(\.hexagon)).count == 153)
    #expect(all.map(\.code) == all.map(\.code).sorted())
    #expect(all.allSatisfy { (201...999).contains($0.number) })
  }

  @Test func `each kind of authority has its codes`() {
    let kinds = Dictionary(grouping: Authority.all) { $0.code.prefix(3) }.mapValues(\.count)
    #expect(kinds == ["E06": 63, "E08": 36, "E09": 33, "E10": 21])
    #expect(Region.london.authorities.allSatisfy { $0.code.hasPrefix("E09") })
    #expect(Region.london.authorities.count == 33)
  }

  @Test func `every region is among its own authorities`() {
    for region in Region.allCases {
      #expect(!region.authorities.isEmpty)
      #expect(region.authorities.allSatisfy { $0.region == region })
    }
    #expect(Region.allCases.map(\.authorities.count).reduce(0, +) == 153)
  }

  @Test func `an authority is found by each of its codes`() {
    #expect(Authority("E10000016")?.name == "Kent")
    #expect(Authority("E08000038") == Authority("E08000016"))
    #expect(Authority("E08000039")?.name == "Sheffield")
    #expect(Authority("E10000002")?.name == "Buckinghamshire")
    #expect(Authority("E10000002")?.hexagon == nil)
    #expect(Authority("E99999999") == nil)
    #expect(Authority("") == nil)
  }

  /// As published files count them.
  @Test(arguments: [(2013, 152), (2019, 152), (2020, 151), (2021, 151), (2022, 152), (2024, 153)])
  func `in earlier years there were others`(year: Int, count: Int) {
    let authorities = Authority.all(in: year)
    #expect(authorities.count == count)
    #expect(Set(authorities.map(\.code)).count == count)
    #expect(authorities.contains { $0.name == "Poole" } == (year < 2020))
    #expect(authorities.contains { $0.name == "Cumberland" } == (year > 2023))
  }

  @Test func `what became of an authority is known, and all that followed are there`() {
    #expect(Reorganisation.of("E10000021")?.after == ["E06000061", "E06000062"])
    #expect(Reorganisation.of("E06000061") == nil)
    #expect(Reorganisation.all.flatMap(\.after).allSatisfy { Authority($0)?.hexagon != nil })
  }

  @Test func `fourteen boroughs are Inner London`() {
    let inner = Authority.all.filter(\.isInInnerLondon)
    #expect(inner.count == 14 && inner.allSatisfy { $0.region == .london })
    #expect(inner.contains { $0.name == "Newham" } && !inner.contains { $0.name == "Greenwich" })
  }

  /// But for the islands, all hold together.
  @Test func `the hexagons of the mainland are one piece, without a hole`() {
    let land = Set(
      Authority.all.filter { !["Isle of Wight", "Isles of Scilly"].contains($0.name) }
        .compactMap { $0.hexagon.map { Cell($0.column, $0.row) } })
    let start = Cell(5, 21)
    #expect(Cell.reached(from: start) { land.contains($0) } == land)
    let frame = (-1...14, -1...22)
    let sea = Cell.reached(from: Cell(-1, -1)) {
      frame.0.contains($0.column) && frame.1.contains($0.row) && !land.contains($0)
    }
    #expect(sea.count + land.count == frame.0.count * frame.1.count)
  }

  private struct Cell: Hashable {
    let column, row: Int

    init(_ column: Int, _ row: Int) { (self.column, self.row) = (column, row) }

    var neighbours: [Cell] {
      let side = row & 1 == 1 ? 1 : -1
      return [
        Cell(column - 1, row), Cell(column + 1, row), Cell(column, row + 1), Cell(column, row - 1),
        Cell(column + side, row + 1), Cell(column + side, row - 1),
      ]
    }

    static func reached(from start: Cell, where isOpen: (Cell) -> Bool) -> Set<Cell> {
      var reached: Set = [start]
      var next = [start]
      while let cell = next.popLast() {
        for neighbour in cell.neighbours where isOpen(neighbour) {
          if reached.insert(neighbour).inserted { next.append(neighbour) }
        }
      }
      return reached
    }
  }
}
