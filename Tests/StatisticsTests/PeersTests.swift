import Statistics
import Testing

@Suite("Peers") struct PeersTests {
  @Test(arguments: [(1, 1), (2, 3), (40, 1), (150, 2), (300, 6)])
  func `are the nearest of all others`(shape: (rows: Int, columns: Int)) {
    // Coarse numbers, so that there are ties and duplicates.
    var observations = noise(shape.rows, shape.columns, seed: 6)
    for row in 0..<shape.rows {
      for column in 0..<shape.columns {
        observations[row, column] = (observations[row, column] * 3).rounded()
      }
    }
    expectPeers(observations)
  }

  @Test(arguments: HardTable.all)
  func `are the nearest in any table`(table: HardTable) { expectPeers(table.rows) }

  @Test(arguments: [(60, [2, 0.5, 0]), (530, [1, 1e-9, 1])] as [(Int, [Double])])
  func `are the nearest once axes are stretched`(rows: Int, weights: [Double]) {
    let observations = noise(rows, weights.count, seed: 7)
    let stretched = Matrix(
      rows: rows, columns: weights.count,
      (0..<rows).flatMap { zip(observations[row: $0], weights).map { $0 * $1 } })
    expectPeers(observations, weights: weights, where: stretched)
  }

  @Test func `a weight stretches its axis`() {
    let observations = Matrix(rows: 3, columns: 2, [0, 0, 3, 0, 0, 4])
    let plain = Peers(count: 1).fit(observations)
    #expect(plain[of: 0].map(\.row) == [1])
    #expect(plain[of: 0].map(\.distance) == [3])
    let weighted = Peers(count: 2, weights: [2, 0.5]).fit(observations)
    #expect(weighted[of: 0].map(\.row) == [2, 1])
    #expect(weighted[of: 0].map(\.distance) == [2, 6])
    #expect(weighted.contributions(from: 1, to: 2) == [0.9, 0.1])
    #expect(weighted.contributions(from: 1, to: 1) == [0, 0])
  }

  @Test func `nobody is their own peer, even beside a duplicate`() {
    let fit = Peers(count: 2).fit(Matrix(rows: 4, columns: 1, [5, 5, 5, 6]))
    #expect((0..<4).map { fit[of: $0].map(\.row) } == [[1, 2], [0, 2], [0, 1], [0, 1]])
  }

  @Test func `reciprocity and hubs are counted`() {
    // The first row is in the middle of the others.
    let fit = Peers(count: 1).fit(
      Matrix(rows: 5, columns: 2, [0, 0, 1, 0, -2, 0, 0, 3, 0, -4]))
    #expect(fit.popularity == [4, 1, 0, 0, 0])
    #expect(fit.reciprocity == [1, 1, 0, 0, 0])
    // Deviations 3, 0, −1, −1, −1: variance 12∕5, third moment 24∕5.
    let skewness = 4.8 / (2.4 * 2.4.squareRoot())
    #expect(abs(fit.hubness - skewness) < 1e-12)
    #expect(Peers(count: 3).fit(noise(1, 2)).hubness == 0)
    #expect(Peers(count: 3).fit(noise(1, 2)).reciprocity == [0])
  }

  @Test func `a missing number is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Peers(count: 1).fit(Matrix(rows: 2, columns: 1, [1, .nan]))
    }
  }

  @Test func `a weight too few is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Peers(count: 1, weights: [1]).fit(Matrix(rows: 1, columns: 2))
    }
  }
}

/// Expects the nearest of some counts, from one to more than there are, to be the obvious ones, at
/// exactly their distances.
private func expectPeers(
  _ observations: Matrix, weights: [Double]? = nil, where stretched: Matrix? = nil
) {
  let rows = 0..<observations.rows
  let known = rows.map { Obvious.peers(stretched ?? observations, $0) }
  for count in rows.count < 100 ? [1, 4, 15, rows.count + 3] : [1, 15] {
    let fit = Peers(count: count, weights: weights).fit(observations)
    #expect(rows.map { fit[of: $0].map(\.row) } == known.map { $0.prefix(count).map(\.row) })
    #expect(
      rows.map { fit[of: $0].map(\.distance) } == known.map { $0.prefix(count).map(\.distance) })
  }
}
