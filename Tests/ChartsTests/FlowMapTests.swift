import Charts
import SVG
import Testing

@Suite("Flow maps") struct FlowMapTests {
  static let names = [
    "Contact", "No further action", "Information and advice", "Referral", "Early help",
    "Assessment", "Strategy discussion", "Section 47", "Conference", "Child in need plan",
    "Child protection plan", "Closed after assessment",
  ]
  static let ways: [(Int, Int, Double, Double)] = [
    (0, 1, 1_210, 0), (0, 2, 640, 0), (0, 3, 905, 1), (0, 4, 245, 3), (3, 5, 760, 2),
    (3, 4, 60, 4), (3, 1, 85, 1), (5, 9, 444, 45), (5, 11, 414, 40), (5, 4, 137, 45),
    (5, 6, 130, 6), (6, 7, 118, 1), (7, 8, 74, 12), (7, 9, 31, 14), (8, 10, 66, 0),
    (8, 9, 8, 1),
  ]
  static let usual = FlowMap(
    Measure("Children"),
    zip(names, [0, 4, 4, 0, 4, 0, 0, 0, 0, 2, 2, 4]).map { FlowMap.Node($0, kind: $1) },
    ways.map { FlowMap.Flow(from: $0.0, to: $0.1, .number($0.2), days: $0.3) }
      + [
        FlowMap.Flow(from: 9, to: 3, 96, days: 210),
        FlowMap.Flow(from: 10, to: 3, 14, days: 390, pass: 2),
      ])
  static let heading = Figure.Heading(
    subtitle: "Children by stage, an invented authority, 2023–24", source: "invented")

  @Test func `the usual case`() throws {
    try expectFigure(Self.usual, "flow-usual", phone: true, Self.heading)
    #expect(Self.usual.figure("flow").markup.count < 30_000)
  }

  /// As many ways as a report of a whole service has: eleven sources, ends, returns that come again.
  static let service: FlowMap = {
    let sources = ["Family", "Schools", "Health services", "Police", "Other legal agency"]
    let columns = [
      sources, ["Contact"], ["Referral"], ["Assessment"], ["Section 47", "Early help"],
      ["Initial conference"], ["Child protection plan", "Child in need plan"],
      ["No further action", "Closed after assessment", "Closed", "Still open"],
    ]
    let names = columns.flatMap(\.self)
    let ends: Set = ["No further action", "Closed after assessment", "Closed"]
    let nodes = columns.enumerated().flatMap { column, names in
      names.map { name in
        FlowMap.Node(
          name, column: column,
          role: ends.contains(name) ? .end : name == "Still open" ? .open : .stage)
      }
    }
    let ways: [(String, String, Double, Double?)] = [
      ("Family", "Contact", 300, 0), ("Schools", "Contact", 620, 0),
      ("Health services", "Contact", 590, 0), ("Police", "Contact", 880, 0),
      ("Other legal agency", "Contact", 110, 0), ("Contact", "No further action", 1_240, 1),
      ("Contact", "Referral", 960, 1), ("Contact", "Early help", 300, 4),
      ("Referral", "Assessment", 890, 2), ("Referral", "No further action", 70, 1),
      ("Assessment", "Section 47", 230, 6), ("Assessment", "Child in need plan", 300, 44),
      ("Assessment", "Closed after assessment", 330, 39), ("Assessment", "Still open", 30, nil),
      ("Section 47", "Initial conference", 110, 14), ("Section 47", "Child in need plan", 120, 36),
      ("Initial conference", "Child protection plan", 95, 0),
      ("Initial conference", "Child in need plan", 15, 18),
      ("Child protection plan", "Closed", 60, 258),
      ("Child protection plan", "Still open", 35, nil),
      ("Child in need plan", "Closed", 330, 187), ("Child in need plan", "Still open", 105, nil),
      ("Early help", "Closed", 250, 142), ("Early help", "Still open", 50, nil),
    ]
    func place(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
    let back: [(String, [Double])] = [("No further action", [260, 96, 40]), ("Closed", [90, 30])]
    var map = FlowMap(
      Measure("Children"), nodes,
      ways.map {
        FlowMap.Flow(from: place($0.0), to: place($0.1), .number($0.2), days: $0.3)
      }
        + back.flatMap { name, counts in
          counts.enumerated().map { pass, count in
            FlowMap.Flow(
              from: place(name), to: 5, .number(count), days: Double(130 - 12 * pass),
              pass: pass + 1)
          }
        })
    map.keepsOrder = true
    return map
  }()

  /// The same, with others to compare with.
  static let compared: FlowMap = {
    var map = service
    for index in map.flows.indices {
      let count = map.flows[index].count.value ?? 0
      map.flows[index].against = .number((count * (0.5 + Double(index % 5) / 10)).rounded())
      map.flows[index].isChance = index % 3 == 0
    }
    map.flows[8].against = .missing(.confidential)
    map.comparison = .init("East", with: "West")
    return map
  }()

  @Test func `a whole service`() throws {
    try expectFigure(Self.service, "flow-service", phone: true, Self.heading)
    #expect(Self.service.figure("flow").markup.count < 50_000)
  }

  @Test func `a service compared with another`() throws {
    try expectFigure(Self.compared, "flow-compared", phone: true, Self.heading)
  }

  @Test func `a comparison says by how much more or fewer go each way`() {
    let figure = Self.compared.figure("flow")
    let page = String(decoding: figure.markup, as: UTF8.self)
    #expect(figure.title == "86% go from Initial conference to Child protection plan, against 58%")
    #expect(page.contains("West: 58%; difference in percentage points +28.8"))
    #expect(
      figure.table.columns.suffix(2).map(\.name) == [
        "Difference, percentage points", "Within chance",
      ])
    // Words on a map of its own have nothing of it.
    #expect(!String(decoding: Self.service.figure("flow").markup, as: UTF8.self).contains("West"))
  }

  @Test func `those who come back may be counted once more where they come in, or not`() {
    func said(_ sources: Double) -> String {
      let map = FlowMap(
        Measure("Children"), [.init("Source"), .init("Contact"), .init("End")],
        [
          .init(from: 0, to: 1, .number(sources)), .init(from: 1, to: 2, 100),
          .init(from: 2, to: 1, 20),
        ])
      return String(decoding: map.figure("f").markup, as: UTF8.self)
    }
    for sources in [80.0, 100] {
      #expect(said(sources).contains("data-node=\"Contact: 100. On to End: 100%\""))
    }
    #expect(said(120).contains("Contact: 120. 140 come and 100 go on"))
    #expect(said(70).contains("Contact: 100. 90 come and 100 go on"))
  }

  @Test func `marks go from left to right, and ways back come last`() {
    let file = String(decoding: Self.service.figure("flow").file(), as: UTF8.self)
    let marks = file.split(separator: "\n").compactMap { $0.between("data-joins=\"", "\"") }
      .map { $0.split(separator: " ").compactMap { Int($0) } }
    let columns = Self.service.nodes.map { $0.column ?? 0 }
    let on = marks.prefix { $0.count == 1 || columns[$0[0]] < columns[$0[1]] }
    #expect(on.count == marks.count - 5)
    #expect(on.map { columns[$0[0]] } == on.map { columns[$0[0]] }.sorted())
  }

  @Test func `one stage spoken of`() throws {
    var map = Self.usual
    map.nodes[5].isChosen = true
    try expectFigure(map, "flow-chosen", Self.heading)
  }

  static let edges: [(name: String, map: FlowMap)] = [
    ("none", FlowMap(Measure("Children"), [], [])),
    ("alone", FlowMap(Measure("Children"), [.init("Contact")], [.init(from: 0, to: 0, 12)])),
    (
      "two",
      FlowMap(
        Measure("Children"), [.init("Contact"), .init("Referral")], [.init(from: 0, to: 1, 9)])
    ),
    (
      "zero",
      FlowMap(
        Measure("Children"), [.init("Contact"), .init("Referral")], [.init(from: 0, to: 1, 0)])
    ),
    (
      "missing",
      FlowMap(
        Measure("Children"), [.init("Contact"), .init("Referral"), .init("Advice")],
        [.init(from: 0, to: 1, .missing(.confidential)), .init(from: 0, to: 2, 40)])
    ),
    (
      "huge",
      FlowMap(
        Measure("Children"), [.init("Contact"), .init("Referral"), .init("Advice")],
        [.init(from: 0, to: 1, 1_234_567_890_123), .init(from: 0, to: 2, 4)])
    ),
    (
      "circle",
      FlowMap(
        Measure("Children"), [.init("A"), .init("B"), .init("C")],
        [.init(from: 0, to: 1, 9), .init(from: 1, to: 2, 8), .init(from: 2, to: 0, 7)])
    ),
    (
      "columns",
      FlowMap(
        Measure("Children"),
        [.init("Left", column: 0), .init("Right", column: 7), .init("Also right", column: 7)],
        [.init(from: 0, to: 1, 9), .init(from: 0, to: 2, 4), .init(from: 2, to: 0, 4)])
    ),
    (
      "names",
      FlowMap(
        Measure("Children"),
        [
          .init("Bournemouth, Christchurch and Poole UA 1"), .init("لندن الكبرى"),
          .init("東京都千代田区"), .init("<b>&\"'\u{7}"),
        ],
        [.init(from: 0, to: 1, 9), .init(from: 0, to: 2, 5), .init(from: 2, to: 3, 3)])
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, map: FlowMap) throws {
    try expectFigure(map, "flow-\(name)", phone: name == "names")
  }

  @Test(arguments: 0..<40)
  func `names never overlap, and stay in the picture`(seed: UInt64) {
    var state = seed &* 977 &+ 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let count = 2 + random(14)
    let map = FlowMap(
      Measure("Children"), (0..<count).map { .init("Stage number \($0) with a name") },
      (0..<count * 2).map { _ in
        .init(from: random(count), to: random(count), .number(Double(random(500))))
      })
    // Without the halos beneath them, which are the same words once more.
    expectTidy(map, "seed \(seed)")
  }

  @Test func `names of a whole service never overlap`() {
    expectTidy(Self.service)
    expectTidy(Self.compared)
  }

  @Test func `says what it shows`() {
    let figure = Self.usual.figure("flow")
    #expect(figure.title == "40% of those at Contact go to No further action")
    #expect(
      figure.description
        == """
        Flow map of children: 12 stages and 18 ways between them. The largest ways: Contact to No \
        further action: 1,210; Contact to Referral: 905; Referral to Assessment: 760. 2 ways lead \
        back, taken by 110.
        """)
    let page = String(decoding: figure.markup, as: UTF8.self)
    #expect(
      page.contains("Contact to No further action: 1,210, 40% of those at Contact, on the same day")
    )
    #expect(
      page.contains(
        "Child in need plan to Referral: 96, 20% of those at Child in need plan, 210 days"))
  }

  @Test func `on a phone every stage is listed with its number, even where no way leads on`() {
    let file = String(decoding: Self.usual.figure("flow").file(.phone), as: UTF8.self)
    let words = DrawnText.all(in: file).map(\.words)
    for (name, total) in [("No further action", "1,295 (43%)"), ("Early help", "442 (15%)")] {
      #expect(words.contains(name))
      #expect(words.contains(total))
    }
  }

  @Test func `says what is hatched where something is, and only there`() {
    func words(_ map: FlowMap) -> String { String(decoding: map.figure("f").markup, as: UTF8.self) }
    #expect(words(Self.usual).contains("Hatched on the right"))
    let even = FlowMap(
      Measure("Children"), [.init("A"), .init("B"), .init("C")],
      [.init(from: 0, to: 1, 9), .init(from: 1, to: 2, 9)])
    #expect(!words(even).contains("Hatched"))
  }

  @Test func `ways back are dashed, and darker with each time through`() {
    func shade(_ pass: Int) -> [String] {
      let map = FlowMap(
        Measure("Children"), [.init("A"), .init("B")],
        [.init(from: 0, to: 1, 9), .init(from: 1, to: 0, 4, pass: pass)])
      let file = String(decoding: map.figure("f").file(), as: UTF8.self)
      return file.split(separator: "\n").compactMap { line in
        line.hasPrefix("<path") && line.contains("series-4")
          ? line.between("class=\"", "\"").map(String.init) : nil
      }
    }
    // The strand, the head of an arrow, and the dashes around all strands.
    let rest = ["fill-series-4 through", "line-series-4 dashed through"]
    #expect(shade(1) == ["fill-series-4 veil"] + rest)
    #expect(shade(2) == ["fill-series-4 pale"] + rest)
    #expect(shade(3) == ["fill-series-4 faint"] + rest)
    #expect(shade(9) == shade(3))
  }
}
