import Charts
import SVG
import TestSupport
import Testing

@Suite("Maps of points") struct PointMapTests {
  /// The country in four parts.
  static let regions = Ruritania.boundaries.merged(
    [.init("N", "North"), .init("S", "South"), .init("C", "The capital"), .init("I", "Island")],
    Ruritania.areas.map { area in
      switch area.code.first {
      case "C": 2
      case "I": 3
      default: area.polygons[0][0][0].y >= 120_000 ? 0 : 1
      }
    })

  static let places: [Point?] = {
    var noise = Noise(seed: 11)
    return (0..<300).map { index in
      if index % 100 == 99 { return nil }
      // A third are in the capital; of the others many are at sea.
      return index % 3 == 0
        ? Point(
          .random(in: 151_000...179_000, using: &noise),
          .random(in: 91_000...119_000, using: &noise))
        : Point(
          .random(in: -50_000...300_000, using: &noise), .random(in: 0...300_000, using: &noise))
    }
  }()

  static let numbers: [Datum] = places.enumerated().map { index, place in
    guard let place, index % 50 != 7 else { return .missing(.unavailable) }
    return .number((place.y / 10_000 + Double(index % 9)).rounded())
  }

  static let heading = Figure.Heading(
    subtitle: "Share of patients with diabetes, practices of Ruritania, 2024",
    source: "Ministry of Health of Ruritania")

  static func map() -> PointMap {
    var map = PointMap("GP practices", places, on: regions)
    map.enlarged = Enlargement("The capital", codes: ["C"])
    return map
  }

  @Test func `the usual case`() throws {
    var map = Self.map()
    map.shading = .numbers(Measure("Patients with diabetes", .percent(0)), Self.numbers)
    try expectFigure(map, "points-usual", phone: true, Self.heading)
  }

  @Test func `places without numbers`() throws {
    try expectFigure(Self.map(), "points-plain", phone: true, Self.heading)
  }

  @Test func `places in groups`() throws {
    var map = Self.map()
    map.shading = .groups(
      "Kind of practice", ["Town", "Country"],
      Self.places.indices.map { $0 % 10 == 0 ? nil : $0 % 2 })
    try expectFigure(map, "points-groups", Self.heading)
  }

  static let edges: [(name: String, places: [Point?], land: Boundaries)] = [
    ("none", [], regions), ("one", [Point(165_000, 105_000)], regions),
    ("no-land", [Point(1, 1)], Boundaries([])),
    ("outside", [nil, Point(1e9, 0), Point(-1e99, 1e99), Point(0, 0)], regions),
  ]

  static let numbered: [(name: String, data: [Datum])] = [
    ("equal", [5, 5, 5]), ("negative", [-3, 2, -8]), ("huge", [1e12, 4, .imputed(9e11)]),
    ("missing", [.missing(.low), .missing(.confidential), .missing(.blank)]),
  ]

  @Test(arguments: numbered)
  func `numbers that are hardly numbers`(name: String, data: [Datum]) throws {
    let places = [Point(165_000, 105_000), Point(60_000, 160_000), Point(150_000, 40_000)]
    var map = PointMap("GP practices", places, on: Self.regions)
    map.shading = .numbers(Measure("Patients"), data)
    try expectFigure(map, "points-\(name)")
  }

  @Test func `areas with hard names`() throws {
    let land = Boundaries(
      Samples.names.enumerated().map { index, name in
        let x = Double(index) * 10
        let ring = [Point(x, 0), Point(x + 10, 0), Point(x + 10, 30), Point(x, 30)]
        return Boundaries.Area("A\(index)", name, [[ring]])
      })
    var map = PointMap("GP practices", (0..<6).map { Point(Double($0) * 10 + 4, 9) }, on: land)
    map.shading = .numbers(Measure("Patients"), [7, 1, 2, 3, 4, 5])
    try expectFigure(map, "points-names", phone: true)
  }

  // By number, because a report of the tests would print all boundaries.
  @Test(arguments: edges.indices)
  func `an edge`(number: Int) throws {
    let edge = Self.edges[number]
    try expectFigure(PointMap("GP practices", edge.places, on: edge.land), "points-\(edge.name)")
  }

  /// A point is in an area if a line from it to the west crosses the area’s borders an odd number of
  /// times.
  private func slowlyFound(_ point: Point) -> Int? {
    Self.regions.areas.indices.first { area in
      let crossings = Self.regions.rings(of: area).flatMap(BoundariesTests.sides).count { a, b in
        guard (a.y <= point.y) != (b.y <= point.y) else { return false }
        return a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) <= point.x
      }
      return crossings % 2 == 1
    }
  }

  @Test func `every place is counted once, where it is`() {
    let table = Self.map().figure("points").table
    #expect(
      table.rows.map { table.text(of: $0[0], in: 0) } == [
        "North", "South", "The capital", "Island", "Not on the map",
      ])
    let counts = table.rows.map { Int(table.text(of: $0[1], in: 1)) ?? 0 }
    #expect(counts.reduce(0, +) == Self.places.count)
    for area in 0..<4 {
      let within = Self.places.count { $0.flatMap(slowlyFound) == area }
      // Besides those within there are those beside the coast.
      #expect(counts[area] >= within)
      #expect(counts[area] <= within + 10)
    }
  }

  @Test func `says what it shows`() {
    var map = Self.map()
    let plain = map.figure("points")
    #expect(plain.title == "The capital has most: 102 of 159")
    #expect(
      plain.description
        == """
        Map of 159 GP practices as dots. Highest: The capital, 102. Lowest: Island, 0. The middle value \
        (median) is 29. Not on the map: 141.
        """)
    map.shading = .numbers(Measure("Patients with diabetes", .percent(0)), Self.numbers)
    let figure = map.figure("points")
    #expect(figure.title == "North has the highest median, 23%")
    #expect(
      figure.description
        == """
        Map of 159 GP practices as dots. Patients with diabetes: the middle value (median) of all is \
        15%. Of the areas North has the highest median, 23%, and South the lowest, 12%. Not shown: 3 not \
        available [x]. Not on the map: 141.
        """)
    #expect(
      figure.table.columns.map(\.name) == [
        "Name", "GP practices", "Median", "Under 10%", "10% to under 20%", "20% to under 30%",
        "30% or more",
        "No number",
      ])
  }

  @Test func `the number of the title is in the table, and its area is named where there is sea`() {
    var map = Self.map()
    map.shading = .numbers(Measure("Patients with diabetes", .percent(0)), Self.numbers)
    let figure = map.figure("points")
    let column = figure.table.columns.firstIndex { $0.name == "Median" } ?? 0
    let medians = figure.table.rows.map { figure.table.text(of: $0[column], in: column) }
    #expect(medians == ["23%", "12%", "14%", "[x]", "[z]"])
    let words = DrawnText.all(in: String(decoding: figure.file(), as: UTF8.self)).map(\.words)
    #expect(words.contains("North 23%"))
  }

  @Test func `no words stand on others`() {
    var map = Self.map()
    expectTidy(map)
    map.shading = .groups(
      "Kind of practice", ["A town", "A village of the farthest north", "Elsewhere"],
      Self.places.indices.map { $0 % 3 })
    expectTidy(map)
  }

  @Test func `nothing is drawn off the picture`() {
    for shape in [Canvas.Shape.page, .phone] {
      var canvas = Canvas(shape)
      Self.map().draw(on: &canvas)
      for (point, width) in Dots.all(in: canvas.drawing) {
        #expect(point.x >= -width && point.x <= canvas.width + width)
        #expect(point.y >= -width && point.y <= canvas.height + width)
      }
    }
  }
}

/// The dots of a drawing, read back from its paths.
private enum Dots {
  static func all(in drawing: Drawing) -> [(point: Point, width: Double)] {
    let lines = String(decoding: drawing.bytes, as: UTF8.self).split(separator: "\n")
    return lines.filter { $0.contains("pen-") }.flatMap { line -> [(Point, Double)] in
      let path = line.split(separator: "\"")[1]
      var place = Point(0, 0)
      return path.replacing("M", with: "m").split(separator: "m").map { step in
        let numbers = step.split(separator: "h")[0].replacing("-", with: " -").split(separator: " ")
        place = Point(place.x + (Double(numbers[0]) ?? 0), place.y + (Double(numbers[1]) ?? 0))
        return (place, 7)
      }
    }
  }
}
