import Statistics

/// What the methods should find, by the shortest way that can be written and with no thought of
/// time.
enum Obvious {
  /// All others, the nearest first, and of equally near ones the one whose row comes first.
  static func peers(_ observations: Matrix, _ row: Int) -> [(row: Int, distance: Double)] {
    (0..<observations.rows).filter { $0 != row }
      .map { (row: $0, distance: distance(observations, row, $0)) }
      .sorted { ($0.distance, $0.row) < ($1.distance, $1.row) }
  }

  /// A flood from each core row in turn.
  ///
  /// - Parameter near: Who is within the radius of each row.
  static func groups(_ near: [[Int]], _ minimum: Int) -> (labels: [Int?], isCore: [Bool]) {
    let isCore = near.map { $0.count >= minimum }
    var labels = [Int?](repeating: nil, count: near.count)
    var next = 0
    for row in near.indices where isCore[row] && labels[row] == nil {
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

  /// The distance between any two rows.
  static func distances(_ observations: Matrix) -> [[Double]] {
    let rows = 0..<observations.rows
    return rows.map { row in rows.map { distance(observations, row, $0) } }
  }
}
