import Statistics
import TestSupport
import Testing

@Suite("DBSCAN") struct DBSCANTests {
  @Test(arguments: [(1, 1), (60, 1), (200, 2), (300, 4)], [0.05, 0.2, 0.5, 3])
  func `groups are those of the definition`(shape: (Int, Int), radius: Double) {
    let observations = noise(shape.0, shape.1, seed: 4)
    for minimum in [1, 3, 6] {
      let fit = DBSCAN(radius: radius, minimum: minimum).fit(observations)
      let obvious = obviousGroups(observations, radius, minimum)
      #expect(fit.labels == obvious.labels)
      #expect(fit.isCore == obvious.isCore)
      #expect(fit.count == (obvious.labels.compactMap(\.self).max() ?? -1) + 1)
    }
  }

  @Test func `exactly the radius is near enough`() {
    let observations = Matrix(rows: 4, columns: 1, [0, 0.1, 0.2, 5])
    let fit = DBSCAN(radius: 0.1, minimum: 3).fit(observations)
    #expect(fit.isCore == [false, true, false, false])
    #expect(fit.labels == [0, 0, 0, nil])
  }

  @Test func `duplicates are near at no radius at all`() {
    let observations = Matrix(rows: 40, columns: 2, repeating: 3)
    #expect(
      DBSCAN(radius: 0, minimum: 40).fit(observations).labels == .init(repeating: 0, count: 40))
    #expect(DBSCAN(radius: 0, minimum: 41).fit(observations).count == 0)
  }

  @Test func `a missing number is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = DBSCAN(radius: 1).fit(Matrix(rows: 2, columns: 1, [1, .nan]))
    }
  }

  @Test(.enabled(if: GroupOracle.exists))
  func `groups are those of the oracle`() throws {
    let cases = try GroupOracle.read().cases
    for known in cases {
      let fit = DBSCAN(radius: known.dbscan.eps, minimum: known.dbscan.min_samples)
        .fit(known.observations)
      #expect(fit.labels == known.dbscan.labels.map { $0 < 0 ? nil : $0 })
      #expect(fit.isCore.indices.filter { fit.isCore[$0] } == known.dbscan.core)
    }
    print("DBSCAN: \(cases.count) oracle groupings")
  }
}

/// Every distance asked for, and a flood from each core row in turn.
private func obviousGroups(
  _ observations: Matrix, _ radius: Double, _ minimum: Int
) -> (labels: [Int?], isCore: [Bool]) {
  let rows = 0..<observations.rows
  let near = rows.map { row in rows.filter { distance(observations, row, $0) <= radius } }
  let isCore = near.map { $0.count >= minimum }
  var labels = [Int?](repeating: nil, count: rows.count)
  var next = 0
  for row in rows where isCore[row] && labels[row] == nil {
    labels[row] = next
    var waiting = [row]
    while let core = waiting.popLast() {
      for other in near[core] where labels[other] == nil {
        labels[other] = next
        if isCore[other] { waiting.append(other) }
      }
    }
    next += 1
  }
  return (labels, isCore)
}
