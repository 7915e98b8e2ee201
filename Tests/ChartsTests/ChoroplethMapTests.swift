import Charts
import SVG
import Testing

@Suite("Choropleth maps") struct ChoroplethMapTests {
  static let measure = Measure("Re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, authorities of Ruritania, 2023–24",
    source: "Ministry of Education of Ruritania", notes: ["[c] is a number kept confidential."])

  static func map(_ shading: Shading = .numbers(measure, Ruritania.data)) -> ChoroplethMap {
    var map = ChoroplethMap(shading, on: Ruritania.boundaries)
    map.enlarged = Enlargement("The capital", codes: Ruritania.capital)
    return map
  }

  static let kinds = Shading.groups(
    "Kind of authority", ["Borough", "Shire", "Coast"],
    Ruritania.areas.indices.map { index in
      let code = Ruritania.areas[index].code
      return code == "I" ? nil : code.hasPrefix("C") ? 0 : index % 3 == 0 ? 2 : 1
    })

  @Test func `the usual case`() throws {
    try expectFigure(Self.map(), "map-usual", phone: true, Self.heading)
  }

  @Test func `a chosen area is outlined and named`() throws {
    var map = Self.map()
    map.chosen = "A16"
    try expectFigure(map, "map-chosen", phone: true, Self.heading)
    map.chosen = "C5"
    try expectFigure(map, "map-chosen-enlarged", phone: true, Self.heading)
  }

  @Test func `groups are lettered`() throws {
    try expectFigure(Self.map(Self.kinds), "map-groups", phone: true, Self.heading)
  }

  @Test func `numbers on either side of a centre`() throws {
    let differences = Ruritania.values.map { (($0 - 16) * 10).rounded() / 10 }
    let shading = Shading.numbers(
      Measure("Change since 2022–23, percentage points", .decimal(1)),
      differences.map(Datum.number), classes: .diverging(differences))
    try expectFigure(Self.map(shading), "map-diverging", Self.heading)
  }

  /// A square of land has no corner of sea, so that the parts stand under each other.
  static func squares(_ names: [String], _ columns: Int) -> Boundaries {
    Boundaries(
      names.enumerated().map { index, name in
        let (x, y) = (Double(index % columns) * 2, Double(index / columns) * -2)
        return .init(
          "\(index)", name,
          [[[Point(x, y), Point(x + 2, y), Point(x + 2, y + 2), Point(x, y + 2)]]])
      })
  }

  static let edges: [(name: String, data: [Datum], names: [String], chosen: String?)] = [
    ("none", [], [], nil), ("one", [12.3], ["Kent"], "0"),
    ("two", [12.3, 4.5], ["Kent", "Medway"], nil),
    ("equal", [5, 5, 5, 5], ["Kent", "Medway", "Devon", "Torbay"], nil),
    ("negative", [-12.3, 4.5, -0.04, 7], ["Kent", "Medway", "Devon", "Torbay"], "2"),
    ("huge", [12_345_678_901_234, 4, 0.1, 9e11], ["Kent", "Medway", "Devon", "Torbay"], nil),
    (
      "missing",
      [.missing(.confidential), .missing(.unavailable), .missing(.low), .missing(.blank)],
      ["Kent", "Medway", "Devon", "Torbay"], nil
    ),
    (
      "names", [12, 5, 9, 7, 3, 2],
      [
        "Bournemouth, Christchurch and Poole UA 1", "<b>&\"'\u{7}", "لندن الكبرى", "東京都千代田区",
        "Ынгланд", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
      ], "5"
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, data: [Datum], names: [String], chosen: String?) throws {
    var map = ChoroplethMap(.numbers(Self.measure, data), on: Self.squares(names, 2))
    map.chosen = chosen
    map.enlarged = Enlargement("Nowhere", codes: ["X"])
    try expectFigure(map, "map-\(name)", phone: name == "names")
  }

  @Test func `land from edge to edge`() throws {
    var map = ChoroplethMap(
      .numbers(Self.measure, (0..<16).map { .number(Double($0)) }),
      on: Self.squares((0..<16).map { "Area \($0)" }, 4))
    map.enlarged = Enlargement("The middle", codes: ["5", "6", "9", "10"])
    map.chosen = "6"
    try expectFigure(map, "map-no-sea", phone: true)
  }

  /// Words of areas are over land on purpose; none is over another.
  @Test(arguments: [nil, "A0", "A7", "A16", "A20", "C1", "C5", "C9", "I", "T"])
  func `no words stand on others`(chosen: String?) {
    for shading in [Shading.numbers(Self.measure, Ruritania.data), Self.kinds] {
      var map = Self.map(shading)
      map.chosen = chosen
      expectTidy(map, chosen ?? "none")
    }
  }

  @Test func `says what it shows`() {
    let figure = Self.map().figure("map")
    #expect(figure.title == "Brackness is highest, at 25.5%")
    #expect(
      figure.description
        == """
        Map of 40 areas, coloured by re-referrals within 12 months. Highest: Brackness, 25.5%. \
        Lowest: Cold Harbour, 9.9%. The middle value (median) is 18.7%. Not shown: 1 confidential \
        [c] and 1 not available [x]. The capital is shown again, enlarged.
        """)
    #expect(figure.kind == "map")
    #expect(figure.table.columns.map(\.name) == ["Code", "Name", "Re-referrals within 12 months"])
    #expect(figure.table.rows.count == Ruritania.areas.count)
  }

  @Test(arguments: [
    ("Kind of district", "kind of district"), ("Re-referrals", "re-referrals"),
    ("GP practices", "GP practices"), ("A&E visits", "A&E visits"),
    ("Children’s age", "children’s age"),
    ("Þing", "þing"), ("", ""), ("人口", "人口"), ("B12 in blood", "B12 in blood"),
  ])
  func `names what it shows as it stands in a sentence`(name: String, said: String) {
    let map = ChoroplethMap(.numbers(Measure(name), []), on: Boundaries([]))
    #expect(map.description(.english).hasPrefix("Map of 0 areas, coloured by \(said)."))
  }

  @Test func `says which group is which`() {
    let figure = Self.map(Self.kinds).figure("map")
    #expect(figure.title == "Shire is the largest group: 20 of 40")
    #expect(
      figure.description
        == """
        Map of 40 areas, coloured by kind of authority. Areas in each group: Borough 9, Shire 20 and \
        Coast 10. In no group: 1. The capital is shown again, enlarged.
        """)
  }

  /// Each area once, however often it is drawn; and what is touched in the enlarged part is not
  /// touched on the map.
  @Test func `every area can be explored`() {
    for shape in [Canvas.Shape.page, .phone] {
      var canvas = Canvas(shape)
      Self.map().draw(on: &canvas)
      let text = String(decoding: canvas.drawing.bytes, as: UTF8.self)
      let nodes = text.split(separator: "data-node=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      for area in Ruritania.areas {
        #expect(nodes.count { $0.hasPrefix("\(area.name): ") } == 1, "\(area.name)")
      }
      #expect(nodes.count == Ruritania.areas.count + 1)
    }
  }

  @Test func `a map without a number for each area is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = ChoroplethMap(.numbers(Measure("Rate"), [1]), on: Ruritania.boundaries)
    }
  }
}
