/// What the means of groups come from: how many rows each has, and their sums, as rows come and go.
struct GroupSums {
  private(set) var sizes: [Double]
  private var sums: [Double]
  private let columns: Int

  init(groups: Int, columns: Int) {
    self.columns = columns
    sizes = [Double](repeating: 0, count: groups)
    sums = [Double](repeating: 0, count: groups * columns)
  }

  /// The mean of a group. There must be one row in it at least.
  func mean(_ group: Int) -> [Double] {
    sums[group * columns..<(group + 1) * columns].map { $0 / sizes[group] }
  }

  /// One group more, without rows.
  mutating func add() {
    sizes.append(0)
    sums += [Double](repeating: 0, count: columns)
  }

  /// Gives a group’s rows to another. The groups after it move up.
  mutating func join(_ lost: Int, to kept: Int) {
    sizes[kept] += sizes[lost]
    for column in 0..<columns { sums[kept * columns + column] += sums[lost * columns + column] }
    sizes.remove(at: lost)
    sums.removeSubrange(lost * columns..<(lost + 1) * columns)
  }

  mutating func add(_ row: Int, of observations: Matrix, to group: Int) {
    change(group, by: observations, row, times: 1)
  }

  mutating func remove(_ row: Int, of observations: Matrix, from group: Int) {
    change(group, by: observations, row, times: -1)
  }

  private mutating func change(
    _ group: Int, by observations: Matrix, _ row: Int, times factor: Double
  ) {
    sizes[group] += factor
    let values = observations.elements.span.extracting(row * columns..<(row + 1) * columns)
    let start = group * columns
    var sums = sums.mutableSpan
    // Seen here, it need not be looked at for each number.
    precondition(start >= 0 && start + values.count <= sums.count, "there is no such group")
    for column in values.indices { sums[start + column] += factor * values[column] }
  }
}
