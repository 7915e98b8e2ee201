import Statistics
import TestSupport
import Testing

@Suite("DBSCAN") struct DBSCANTests {
  @Test(arguments: [(1, 1), (60, 1), (200, 2), (300, 4)], [0.05, 0.2, 0.5, 3])
  func `groups are those of the definition`(shape: (Int, Int), radius: Double) {
    expectGroups(noise(shape.0, shape.1, seed: 4), [radius])
  }

  @Test(arguments: HardTable.all)
  func `groups are those of the definition in any table`(table: HardTable) {
    // Radii at which some row is exactly.
    let near = Obvious.peers(table.rows, 0).map(\.distance)
    expectGroups(table.rows, [0, 1, 4, 25].filter { $0 < near.count }.map { near[$0] })
  }

  @Test func `a row on the border of two groups is in the first`() {
    // The middle one is within reach of a core row on either side, and not core itself.
    let line = [10, 9, 8, 5, 2, 1, 0].map { Double($0) }
    let fit = DBSCAN(radius: 3, minimum: 4).fit(Matrix(rows: 7, columns: 1, line))
    #expect(fit.isCore == [false, false, true, false, true, false, false])
    #expect(fit.labels == [0, 0, 0, 0, 1, 1, 1])
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

private func expectGroups(_ observations: Matrix, _ radii: [Double]) {
  let distances = Obvious.distances(observations)
  for radius in radii {
    let near = distances.map { row in row.indices.filter { row[$0] <= radius } }
    for minimum in [1, 3, 6] {
      let fit = DBSCAN(radius: radius, minimum: minimum).fit(observations)
      let obvious = Obvious.groups(near, minimum)
      #expect(fit.labels == obvious.labels)
      #expect(fit.isCore == obvious.isCore)
      #expect(fit.count == (obvious.labels.compactMap(\.self).max() ?? -1) + 1)
    }
  }
}
