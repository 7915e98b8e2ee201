import Charts
import Testing

/// What is not data but a mistake in the program stops it with a sentence.
@Suite("Charts refuse what cannot be drawn") struct MisuseTests {
  static let measure = Measure("Share", .percent())

  @Test func `distributions`() async {
    await #expect(processExitsWith: .failure) {
      _ = Distribution(edges: [0, 1], counts: [3, 4], median: nil)
    }
    await #expect(processExitsWith: .failure) {
      _ = Distribution(edges: [0, 1, 9], counts: [3, 4], median: nil)
    }
    await #expect(processExitsWith: .failure) {
      _ = Distribution(edges: [0, 1], counts: [3], median: 7)
    }
    await #expect(processExitsWith: .failure) { _ = SpineChart.Spread(1, 2, 3, 2, 5) }
  }

  @Test func `series`() async {
    await #expect(processExitsWith: .failure) {
      _ = LineChart(Self.measure, over: ["2022", "2023"], [Series("Kent", [1])])
    }
    await #expect(processExitsWith: .failure) {
      _ = SlopeChart(Self.measure, from: "2022", to: "2023", [Series("Kent", [1, 2, 3])])
    }
    await #expect(processExitsWith: .failure) { _ = Series("Kent", [1, 2], intervals: [0...2]) }
  }

  @Test func `parts and cells`() async {
    await #expect(processExitsWith: .failure) {
      _ = StackedBars(Self.measure, of: ["a"], [.init("Kent", [-1])])
    }
    await #expect(processExitsWith: .failure) {
      _ = GroupedBars(Self.measure, of: ["a", "b"], [.init("Kent", [1])])
    }
    await #expect(processExitsWith: .failure) {
      _ = TartanRug(comparedWith: "England", (0..<25).map { "\($0)" }, [])
    }
    await #expect(processExitsWith: .failure) {
      _ = FunnelPlot(
        Self.measure, against: Measure("Children"), average: 1, [],
        limits: [
          .init(size: 5, inner: 1...2, outer: 0...3), .init(size: 4, inner: 1...2, outer: 0...3),
        ])
    }
  }
}
