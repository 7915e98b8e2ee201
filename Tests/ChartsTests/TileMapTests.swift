import Charts
import SVG
import Testing

@Suite("Tile maps") struct TileMapTests {
  static let measure = ChoroplethMapTests.measure

  /// Rows of tiles from the north: the first letter of each is its code.
  static let plan = ["  Nor Eas", " Wes Mid Hil", "Sou Cap Cit", "  Bay Riv Dal", "    Isl"]

  /// - Parameter indent: How far a row is moved, in tiles.
  static func tiles(_ indent: Double, down: Double) -> [TileMap.Tile] {
    plan.enumerated().flatMap { row, line in
      let start = line.prefix { $0 == " " }.count
      return line.split(separator: " ").enumerated().map { column, name in
        let shift = row.isMultiple(of: 2) ? 0 : indent
        let place = Point(Double(column) + Double(start / 2) + shift, -Double(row) * down)
        return TileMap.Tile(
          name.uppercased(), "The whole of \(name)", short: String(name), at: place)
      }
    }
  }

  static let hexes = tiles(0.5, down: 0.75.squareRoot())
  static let values: [Datum] = hexes.indices.map {
    $0 == 4 ? .missing(.confidential) : $0 == 7 ? .imputed(8.5) : .number(Double($0 * 7 % 24))
  }

  @Test func `the usual case`() throws {
    var map = TileMap(.numbers(Self.measure, Self.values), Self.hexes)
    map.chosen = "CAP"
    try expectFigure(map, "tile-hexagons", phone: true, ChoroplethMapTests.heading)
  }

  @Test func `squares with groups`() throws {
    let tiles = Self.tiles(0, down: 1)
    let groups = tiles.indices.map { $0 == 3 ? nil : Optional($0 % 4) }
    let map = TileMap(
      .groups(
        "Group", ["Shires", "Cities", "Coast and country towns of the far north", "New towns"],
        groups),
      tiles, as: .square)
    try expectFigure(map, "tile-squares", phone: true, ChoroplethMapTests.heading)
  }

  @Test func `hexagons with a side on top`() throws {
    // The same tiles on their side.
    let tiles = Self.hexes.map {
      TileMap.Tile($0.code, $0.name, short: $0.short, at: Point($0.centre.y, $0.centre.x))
    }
    try expectFigure(
      TileMap(.numbers(Self.measure, Self.values), tiles, as: .flatHexagon), "tile-flat")
  }

  @Test func `hundreds of tiles`() throws {
    let tiles = (0..<400).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: 20)
      return TileMap.Tile(
        "T\(index)", "Tile \(index)", short: "\(index)",
        at: Point(Double(column) + (row % 2 == 0 ? 0 : 0.5), Double(row) * 0.75.squareRoot()))
    }
    let map = TileMap(
      .numbers(Self.measure, tiles.indices.map { .number(Double($0 % 37)) }), tiles)
    try expectFigure(map, "tile-many", phone: true)
  }

  static let edges: [(name: String, data: [Datum], names: [String])] = [
    ("two", [3, 9], ["Kent", "Medway"]), ("equal", [4, 4, 4], ["Kent", "Medway", "Devon"]),
    ("negative", [-4, 2, -9], ["Kent", "Medway", "Devon"]),
    ("huge", [1e12, 3, .imputed(5e11)], ["Kent", "Medway", "Devon"]),
    ("none", [], []), ("one", [3], ["Kent"]), ("missing", [.missing(.blank)], ["Kent"]),
    (
      "names", [12, 5, 9, 7],
      ["Bournemouth, Christchurch and Poole UA 1", "<b>&\"'\u{7}", "لندن الكبرى", "東京都千代田区"]
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, data: [Datum], names: [String]) throws {
    let tiles = names.enumerated().map { index, name in
      TileMap.Tile(name, name, at: Point(Double(index), 0))
    }
    try expectFigure(TileMap(.numbers(Self.measure, data), tiles), "tile-\(name)")
  }

  @Test(arguments: hexes.map(\.code))
  func `no words stand on others`(chosen: String) {
    var map = TileMap(.numbers(Self.measure, Self.values), Self.hexes)
    map.chosen = chosen
    expectTidy(map, chosen)
  }

  @Test func `says what it shows`() {
    let figure = TileMap(.numbers(Self.measure, Self.values), Self.hexes).figure("tiles")
    #expect(figure.title == "The whole of Dal is highest, at 22.0%")
    #expect(
      figure.description
        == """
        Map of 12 areas as tiles of one size, coloured by re-referrals within 12 months. Highest: The \
        whole of Dal, 22.0%. Lowest: The whole of Nor, 0.0%. The middle value (median) is 11.0%. Not \
        shown: 1 confidential [c].
        """)
  }
}
