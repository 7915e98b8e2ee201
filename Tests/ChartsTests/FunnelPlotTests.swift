import Charts
import TestSupport
import Testing

@Suite("A funnel plot") struct FunnelPlotTests {
  static let measure = Measure("Re-referrals within 12 months", .share())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, 153 local authorities in England, 2023–24",
    source: "Department for Education, Characteristics of children in need")

  /// The limits that a share has by chance, as a report would work them out.
  static func limit(_ average: Double, _ size: Double) -> FunnelPlot.Limit {
    func range(_ reach: Double) -> ClosedRange<Double> {
      let error = reach * (average * (1 - average) / max(size, 1)).squareRoot()
      return max(average - error, 0)...min(average + error, 1)
    }
    return .init(size: size, inner: range(1.96), outer: range(3.09))
  }

  static func plot(
    _ count: Int, average: Double = 0.22, spread: Double = 0.012, seed: UInt64 = 4,
    chosen: Int? = nil
  ) -> FunnelPlot {
    let sizes = Samples.bell(count, about: 60, spread: 28, seed: seed).map { 80 + $0 * $0 / 2 }
    let noise = Samples.bell(count, about: 0, spread: 1, seed: seed + 1)
    let areas = (0..<count).map { index -> FunnelPlot.Area in
      let error = (average * (1 - average) / sizes[index]).squareRoot()
      let far = index.isMultiple(of: 11) ? spread * 3 : 0
      let value = max(0, min(1, average + noise[index] * (error + far)))
      let limit = limit(average, sizes[index])
      let place: FunnelPlot.Place =
        limit.inner.contains(value)
        ? .inside : limit.outer.contains(value) ? .beyondInner : .beyondOuter
      return .init(
        index == 11 ? "Bournemouth, Christchurch and Poole" : "Area \(index + 1)",
        size: sizes[index].rounded(), .number(value), place, isChosen: index == chosen)
    }
    return FunnelPlot(
      measure, against: Measure("Children referred"), average: average, areas,
      limits: FunnelPlot.sizes(upTo: sizes.max() ?? 1).map { limit(average, $0) })
  }

  @Test func `the usual case`() throws {
    try expectFigure(Self.plot(153), "funnel-usual", phone: true, Self.heading)
    expectTidy(Self.plot(153))
  }

  @Test func `one is spoken of`() throws {
    let plot = Self.plot(153, chosen: 30)
    try expectFigure(plot, "funnel-chosen", phone: true, Self.heading)
    expectTidy(plot)
  }

  @Test(arguments: Array(stride(from: 0, to: 153, by: 9)))
  func `the one that is spoken of has its name, even in the thick of them`(chosen: Int) {
    let plot = Self.plot(153, chosen: chosen)
    for shape in [Canvas.Shape.page, .phone] {
      let file = String(decoding: plot.figure("figure").file(shape), as: UTF8.self)
      let name = plot.areas[chosen].name.prefix(8)
      #expect(DrawnText.all(in: file).contains { $0.words.hasPrefix(name) }, "\(name) \(shape)")
    }
  }

  static let edges: [(name: String, areas: [FunnelPlot.Area])] = [
    ("none", []), ("one", [.init("Kent", size: 400, 0.2, .inside)]),
    (
      "two",
      [.init("Kent", size: 400, 0.2, .inside), .init("Devon", size: 900, 0.31, .beyondOuter)]
    ),
    (
      "equal",
      (0..<9).map { .init("Area \($0)", size: 400, 0.22, .inside) }
    ),
    (
      "far",
      [
        .init("Kent", size: 2e9, 0.9, .beyondOuter), .init("Devon", size: 3, 0, .inside),
        .init("Medway", size: 0, 1, .beyondOuter, isChosen: true),
        .init("Surrey", size: 1e9, .imputed(0.1), .beyondOuter),
      ]
    ),
    (
      "missing",
      [
        .init("Kent", size: 400, .missing(.confidential), .inside),
        .init("Devon", size: 300, 0.4, .beyondOuter),
      ]
    ),
    (
      "names",
      Samples.names.enumerated().map {
        .init($1, size: 300 + Double($0) * 50, .number(0.4 + Double($0) / 100), .beyondOuter)
      }
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, areas: [FunnelPlot.Area]) throws {
    let greatest = areas.map(\.size).max() ?? 1
    let chart = FunnelPlot(
      Self.measure, against: Measure("Children referred"), average: 0.22, areas,
      limits: FunnelPlot.sizes(upTo: greatest).map { Self.limit(0.22, $0) })
    try expectFigure(chart, "funnel-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test(arguments: UInt64(1)...20)
  func `names never collide`(seed: UInt64) {
    expectTidy(Self.plot(120, spread: 0.03, seed: seed, chosen: Int(seed)), "\(seed)")
  }

  @Test func `says what it shows`() {
    let chart = FunnelPlot(
      Self.measure, against: Measure("children referred"), average: 0.22,
      [
        .init("Kent", size: 400, 0.31, .beyondOuter), .init("Devon", size: 300, 0.2, .inside),
        .init("Surrey", size: 500, 0.1, .beyondOuter),
        .init("York", size: 300, .missing(.low), .inside),
      ], limits: [Self.limit(0.22, 100), Self.limit(0.22, 500)])
    #expect(chart.finding(.english) == "Beyond the 99.8% limits: 2 of 3")
    #expect(
      chart.description(.english)
        == """
        Funnel plot of 3 areas: Re-referrals within 12 months against children referred. The \
        average is 22.0%. Within the 95% limits: 1. Beyond the 95% limits: 0. Beyond the 99.8% \
        limits: 2. Far above: Kent 31.0%. Far below: Surrey 10.0%. Not shown: 1 rounding to zero \
        [low].
        """)
    #expect(chart.table(.english).rows.count == 6)
  }
}
