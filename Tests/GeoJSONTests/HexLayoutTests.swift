import Diagnostics
import GeoJSON
import Testing

@Suite("Reading HexJSON") struct HexLayoutTests {
  static let text = """
    {"layout": "odd-r", "hexes": {
      "A1": {"n": "Årea", "q": 0, "r": 0, "population": 12},
      "B2": {"q": -3, "r": 1, "n": "Bee"}, "C3": {"q": 2, "r": -1}}}
    """

  @Test func `hexagons have their codes, names and places`() throws {
    let layout = try HexLayout(Source("t.hexjson", text: Self.text))
    #expect(layout.arrangement == .oddRows)
    #expect(layout.hexes.map(\.code) == ["A1", "B2", "C3"])
    #expect(layout.hexes.map(\.name) == ["Årea", "Bee", "C3"])
    #expect(layout.hexes.map(\.column) == [0, -3, 2])
    #expect(layout.hexes.map(\.row) == [0, 1, -1])
    #expect(layout.hexes.map(\.centre.x) == [0, -2.5, 2.5])
  }

  @Test func `the layout may come last`() throws {
    let text = #"{"hexes": {"A": {"q": 1, "r": 2}}, "layout": "even-q"}"#
    let hex = try HexLayout(Source("t.hexjson", text: text)).hexes[0]
    #expect(hex.centre == HexArrangement.evenColumns.centre(column: 1, row: 2))
  }

  /// What makes a layout of hexagons: each has six neighbours, all one apart, and none is nearer.
  @Test(arguments: HexArrangement.allCases)
  func `each hexagon has six neighbours`(arrangement: HexArrangement) {
    let places = (-4...4).flatMap { column in (-4...4).map { (column, $0) } }
    for place in [(0, 0), (1, 0), (0, 1), (1, 1), (-1, -1)] {
      let middle = arrangement.centre(column: place.0, row: place.1)
      let distances = places.filter { $0 != place }.map { other in
        let centre = arrangement.centre(column: other.0, row: other.1)
        let (x, y) = (centre.x - middle.x, centre.y - middle.y)
        return (x * x + y * y).squareRoot()
      }
      #expect(distances.count { $0 < 1.2 } == 6)
      #expect(distances.allSatisfy { $0 > 1 - 1e-12 })
    }
  }

  @Test func `half of the hexagons are moved to the right or upwards`() {
    #expect(HexArrangement.oddRows.centre(column: 0, row: 1).x == 0.5)
    #expect(HexArrangement.evenRows.centre(column: 0, row: -2).x == 0.5)
    #expect(HexArrangement.oddColumns.centre(column: -1, row: 0).y == 0.5)
    #expect(HexArrangement.evenColumns.centre(column: 0, row: 0).y == 0.5)
    #expect(HexArrangement.oddRows.centre(column: 0, row: 2).x == 0)
  }
}
