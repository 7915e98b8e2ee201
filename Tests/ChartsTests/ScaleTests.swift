import Charts
import TestSupport
import Testing

@Suite("Ticks") struct TicksTests {
  static let around: [(range: ClosedRange<Double>, values: [Double])] = [
    (0...100, [0, 20, 40, 60, 80, 100]), (3...77, [0, 20, 40, 60, 80]),
    (0.03...0.27, [0, 0.1, 0.2, 0.3]),
    (-13...5, [-15, -10, -5, 0, 5]), (-9 ... -3, [-10, -8, -6, -4, -2]),
    (1e12...5.1e12, [1e12, 2e12, 3e12, 4e12, 5e12, 6e12]),
    (2e-9...6e-9, [2e-9, 3e-9, 4e-9, 5e-9, 6e-9]),
    (0.3...0.7, [0.3, 0.4, 0.5, 0.6, 0.7]),
    (999.9...1_000.1, [999.9, 999.95, 1_000, 1_000.05, 1_000.1]),
  ]

  @Test(arguments: around)
  func `around a range`(range: ClosedRange<Double>, values: [Double]) {
    #expect(Ticks(around: range).values == values)
  }

  static let within: [(range: ClosedRange<Double>, values: [Double])] = [
    (0...100, [0, 20, 40, 60, 80, 100]), (3...80, [20, 40, 60, 80]),
    (-13...4.5, [-10, -5, 0]), (0.29...0.71, [0.3, 0.4, 0.5, 0.6, 0.7]),
    (17...17, []), (20...20, [20]),
  ]

  @Test(arguments: within)
  func `within a range`(range: ClosedRange<Double>, values: [Double]) {
    #expect(Ticks(within: range).values == values)
  }

  /// Ranges of every size, about zero and far from it.
  static let ranges: [ClosedRange<Double>] = {
    var noise = Noise(seed: 17)
    return [1e-9, 1e-4, 0.01, 1, 7, 360, 1e6, 1e12].flatMap { size in
      (0..<40).map { _ in
        let start = Double.random(in: -50...50, using: &noise) * size
        return start...start + Double.random(in: 0.01...1, using: &noise) * size
      }
    }
  }()

  @Test func `are as many as can be read, evenly spaced and around the range`() {
    for range in Self.ranges {
      let ticks = Ticks(around: range)
      let reach = 1e-6 * ticks.step
      #expect((2...6).contains(ticks.values.count), "\(range)")
      #expect(ticks.values.first.map { $0 <= range.lowerBound + reach } == true, "\(range)")
      #expect(ticks.values.last.map { $0 >= range.upperBound - reach } == true, "\(range)")
      for (tick, next) in zip(ticks.values, ticks.values.dropFirst()) {
        #expect((next - tick - ticks.step).magnitude <= reach, "\(range)")
      }
    }
  }

  @Test func `lie within the range, and one more would not`() {
    for range in Self.ranges {
      let ticks = Ticks(within: range)
      let reach = 1e-6 * ticks.step
      #expect((2...6).contains(ticks.values.count), "\(range)")
      for tick in ticks.values { #expect(range.contains(tick, within: reach), "\(range): \(tick)") }
      guard let first = ticks.values.first, let last = ticks.values.last else { continue }
      #expect(first - ticks.step < range.lowerBound, "\(range)")
      #expect(last + ticks.step > range.upperBound, "\(range)")
    }
  }

  @Test func `are whole numbers of a step of one, two or five, to the last digit`() {
    let steps = (-15...15).flatMap { power in [1, 2, 5].map { (digit: $0, power: power) } }
    for range in Self.ranges {
      for ticks in [Ticks(around: range), Ticks(within: range)] {
        let step = steps.first { Double("\($0.digit)e\($0.power)") == ticks.step }
        #expect(step != nil, "\(range): \(ticks.step)")
        guard let step else { continue }
        for tick in ticks.values {
          let times = Int((tick / ticks.step).rounded())
          #expect(tick == Double("\(times * step.digit)e\(step.power)"), "\(range)")
        }
      }
    }
  }
}

@Suite("A linear scale") struct LinearScaleTests {
  @Test func `has round ends around the numbers`() {
    let x = LinearScale(around: [3, 80], start: 0, end: 400)
    #expect(x.domain == 0...80)
    #expect(x(20) == 100)
    #expect(x.ticks.values == [0, 20, 40, 60, 80])
  }

  @Test func `runs upwards where it is told to`() {
    let y = LinearScale(from: 10...30, start: 200, end: 0)
    #expect([10, 20, 30].map { y($0) } == [200, 100, 0])
  }

  @Test func `has zero within where it is asked to`() {
    #expect(LinearScale(around: [12, 14], zero: true, start: 0, end: 1).domain == 0...15)
    #expect(LinearScale(around: [-3, -1], zero: true, start: 0, end: 1).domain == -3...0)
    #expect(!LinearScale(around: [12, 14], start: 0, end: 1).domain.contains(0))
  }

  static let alike: [[Double]] = [
    [], [0], [5], [5, 5, 5], [-3], [1e12, 1e12], [1e-9], [0.1 + 0.2, 0.3], [-0.0, 0],
    [1e16, 1e16 + 2],
  ]

  @Test(arguments: alike)
  func `stretches where numbers are all alike`(numbers: [Double]) {
    for scale in [
      LinearScale(around: numbers, start: 0, end: 100),
      LinearScale(around: numbers, zero: true, start: 0, end: 100),
      LinearScale(
        from: (numbers.min() ?? 0)...(numbers.max() ?? 0), start: 0, end: 100),
    ] {
      #expect((2...11).contains(scale.ticks.values.count))
      #expect(Set(scale.ticks.values.map { scale($0) }).count == scale.ticks.values.count)
      for number in numbers { #expect((0...100).contains(scale(number), within: 1e-9)) }
    }
  }

  @Test(arguments: TicksTests.ranges)
  func `keeps numbers in their order and between its ends`(range: ClosedRange<Double>) {
    let scale = LinearScale(around: [range.lowerBound, range.upperBound], start: 40, end: 700)
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    let places = [range.lowerBound, middle, range.upperBound].map { scale($0) }
    #expect(places == places.sorted())
    #expect(places[0] >= 40 - 1e-3 && places[2] <= 700 + 1e-3)
  }
}

@Suite("A band scale") struct BandScaleTests {
  @Test func `shares a line out with gaps between`() {
    let bands = BandScale(4, start: 0, end: 100)
    #expect(bands.width == 20)
    #expect((0..<4).map { bands($0) } == [2.5, 27.5, 52.5, 77.5])
    #expect((0..<4).map { bands.middle($0) } == [12.5, 37.5, 62.5, 87.5])
  }

  @Test(arguments: [1, 2, 7, 153], [0, 0.2, 0.9])
  func `keeps bands within the line and apart`(count: Int, gap: Double) {
    let bands = BandScale(count, start: 10, end: 310, gap: gap)
    for index in 0..<count {
      #expect(bands(index) >= 10 - 1e-9)
      #expect(bands(index) + bands.width <= 310 + 1e-9)
      if index > 0 { #expect(bands(index) - bands(index - 1) >= bands.width - 1e-9) }
    }
  }

  @Test func `divides nothing among nobody`() {
    #expect(BandScale(0, start: 0, end: 100).count == 0)
  }
}

extension ClosedRange<Double> {
  fileprivate func contains(_ value: Double, within reach: Double) -> Bool {
    (lowerBound - reach...upperBound + reach).contains(value)
  }
}
