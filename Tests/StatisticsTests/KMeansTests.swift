import Statistics
import TestSupport
import Testing

@Suite("K-means") struct KMeansTests {
  @Test(arguments: [(1, 1, 1), (20, 1, 3), (60, 2, 5), (200, 7, 8), (30, 3, 30)])
  func `every row is nearest to its mean, and every mean is one`(rows: Int, columns: Int, k: Int) {
    let observations = noise(rows, columns, seed: UInt64(k))
    let fit = KMeans(k: k, restarts: 2, seed: 3).fit(observations)
    #expect(fit.means.rows == k)
    var inertia = 0.0
    for row in 0..<rows {
      let squares = (0..<k).map { mean in
        zip(observations[row: row], fit.means[row: mean]).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
      }
      #expect(squares[fit.labels[row]] <= (squares.min() ?? 0) + 1e-12)
      inertia += squares[fit.labels[row]]
    }
    #expect(abs(fit.inertia - inertia) < 1e-9)
    for group in 0..<k {
      let members = (0..<rows).filter { fit.labels[$0] == group }
      #expect(!members.isEmpty)
      for column in 0..<columns {
        let sum = members.reduce(0) { $0 + observations[$1, column] }
        #expect(abs(fit.means[group, column] - sum / Double(members.count)) < 1e-12)
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `of a few rows it finds the best of all groupings`(seed: UInt64) {
    let observations = noise(9, 2, seed: seed)
    let best = obviousGroupings(9, 3).map { inertia($0, observations) }.min() ?? 0
    #expect(abs(KMeans(k: 3, restarts: 30).fit(observations).inertia - best) < 1e-12)
  }

  @Test(arguments: Awkward.allCases, [(1, 1, 1), (7, 2, 7), (40, 3, 5), (90, 9, 2), (700, 2, 2)])
  func `no single row can better the groups by moving`(
    data: Awkward, shape: (rows: Int, columns: Int, k: Int)
  ) {
    let observations = data.rows(shape.rows, shape.columns)
    let fit = KMeans(k: shape.k, restarts: 3).fit(observations)
    var sizes = [Double](repeating: 0, count: fit.means.rows)
    for label in fit.labels { sizes[label] += 1 }
    #expect(sizes.allSatisfy { $0 > 0 })
    for row in 0..<shape.rows where sizes[fit.labels[row]] > 1 {
      let own = fit.labels[row]
      let costs = (0..<fit.means.rows).map { mean in
        let square = zip(observations[row: row], fit.means[row: mean]).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
        return square * sizes[mean] / (mean == own ? sizes[mean] - 1 : sizes[mean] + 1)
      }
      // Far from nought a mean is known to a few millionths, and so is what a move would save.
      let allowance = data == .farFromNought ? 1e-5 : 0
      #expect(costs[own] * (1 - 2e-9) <= (costs.min() ?? 0) + allowance, "row \(row)")
    }
  }

  @Test(arguments: Awkward.allCases, [(7, 2, 7), (40, 3, 5), (90, 9, 2), (150, 2, 6)])
  func `plain Lloyd from its means changes nothing`(
    data: Awkward, shape: (rows: Int, columns: Int, k: Int)
  ) {
    let observations = data.rows(shape.rows, shape.columns)
    let fit = KMeans(k: shape.k, restarts: 3).fit(observations)
    let plain = lloyd(observations, from: fit.means)
    #expect(plain == fit.labels)
    let inertia = inertia(plain, observations)
    #expect(abs(inertia - fit.inertia) <= 1e-9 * inertia + 1e-20)
  }

  @Test(arguments: Awkward.allCases, [(30, 2, 3), (80, 5, 4), (150, 3, 7)])
  func `it is as good as the best of half as many plain ones`(
    data: Awkward, shape: (rows: Int, columns: Int, k: Int)
  ) {
    let observations = data.rows(shape.rows, shape.columns)
    let fit = KMeans(k: shape.k, restarts: 10).fit(observations)
    var random = SplitMix64(seed: 4)
    for _ in 0..<5 {
      let rows = (0..<shape.rows).shuffled(using: &random).prefix(shape.k)
      let start = Matrix(
        rows: shape.k, columns: shape.columns, rows.flatMap { observations[row: $0] })
      let plain = inertia(lloyd(observations, from: start), observations)
      #expect(fit.inertia <= plain * (1 + 1e-9))
    }
  }

  @Test func `rows that differ by very little are different rows`() {
    let rows: [Double] = [0, 1e-9, 1e9, 0, 1e-9]
    let fit = KMeans(k: 3, restarts: 2).fit(Matrix(rows: 5, columns: 1, rows))
    #expect(fit.labels == [0, 1, 2, 0, 1])
    #expect(fit.inertia == 0)
  }

  @Test func `all rows can be groups of their own`() {
    let fit = KMeans(k: 20, restarts: 1).fit(noise(20, 2))
    #expect(fit.labels == Array(0..<20))
    #expect(fit.inertia == 0)
  }

  @Test func `a small group beside large ones is found`() {
    var observations = noise(600, 4)
    for row in 0..<600 {
      observations[row, 0] += row < 5 ? 60 : row < 300 ? 0 : 20
    }
    let labels = KMeans(k: 3, restarts: 4).fit(observations).labels
    #expect(labels == (0..<600).map { $0 < 5 ? 0 : $0 < 300 ? 1 : 2 })
  }

  @Test func `groups are numbered as they appear`() {
    let labels = KMeans(k: 4).fit(clouds(4, rows: 40, columns: 2)).labels
    #expect(labels == (0..<40).map { $0 % 4 })
  }

  @Test func `there are no more groups than different rows`() {
    let same = KMeans(k: 3).fit(Matrix(rows: 5, columns: 2, repeating: 7))
    #expect(same.labels == [0, 0, 0, 0, 0])
    #expect(same.inertia == 0)
    // Thirty of each of five, whose means are not quite what they are means of.
    let five = KMeans(k: 7, restarts: 3).fit(Awkward.duplicates.rows(150, 2))
    #expect(five.labels == (0..<150).map { $0 % 5 })
    let two = KMeans(k: 3).fit(Matrix(rows: 5, columns: 1, [1, 2, 1, 2, 1]))
    #expect(two.labels == [0, 1, 0, 1, 0])
    #expect(two.means == Matrix(rows: 2, columns: 1, [1, 2]))
  }

  @Test func `more groups than rows are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = KMeans(k: 3).fit(Matrix(rows: 2, columns: 1, [1, 2]))
    }
  }

  @Test func `a missing number is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = KMeans(k: 1).fit(Matrix(rows: 2, columns: 1, [1, .nan]))
    }
  }

  @Test(.enabled(if: GroupOracle.exists))
  func `inertia is no worse than the oracle’s best of fifty`() throws {
    var ran = 0
    for known in try GroupOracle.read().cases {
      for (k, best) in known.kmeans_best_inertia.sorted(by: { $0.key < $1.key }) {
        let fit = KMeans(k: try #require(Int(k))).fit(known.observations)
        #expect(fit.inertia < best + 1e-9, "\(known.name) \(k)")
        ran += 1
      }
    }
    print("K-means: \(ran) oracle inertias")
  }
}

/// Every way to share rows between groups.
private func obviousGroupings(_ rows: Int, _ groups: Int) -> [[Int]] {
  (0..<rows).reduce([[]]) { found, _ in
    found.flatMap { labels in (0..<groups).map { labels + [$0] } }
  }
}

/// Lloyd’s iteration as it is told: each row goes to its nearest mean, and each mean to the middle of
/// its rows, until nothing changes.
private func lloyd(_ observations: Matrix, from start: Matrix) -> [Int] {
  var means = start
  var labels: [Int] = []
  while true {
    let nearest = (0..<observations.rows).map { row in
      let squares = (0..<means.rows).map { mean in
        (0..<means.columns).reduce(0) { sum, column in
          let difference = observations[row, column] - means[mean, column]
          return sum + difference * difference
        }
      }
      return squares.indices.min { squares[$0] < squares[$1] } ?? 0
    }
    if nearest == labels { return labels }
    labels = nearest
    for mean in 0..<means.rows {
      let members = labels.indices.filter { labels[$0] == mean }
      guard !members.isEmpty else { continue }
      for column in 0..<means.columns {
        let sum = members.reduce(0) { $0 + observations[$1, column] }
        means[mean, column] = sum / Double(members.count)
      }
    }
  }
}

private func inertia(_ labels: [Int], _ observations: Matrix) -> Double {
  var sum = 0.0
  for group in Set(labels).sorted() {
    let members = labels.indices.filter { labels[$0] == group }
    for column in 0..<observations.columns {
      let values = members.map { observations[$0, column] }
      let mean = values.reduce(0, +) / Double(values.count)
      sum += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }
  return sum
}
