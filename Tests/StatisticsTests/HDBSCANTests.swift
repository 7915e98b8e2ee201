import Statistics
import Testing

@Suite("HDBSCAN") struct HDBSCANTests {
  @Test(arguments: [(2, 1), (30, 1), (60, 2), (60, 5)], [2, 4, 7])
  func `groups are those of the definition`(shape: (rows: Int, columns: Int), smallest: Int) {
    for seed in 1...3 as ClosedRange<UInt64> {
      let observations = noise(shape.rows, shape.columns, seed: seed)
      for neighbours in [1, 3, 6] {
        let fit = HDBSCAN(smallest: smallest, neighbours: neighbours).fit(observations)
        let obvious = ObviousGroups(observations, smallest, neighbours)
        #expect(fit.labels == renumbered(obvious.labels()))
      }
    }
  }

  @Test func `clouds of unlike density are found, and what is between them is left out`() {
    var observations = clouds(2, rows: 41, columns: 2)
    for row in stride(from: 0, to: 40, by: 2) {
      for column in 0..<2 { observations[row, column] *= 0.01 }
    }
    (observations[40, 0], observations[40, 1]) = (200, 200)
    let fit = HDBSCAN(smallest: 8).fit(observations)
    #expect(fit.labels == (0..<40).map { $0 % 2 } + [nil])
    #expect(fit.stabilities.count == 2)
    #expect(fit.stabilities[0] > fit.stabilities[1])
  }

  @Test func `duplicates and few rows are survived`() {
    #expect(HDBSCAN().fit(Matrix(rows: 1, columns: 1)).labels == [nil])
    let alike = HDBSCAN(smallest: 2).fit(Matrix(rows: 6, columns: 1))
    #expect(alike.labels == [nil, nil, nil, nil, nil, nil])
    let pairs = HDBSCAN(smallest: 2).fit(Matrix(rows: 4, columns: 1, [1, 1, 2, 2]))
    #expect(pairs.labels == [0, 0, 1, 1])
  }

  @Test func `a missing number is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = HDBSCAN().fit(Matrix(rows: 2, columns: 1, [1, .nan]))
    }
  }
}

/// The definition: all distances, and at each of them the parts that hang together below it.
private struct ObviousGroups {
  let smallest: Int
  var distances: [[Double]]

  init(_ observations: Matrix, _ smallest: Int, _ neighbours: Int) {
    self.smallest = smallest
    let rows = 0..<observations.rows
    distances = rows.map { row in rows.map { distance(observations, row, $0) } }
    let reaches = distances.map { $0.sorted()[min(neighbours, rows.count) - 1] }
    for a in rows {
      for b in rows { distances[a][b] = max(distances[a][b], reaches[a], reaches[b]) }
    }
    // From here on: the best of all ways between two rows, each as bad as its longest step.
    for middle in rows {
      for a in rows {
        for b in rows {
          let way = max(distances[a][middle], distances[middle][b])
          distances[a][b] = min(distances[a][b], way)
        }
      }
    }
  }

  func labels() -> [Int?] {
    var labels = [Int?](repeating: nil, count: distances.count)
    for (label, members) in best(Array(distances.indices), 0, isFirst: true).groups.enumerated() {
      for member in members { labels[member] = label }
    }
    return labels
  }

  /// The most stable groups within a group, and their stability.
  func best(
    _ members: [Int], _ birth: Double, isFirst: Bool
  ) -> (stability: Double, groups: [[Int]]) {
    var stability = 0.0
    var staying = members
    while true {
      var height = 0.0
      for a in staying {
        for b in staying where a != b { height = max(height, distances[a][b]) }
      }
      let large = parts(staying, below: height).filter { $0.count >= smallest }
      let leaving = staying.count - (large.count == 1 ? large[0].count : 0)
      stability += Double(leaving) * (1 / height - birth)
      if large.count == 1 {
        staying = large[0]
        continue
      }
      let within = large.map { best($0, 1 / height, isFirst: false) }
      let sum = within.reduce(0) { $0 + $1.stability }
      if !isFirst, stability >= sum { return (stability, [members]) }
      return (sum, within.flatMap(\.groups))
    }
  }

  func parts(_ members: [Int], below height: Double) -> [[Int]] {
    var left = Set(members)
    var parts: [[Int]] = []
    for first in members where left.contains(first) {
      left.remove(first)
      var part = [first]
      var next = 0
      while next < part.count {
        for other in members where left.contains(other) && distances[part[next]][other] < height {
          left.remove(other)
          part.append(other)
        }
        next += 1
      }
      parts.append(part)
    }
    return parts
  }
}
