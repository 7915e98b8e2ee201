import Charts
import SVG
import TestSupport
import Testing

@Suite("A line chart") struct LineChartTests {
  static let measure = Measure("Re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, England, 2012–13 to 2023–24",
    source: "Department for Education, Characteristics of children in need",
    notes: ["[c] is a number kept confidential, [x] one that is not available."])
  static let periods = (12...23).map { "20\($0)\($0 + 1)" }
  static let regions = [
    "North East", "North West", "Yorkshire and The Humber", "East Midlands", "West Midlands",
    "East of England", "London", "South East", "South West",
  ]

  /// A walk of so many steps.
  static func walk(_ seed: UInt64, from start: Double, count: Int = 12) -> [Datum] {
    var value = start
    return Samples.bell(count, about: 0.1, spread: 0.9, seed: seed).map { step in
      value += step
      return .number((value * 10).rounded() / 10)
    }
  }

  static func series(_ count: Int) -> [Series] {
    (0..<count).map { index in
      let name = index < 9 ? regions[index] : "\(regions[index % 9]) \(index)"
      return Series(name, walk(UInt64(index + 1), from: 18 + Double(index % 7)))
    }
  }

  @Test func `four lines`() throws {
    let chart = LineChart(Self.measure, over: Self.periods, Self.series(4))
    try expectFigure(chart, "line-four", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `one line with an interval, gaps and an imputed point`() throws {
    var values = Self.walk(5, from: 21)
    values[0] = .missing(.unavailable)
    values[3] = .imputed(22.4)
    values[6] = .missing(.confidential)
    values[8] = .missing(.confidential)
    values[9] = .missing(.low)
    let chart = LineChart(
      Self.measure, over: Self.periods,
      [
        Series(
          "Kent", values,
          intervals: values.map { $0.value.map { $0 - 1.2...$0 + 1.5 } })
      ])
    try expectFigure(chart, "line-gaps", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `one among many`() throws {
    var series = Self.series(40)
    series[11].isChosen = true
    series[11].name = "Bournemouth, Christchurch and Poole"
    series[3].values[11] = .missing(.confidential)
    let chart = LineChart(Self.measure, over: Self.periods, series)
    try expectFigure(chart, "line-chosen", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `one among few, each named`() throws {
    var series = Self.series(7)
    series[2].isChosen = true
    series[4].values[10] = .missing(.low)
    series[4].values[11] = .missing(.low)
    let chart = LineChart(Self.measure, over: Self.periods, series)
    try expectFigure(chart, "line-few", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `more than four to be told apart`() throws {
    var series = Self.series(9)
    series[1].values[4] = .missing(.confidential)
    series[1].values[5] = .missing(.confidential)
    let chart = LineChart(Self.measure, over: Self.periods, series)
    try expectFigure(chart, "line-panels", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `many periods, told apart by dashes`() throws {
    let months = (0..<60).map { "\(2019 + $0 / 12) M\($0 % 12 + 1)" }
    let series = (0..<3).map {
      Series(Self.regions[$0], Self.walk(UInt64($0 + 3), from: 20 + Double($0), count: 60))
    }
    let chart = LineChart(Self.measure, over: months, series)
    try expectFigure(chart, "line-dashes", phone: true, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, periods: [String], series: [Series])] = [
    ("none", periods, []), ("periodless", [], [Series("Kent", [])]),
    ("one", ["2023"], [Series("Kent", [12.3]), Series("Devon", [12.4])]),
    ("two", ["2022", "2023"], [Series("Kent", [12.3, 4.5])]),
    (
      "equal", ["2021", "2022", "2023"], [Series("Kent", [5, 5, 5]), Series("Devon", [5, 5, 5])]
    ),
    ("negative", ["2021", "2022", "2023"], [Series("Kent", [-5, 2, -12.3])]),
    ("huge", ["2021", "2022", "2023"], [Series("Kent", [1e12, 4e11, 1.2e12])]),
    (
      "missing", ["2021", "2022"],
      [
        Series("Kent", [.missing(.confidential), .missing(.low)]),
        Series("Devon", [.missing(.confidential), 4]),
      ]
    ),
    (
      "nothing", ["2021", "2022"], [Series("Kent", [.missing(.confidential), .missing(.low)])]
    ),
    ("names", periods, Samples.names.prefix(4).map { Series($0, walk(3, from: 20)) }),
    ("names-panels", periods, Samples.names.map { Series($0, walk(3, from: 20)) }),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, periods: [String], series: [Series]) throws {
    let measure = name == "huge" ? Measure("Spending", .pounds) : Self.measure
    let chart = LineChart(measure, over: periods, series)
    try expectFigure(chart, "line-\(name)", phone: name.hasPrefix("names"))
    expectTidy(chart, name)
  }

  @Test(arguments: 1...40)
  func `names at the ends never collide`(seed: Int) {
    let count = seed % 8 + 1
    let series = (0..<count).map { index in
      Series(
        Samples.names[(index + seed) % 6],
        Self.walk(UInt64(seed * 10 + index), from: 20).enumerated().map {
          ($0 + index * seed).isMultiple(of: 7) ? .missing(.confidential) : $1
        }, isChosen: seed.isMultiple(of: 3) && index == 0)
    }
    expectTidy(LineChart(Self.measure, over: Self.periods, series), "\(seed)")
  }

  @Test(arguments: UInt64(1)...30)
  func `names at the ends keep the order of the lines`(seed: UInt64) {
    let values = Samples.bell(4, about: 20, spread: 0.6, seed: seed)
    let series = values.enumerated().map { Series("Area \($0)", [20, .number($1)]) }
    let figure = LineChart(Self.measure, over: ["2022", "2023"], series).figure("figure")
    let texts = DrawnText.all(in: String(decoding: figure.file(), as: UTF8.self))
    let heights = series.map { series in
      texts.last { $0.words.hasPrefix(series.name) }?.box.y ?? .nan
    }
    for (value, height) in zip(values, heights) {
      for (other, beneath) in zip(values, heights) where other < value {
        #expect(height < beneath)
      }
    }
  }

  @Test func `has a row for each period, or for each series where there are more of those`() {
    let few = LineChart(
      Self.measure, over: ["202122", "202223"],
      [Series("Kent", [1, .missing(.low)], intervals: [0...2, nil])]
    ).table(.english)
    #expect(
      few.columns.map(\.name) == ["Period", "Kent", "Kent (Interval from)", "Kent (Interval to)"])
    #expect(few.rows[0] == [.text("2021–22"), .number(1), .number(0), .number(2)])
    #expect(few.rows[1][2] == .number(.missing(.inapplicable)))
    let many = LineChart(
      Self.measure, over: ["202122"], [Series("Kent", [1]), Series("Devon", [2])]
    ).table(.english)
    #expect(many.columns.map(\.name) == ["Name", "2021–22"])
    #expect(many.rows == [[.text("Kent"), .number(1)], [.text("Devon"), .number(2)]])
  }

  @Test func `says what it shows`() {
    let figure = LineChart(
      Self.measure, over: ["202122", "202223", "202324"],
      [
        Series("Kent", [21.4, .missing(.unavailable), 22.1], isChosen: true),
        Series("Devon", [20, 21, 19]),
      ]
    ).figure("re-referrals")
    #expect(figure.title == "Kent rose from 21.4% to 22.1%")
    #expect(
      figure.description
        == """
        Line chart of 2 series over 3 periods, 2021–22 to 2023–24: Re-referrals within 12 months. \
        Kent: from 21.4% in 2021–22 to 22.1% in 2023–24, highest 22.1% in 2023–24, lowest 21.4% \
        in 2021–22. The axis starts at 19.0%, not at zero. Not shown: 1 not available [x].
        """)
  }

  @Test func `says of several which is highest`() {
    let chart = LineChart(
      Self.measure, over: ["2022", "2023"],
      [Series("Kent", [21.4, 22.1]), Series("Devon", [20, 23]), Series("Surrey", [3, 4])])
    #expect(chart.finding(.english) == "Devon is highest in 2023, at 23.0%")
    #expect(!chart.description(.english).contains("not at zero"))
  }
  /// A gap where another line has its points, told apart from it or behind it.
  @Test(arguments: [false, true], UInt64(0)..<12)
  func `the symbols of gaps hide no points of other lines`(isChosen: Bool, seed: UInt64) {
    var noise = Noise(seed: seed)
    let gap = 1 + Int(seed) % 3
    let series = (0..<3).map { index -> Series in
      var values = (0..<6).map { _ in Datum.number(Double.random(in: 20...26, using: &noise)) }
      if index == 0 { values[gap] = .missing(.unavailable) }
      return Series("Line \(index)", values, isChosen: isChosen && index == 0)
    }
    let chart = LineChart(Self.measure, over: (2015...2020).map { "\($0)" }, series)
    for shape in [Canvas.Shape.page, .phone] {
      var canvas = Canvas(shape)
      chart.draw(on: &canvas)
      let file = String(decoding: canvas.drawing.bytes, as: UTF8.self)
      let symbols = file.split(separator: "\n").filter { $0.hasSuffix(">[x]</text>") }
      #expect(symbols.count == 1)
      guard let symbol = symbols.first,
        let x = symbol.between("x=\"", "\"").flatMap({ Double($0) }),
        let y = symbol.between("y=\"", "\"").flatMap({ Double($0) })
      else { continue }
      // Where points are touched is where they stand; the gap’s own target is among its series’.
      let targets = file.split(separator: "\n").filter { $0.contains("r=\"12\"") }
      for target in targets where !target.contains("Line 0") {
        guard let left = target.between("cx=\"", "\"").flatMap({ Double($0) }),
          let top = target.between("cy=\"", "\"").flatMap({ Double($0) })
        else { continue }
        #expect((left - x).magnitude > 12 || (top - (y - 4)).magnitude >= 9, "\(target)")
      }
    }
  }
}
