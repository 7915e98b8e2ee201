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

  /// Words of a drawing with the room that they take, from its lines.
  private func labels(_ markup: String) -> [Box] {
    markup.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("<text"), line.contains("halo"), !line.contains("small") else {
        return nil
      }
      let parts = line.split(separator: "\"")
      guard let x = Double(parts[1]), let y = Double(parts[3]),
        let words = line.split(separator: ">").dropFirst().first?.split(separator: "<").first
      else { return nil }
      let lettering = Lettering(size: 14, isBold: line.contains("strong"))
      return Box(x: x, y: y - 11, width: lettering.width(of: String(words)), height: 13)
    }
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
    var canvas = Canvas(.page)
    map.draw(on: &canvas)
    let boxes = labels(String(decoding: canvas.drawing.bytes, as: UTF8.self))
    let picture = Box(x: 0, y: 0, width: canvas.width, height: canvas.height)
    for (index, box) in boxes.enumerated() {
      #expect(picture.contains(box), "\(box)")
      for other in boxes[(index + 1)...] { #expect(!box.overlaps(other), "\(box) \(other)") }
    }
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
    for (name, total) in [("No further action", "1,295"), ("Early help", "442")] {
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
    let dashed = "line-series-4 dashed through"
    #expect(shade(1) == ["fill-series-4 veil", dashed])
    #expect(shade(2) == ["fill-series-4 pale", dashed])
    #expect(shade(3) == ["fill-series-4 faint", dashed])
    #expect(shade(9) == shade(3))
  }
}
