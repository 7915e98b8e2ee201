import Concurrent
import Statistics
import TestSupport
import Testing

@Suite("Judging groups") struct JudgingTests {
  @Test(arguments: [(2, 1, 2), (30, 2, 3), (57, 5, 4)], [false, true])
  func `a silhouette is what its definition says`(
    shape: (rows: Int, columns: Int, groups: Int), hasNoise: Bool
  ) throws {
    let observations = noise(shape.rows, shape.columns)
    var labels: [Int?] = (0..<shape.rows).map { ($0 * 7 + $0 / 3) % shape.groups * 5 - 3 }
    if hasNoise, shape.rows > 10 { labels[4] = nil }
    let silhouette = try #require(Silhouette(of: labels, in: observations))
    var sum = 0.0
    for row in 0..<shape.rows {
      let expected = obviousSilhouette(row, labels, observations)
      #expect((silhouette.values[row] == nil) == (expected == nil))
      #expect(abs((silhouette.values[row] ?? 0) - (expected ?? 0)) < 1e-6)
      sum += expected ?? 0
    }
    #expect(abs(silhouette.mean - sum / Double(labels.compactMap(\.self).count)) < 1e-7)
  }

  @Test(arguments: Awkward.allCases, [(40, 1), (130, 3), (90, 50)])
  func `nothing in the data spoils a silhouette`(
    data: Awkward, shape: (rows: Int, columns: Int)
  ) throws {
    let observations = data.rows(shape.rows, shape.columns)
    // One group of most rows, one of a few, and one row alone.
    let labels: [Int?] = (0..<shape.rows).map { $0 == 3 ? 7 : $0 % 11 == 0 ? nil : $0 % 5 / 4 }
    let silhouette = try #require(Silhouette(of: labels, in: observations))
    for row in 0..<shape.rows {
      let expected = obviousSilhouette(row, labels, observations)
      #expect(abs((silhouette.values[row] ?? 9) - (expected ?? 9)) < 1e-6, "row \(row)")
    }
  }

  @Test func `a silhouette of many groups of all sizes is what its definition says`() throws {
    let observations = noise(400, 2)
    let labels = (0..<400).map { Int(Double($0).squareRoot()) }
    let silhouette = try #require(Silhouette(of: labels, in: observations))
    for row in 0..<400 {
      let expected = obviousSilhouette(row, labels, observations)
      #expect(abs((silhouette.values[row] ?? 9) - (expected ?? 9)) < 1e-6)
    }
    let alone = try #require(Silhouette(of: Array(0..<400), in: observations))
    #expect(alone.values == [Double?](repeating: 0, count: 400))
  }

  @Test(arguments: [1e3, 1e6, 1e12])
  func `rows far away spoil nobody’s silhouette`(far: Double) throws {
    // Two clouds side by side, and two rows for which single precision would mix them up.
    var observations = noise(80, 3)
    for row in 0..<80 { observations[row, 0] += row < 40 ? 0 : row < 78 ? 2 : far }
    let labels: [Int?] = (0..<80).map { $0 < 40 ? 0 : $0 < 78 ? 1 : 2 }
    let silhouette = try #require(Silhouette(of: labels, in: observations))
    for row in 0..<80 {
      let expected = try #require(obviousSilhouette(row, labels, observations))
      #expect(abs((silhouette.values[row] ?? 9) - expected) < 1e-6, "row \(row)")
    }
  }

  @Test func `a silhouette is the same however busy the cores are`() {
    let observations = noise(150, 4)
    let labels: [Int?] = (0..<150).map { $0 % 4 }
    let alone = Silhouette(of: labels, in: observations)
    let beside = Array(0..<4).concurrentMap { _ in Silhouette(of: labels, in: observations) }
    #expect(beside.allSatisfy { $0 == alone })
  }

  @Test func `a row alone, and rows all alike, have a silhouette of 0`() {
    let alone = Silhouette(of: [0, 0, 1], in: Matrix(rows: 3, columns: 1, [1, 2, 9]))
    #expect(alone?.values[2] == 0)
    let alike = Silhouette(of: [0, 0, 1, 1], in: Matrix(rows: 4, columns: 1, repeating: 1))
    #expect(alike?.values == [0, 0, 0, 0])
  }

  @Test func `one group cannot be judged against others`() {
    let observations = noise(4, 2)
    #expect(Silhouette(of: [0, 0, nil, 0], in: observations) == nil)
    #expect(observations.calinskiHarabasz(of: [1, 1, 1, 1]) == nil)
    #expect(observations.calinskiHarabasz(of: [1, 2, 3, 4]) == nil)
    #expect(observations.daviesBouldin(of: [nil, nil, nil, nil]) == nil)
  }

  @Test func `inertia is about the means, without noise`() {
    let observations = Matrix(rows: 5, columns: 1, [1, 3, 10, 20, 99])
    #expect(observations.inertia(of: [0, 0, 7, 7, nil]) == 52)
    // Between: 4 rows about 8.5, so 2 · 6.5² twice; within: 52 over two degrees of freedom.
    #expect(observations.calinskiHarabasz(of: [0, 0, 7, 7, nil]) == 169.0 / 26)
    #expect(observations.daviesBouldin(of: [0, 0, 7, 7, nil]) == 6.0 / 13)
  }

  @Test(.enabled(if: GroupOracle.exists))
  func `scores are those of the oracle`() throws {
    var ran = 0
    for known in try GroupOracle.read().cases {
      for (count, expected) in known.silhouette.sorted(by: { $0.key < $1.key }) {
        // The oracle judges Ward’s groups.
        let labels: [Int?] = try #require(known.linkage["ward"]?.cut[count])
        let silhouette = try #require(Silhouette(of: labels, in: known.observations))
        let harabasz = try #require(known.observations.calinskiHarabasz(of: labels))
        let bouldin = try #require(known.observations.daviesBouldin(of: labels))
        #expect(abs(silhouette.mean - expected.mean) < 1e-7)
        #expect(abs(harabasz - expected.ch) < 1e-9)
        #expect(abs(bouldin - expected.db) < 1e-9)
        ran += 3
      }
    }
    print("Judging: \(ran) oracle scores")
  }

  @Test(arguments: [
    ([1, 3, 5, 6, 6.5, 7], nil), ([10, 5, 4, 3, 2, 1], 3), ([10, 9, 8], nil), ([10, 2, 1], 3),
    ([4, 4, 4], nil), ([3], nil), ([9, 7, 2, 1, 0], 4),
  ])
  func `the knee is the farthest below the line from end to end`(
    inertias: [Double], knee: Int?
  ) {
    let fit = Elbow.Fit(groups: 2...inertias.count + 1, inertias: inertias)
    #expect(fit.knee == knee)
  }

  @Test func `the elbow and the gap find clouds`() {
    // At the corners of a square, so that no two of the four are a pair.
    var observations = noise(60, 2)
    for row in 0..<60 {
      observations[row, 0] += row % 2 == 0 ? 0 : 40
      observations[row, 1] += row % 4 < 2 ? 0 : 40
    }
    let elbow = Elbow(groups: 1...8, restarts: 3).fit(observations)
    #expect(zip(elbow.inertias, elbow.inertias.dropFirst()).allSatisfy { $0 > $1 })
    #expect(elbow.knee == 4)
    #expect(GapStatistic(groups: 6, references: 5, restarts: 2).fit(observations).best == 4)
    let one = GapStatistic(groups: 4, references: 10, restarts: 3).fit(noise(50, 2))
    #expect(one.best == 1)
  }

  @Test func `an elbow is made of k-means`() {
    let observations = noise(120, 3)
    let elbow = Elbow(groups: 1...6, restarts: 4, seed: 9).fit(observations)
    #expect(
      elbow.inertias
        == (1...6).map { KMeans(k: $0, restarts: 4, seed: 9).fit(observations).inertia })
  }

  @Test func `clouds are stable, and halves of one are not`() {
    let observations = clouds(3, rows: 45, columns: 2)
    let stable = Stability(of: KMeans(k: 3, restarts: 3))
    #expect(stable.bootstrap(observations, draws: 8) == [1, 1, 1])
    #expect(stable.reseeding(observations, seeds: [4, 5, 6]) == [1, 1, 1])
    // The clouds differ in the first feature only.
    let left = stable.leavingOut(observations)
    #expect(left[0] < 0.3 && left[1] == 1)
    let unstable = Stability(of: KMeans(k: 5, restarts: 3)).bootstrap(noise(40, 3), draws: 8)
    #expect(unstable.count == 5)
    #expect(unstable.allSatisfy { $0 > 0 && $0 < 0.9 })
    let lone = Stability(of: DBSCAN(radius: 0.1)).bootstrap(observations, draws: 2)
    #expect(lone == [])
  }
}

@Suite("Comparing groupings") struct ComparingTests {
  // The third by the formula: of 6 pairs 2 and 1 are together, and 1 in both.
  @Test(
    arguments: [
      ([0, 0, 1, 1], [5, 5, 2, 2], 1.0), ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
      ([0, 0, 1, 1], [0, 0, 1, 2], 4.0 / 7), ([0, 0, 0, 0], [0, 1, 2, 3], 0), ([0], [3], 1),
      ([], [], 1), ([0, 0, nil, 1, 1], [5, 5, 9, 2, 2], 1), ([nil, 0], [0, nil], 1),
    ] as [([Int?], [Int?], Double)])
  func `agreement is 1 for the same groups, and noise is left out`(
    first: [Int?], second: [Int?], adjustedRand: Double
  ) {
    #expect(abs(Agreement(first, second).adjustedRand - adjustedRand) < 1e-12)
    #expect(abs(Agreement(second, first).adjustedRand - adjustedRand) < 1e-12)
    if adjustedRand == 1 {
      #expect(abs(Agreement(first, second).normalisedMutualInformation - 1) < 1e-12)
    }
  }

  @Test func `shared information is nothing, half or all`() {
    #expect(Agreement([0, 0, 1, 1], [0, 1, 0, 1]).normalisedMutualInformation == 0)
    // One bit of two and one: over their mean, 2∕3.
    let half = Agreement([0, 0, 1, 1], [0, 1, 2, 3])
    #expect(abs(half.normalisedMutualInformation - 2.0 / 3) < 1e-12)
    #expect(half.count == 4)
  }

  @Test func `adjusted Rand is that of all pairs`() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<30 {
      let first = (0..<25).map { _ in Int.random(in: 0..<4, using: &random) }
      let second = first.map {
        Bool.random(using: &random) ? $0 : Int.random(in: 0..<3, using: &random)
      }
      #expect(abs(Agreement(first, second).adjustedRand - obviousRand(first, second)) < 1e-12)
    }
  }

  @Test func `groups keep their numbers`() {
    let matching = Matching(from: [0, 0, 0, 1, 1, 2, 2, nil], to: [2, 2, 2, 0, 0, 0, 1, 1])
    #expect(
      matching.pairs.map { [$0.from, $0.to, $0.shared] } == [[0, 2, 3], [1, 0, 2], [2, 1, 1]])
    #expect(matching.relabelled == [0, 0, 0, 1, 1, 1, 2, 2])
    let more = Matching(from: [4, 4, 4], to: [0, 0, nil])
    #expect(more.relabelled == [4, 4, nil])
    let split = Matching(from: [4, 4, 4], to: [0, 1, 1])
    #expect(split.relabelled == [5, 4, 4])
    #expect(Matching(from: [], to: []).pairs.isEmpty)
  }

  @Test func `the pairs share as many rows as any could`() {
    var random = SplitMix64(seed: 3)
    for round in 0..<40 {
      let (a, b) = (1 + round % 5, 1 + round % 4)
      let first = (0..<20).map { _ in Int.random(in: 0..<a, using: &random) }
      let second = (0..<20).map { _ in Int.random(in: 0..<b, using: &random) }
      let shared = Matching(from: first, to: second).pairs.reduce(0) { $0 + $1.shared }
      #expect(shared == obviousMatching(Array(0..<a), Array(0..<b), first, second))
    }
  }

  @Test func `groupings of other rows are refused`() async {
    await #expect(processExitsWith: .failure) { _ = Agreement([0], [0, 1]) }
  }
}

private func obviousSilhouette(_ row: Int, _ labels: [Int?], _ observations: Matrix) -> Double? {
  guard let own = labels[row] else { return nil }
  func mean(_ group: Int) -> Double? {
    let others = labels.indices.filter { labels[$0] == group && $0 != row }
    guard !others.isEmpty else { return nil }
    return others.reduce(0) { $0 + distance(observations, row, $1) } / Double(others.count)
  }
  guard let a = mean(own) else { return 0 }
  let groups = Set(labels.compactMap(\.self)).subtracting([own])
  guard let b = groups.compactMap(mean).min() else { return 0 }
  return (b - a) / max(a, b)
}

/// Of all pairs of rows, how many are together in both, in one and in the other.
private func obviousRand(_ first: [Int], _ second: [Int]) -> Double {
  var (both, inFirst, inSecond, all) = (0.0, 0.0, 0.0, 0.0)
  for a in first.indices {
    for b in 0..<a {
      let (x, y) = (first[a] == first[b], second[a] == second[b])
      both += x && y ? 1 : 0
      inFirst += x ? 1 : 0
      inSecond += y ? 1 : 0
      all += 1
    }
  }
  let expected = inFirst * inSecond / all
  return (both - expected) / ((inFirst + inSecond) / 2 - expected)
}

/// The most rows that pairs can share, by trying them all.
private func obviousMatching(_ a: [Int], _ b: [Int], _ first: [Int], _ second: [Int]) -> Int {
  guard let group = a.first else { return 0 }
  let rest = Array(a.dropFirst())
  let unmatched = obviousMatching(rest, b, first, second)
  return b.reduce(unmatched) { best, other in
    let shared = zip(first, second).count { $0 == group && $1 == other }
    return max(best, shared + obviousMatching(rest, b.filter { $0 != other }, first, second))
  }
}
