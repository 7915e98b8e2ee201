import Charts
import Testing

/// What a reader with a keyboard has to go through.
@Suite("Marks that can be reached") struct ReachTests {
  static func nodes(_ chart: some Chart) -> Int {
    let file = String(decoding: chart.figure("figure").file(), as: UTF8.self)
    return file.split(separator: "\n").count { $0.contains("data-node=") }
  }

  static let names = (1...153).map { "Area \($0)" }
  static let measure = Measure("Share", .percent())

  @Test func `are all parts of a few things`() {
    let bars = Self.names.prefix(20).map { StackedBars.Bar($0, [20, 30, 50]) }
    #expect(Self.nodes(StackedBars(Self.measure, of: ["a", "b", "c"], bars, whole: 100)) == 60)
    let groups = Self.names.prefix(20).map { GroupedBars.Group($0, [20, 30]) }
    #expect(Self.nodes(GroupedBars(Self.measure, of: ["a", "b"], groups)) == 40)
  }

  @Test func `are only the things themselves where there are very many`() {
    let kinds = ["a", "b", "c", "d"]
    let bars = Self.names.map { StackedBars.Bar($0, [20, 30, .missing(.low), 10]) }
    #expect(Self.nodes(StackedBars(Self.measure, of: kinds, bars, whole: 100)) == 153)
    let groups = Self.names.map { GroupedBars.Group($0, [20, 30, .missing(.low), 10]) }
    #expect(Self.nodes(GroupedBars(Self.measure, of: kinds, groups)) == 153)
    let rows = Self.names.map { name in
      TartanRug.Row(Measure(name), Array(repeating: .init(5, .similar), count: 4))
    }
    #expect(Self.nodes(TartanRug(comparedWith: "England", kinds, rows)) == 153)
    let months = (0..<120).map { "Month \($0)" }
    let series = kinds.map { Series($0, Array(repeating: 5, count: 120)) }
    #expect(Self.nodes(LineChart(Self.measure, over: months, series)) == 4)
    let strips = kinds.map { kind in DotStrips.Strip(kind, Self.names.map { Entry($0, 5) }) }
    #expect(Self.nodes(DotStrips(Self.measure, of: "areas", strips)) == 4)
  }
}
