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

  @Test func `groups are numbered as they appear`() {
    let labels = KMeans(k: 4).fit(clouds(4, rows: 40, columns: 2)).labels
    #expect(labels == (0..<40).map { $0 % 4 })
  }

  @Test func `there are no more groups than different rows`() {
    let same = KMeans(k: 3).fit(Matrix(rows: 5, columns: 2, repeating: 7))
    #expect(same.labels == [0, 0, 0, 0, 0])
    #expect(same.inertia == 0)
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
