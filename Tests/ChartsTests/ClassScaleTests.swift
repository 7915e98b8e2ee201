import Charts
import TestSupport
import Testing

@Suite("Numbers in classes") struct ClassScaleTests {
  @Test(
    arguments: [
      ([3, 18, 22, 41], [10, 20, 30, 40]), ([0, 40], [10, 20, 30]),
      ([0, 12.5], [4, 8, 12]),
      ([1.9, 12.1], [4, 8, 12]), ([0.013, 0.068], [0.02, 0.03, 0.04, 0.05, 0.06]),
      ([-30, -12], [-25, -20, -15]), ([-4, 9.5], [0, 4, 8]),
      ([2e11, 1.1e12], [4e11, 6e11, 8e11, 1e12]),
      // Whole numbers have whole limits, and each a class of its own where there are few.
      ([0, 1, 2, 3], [1, 2, 3]), ([7, 8], [8]),
      // There is nothing to sort.
      ([], []), ([5], []), ([5, 5, 5], []), ([0, 0], []), ([-7], []), ([0.1 + 0.2, 0.3], []),
    ] as [([Double], [Double])])
  func `a sequential scale has round limits`(numbers: [Double], limits: [Double]) {
    #expect(ClassScale.sequential(numbers).limits == limits)
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7, 8], [3, 5, 7]), ([0.11, 0.27, 0.31, 0.94], [0.2, 0.3, 0.5]),
      ([1, 1, 1, 1, 1, 1, 1, 9], [5]), ([1_013, 2_877, 40_000, 1_234_567], [2_000, 40_000, 1e6]),
      ([-9, -4, 3, 8], [-5, 0, 5]), ([4, 4, 4], []), ([], []),
    ] as [([Double], [Double])])
  func `quantiles are cut at the roundest numbers that part the same`(
    numbers: [Double], limits: [Double]
  ) {
    #expect(ClassScale.sequential(numbers, .quantiles(4)).limits == limits)
  }

  @Test(
    arguments: [
      ([-1.3, 0.2, 3.8], 0, [-3, -2, -1, 1, 2, 3]),
      ([-0.7, 0.4], 0, [-0.6, -0.4, -0.2, 0.2, 0.4, 0.6]),
      ([100, 92, 117], 100, [85, 90, 95, 105, 110, 115]), ([0, 0], 0, []), ([], 3, []),
      ([12], 10, [8.5, 9, 9.5, 10.5, 11, 11.5]),
      ([1e12, -3e12], 0, [-3e12, -2e12, -1e12, 1e12, 2e12, 3e12]),
      ([1e-12], 0, [-6e-13, -4e-13, -2e-13, 2e-13, 4e-13, 6e-13]),
    ] as [([Double], Double, [Double])])
  func `a diverging scale has round steps around its centre`(
    numbers: [Double], centre: Double, limits: [Double]
  ) {
    #expect(ClassScale.diverging(numbers, around: centre).limits == limits)
  }

  @Test func `a number on a limit is in the class farther out`() {
    #expect([9.9, 10, 10.1].map { ClassScale(sequential: [10, 20])($0) } == [0, 1, 1])
    let classes = ClassScale(diverging: [0.2, 0.4, 0.6])
    let numbers = [-1, -0.6, -0.5, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.4, 0.5, 0.6, 1]
    #expect(numbers.map { classes($0) } == [0, 0, 1, 1, 2, 3, 3, 3, 4, 5, 5, 6, 6])
  }
}

@Suite("Every scale of classes") struct ClassScaleLaws {
  /// Numbers of many sizes and shapes: even, skewed, whole, with equal ones, far from zero.
  static let samples: [[Double]] = (0..<300).map { seed in
    var noise = Noise(seed: UInt64(seed))
    let size = [1e-9, 0.01, 1, 17, 1e6, 1e12][seed % 6]
    let start = [0, -1, 1_000][seed % 3] * size
    return (0..<(2 + seed % 40)).map { _ in
      let even = Double.random(in: 0..<1, using: &noise)
      let number = start + size * (seed.isMultiple(of: 2) ? even : even * even * even * 9)
      return seed.isMultiple(of: 5) ? number.rounded() : number
    }
  }

  @Test(arguments: samples)
  func `parts numbers that differ into four to six`(sample: [Double]) {
    let areWhole = sample.allSatisfy { $0 == $0.rounded() }
    let classes = ClassScale.sequential(sample)
    let extent = (sample.max() ?? 0) - (sample.min() ?? 0)
    if !areWhole { #expect((4...6).contains(classes.count)) }
    if areWhole, extent > 0 { #expect((2...6).contains(classes.count)) }
    #expect(Set(sample.map { classes($0) }).isSubset(of: Set(0..<classes.count)))
  }

  @Test(arguments: samples)
  func `gives quantiles about as many each`(sample: [Double]) {
    let classes = ClassScale.sequential(sample, .quantiles(5))
    let sizes = (0..<classes.count).map { number in sample.count { classes($0) == number } }
    let share = Double(sample.count) / 5
    let areDistinct = Set(sample).count == sample.count
    if areDistinct, sample.count >= 5 {
      #expect(sizes.allSatisfy { (Double($0) - share).magnitude < 1 })
    }
    #expect(sizes.allSatisfy { $0 > 0 })
  }

  @Test(arguments: samples)
  func `sees the same below its centre as above`(sample: [Double]) {
    let classes = ClassScale.diverging(sample)
    let mirrored = ClassScale.diverging(sample.map { -$0 })
    for number in sample + classes.limits {
      #expect(classes(number) + mirrored(-number) == classes.count - 1)
    }
    let farthest = sample.max { $0.magnitude < $1.magnitude } ?? 0
    #expect(classes.count == 1 || [0, 6].contains(classes(farthest)))
  }
}
