/// Which group of one grouping is which of another.
///
/// Groups that a method finds are numbered as it pleases, so that the same groups may have other names
/// in another year. Here each is matched to one at most, such that as many things as can be are in
/// groups that are matched to each other.
///
/// How this works: rows are matched to columns one after another. Each row and each column has a
/// price, such that no two cost less than their prices and those that are matched cost just these.
/// A new row looks for the cheapest way to a free column, on which others may have to change theirs,
/// and prices move on by what that way costs more.
///
/// - Complexity: O(*n*³) in the larger number of groups.
///
/// > H. W. Kuhn. “The Hungarian method for the assignment problem.” *Naval Research Logistics
/// > Quarterly* 2, 1955.
enum GroupMatching {
  /// The column that each row is matched to; none where there are more rows than columns.
  ///
  /// - Parameter counts: How many things each row and each column share.
  static func columns(_ counts: [[Double]]) -> [Int?] {
    let width = counts.first?.count ?? 0
    let size = max(counts.count, width)
    // Where there are fewer of one kind, others stand in that share nothing.
    func cost(_ row: Int, _ column: Int) -> Double {
      row < counts.count && column < width ? -counts[row][column] : 0
    }
    // The last column is none: there the row waits that is to be matched.
    let (waiting, nobody) = (size, size)
    var rows = [Int](repeating: nobody, count: size + 1)
    var rowPrices = [Double](repeating: 0, count: size)
    var columnPrices = [Double](repeating: 0, count: size + 1)
    for row in 0..<size {
      rows[waiting] = row
      var column = waiting
      var least = [Double](repeating: .infinity, count: size)
      var before = [Int](repeating: waiting, count: size)
      var isReached = [Bool](repeating: false, count: size + 1)
      while rows[column] != nobody {
        isReached[column] = true
        var (step, next) = (Double.infinity, waiting)
        for other in 0..<size where !isReached[other] {
          let dearer =
            cost(rows[column], other) - rowPrices[rows[column]] - columnPrices[other]
          if dearer < least[other] { (least[other], before[other]) = (dearer, column) }
          if least[other] < step { (step, next) = (least[other], other) }
        }
        for other in 0...size where isReached[other] {
          rowPrices[rows[other]] += step
          columnPrices[other] -= step
        }
        for other in 0..<size where !isReached[other] { least[other] -= step }
        column = next
      }
      // Back along the way each column takes the row of the one before it.
      while column != waiting {
        rows[column] = rows[before[column]]
        column = before[column]
      }
    }
    var columns = [Int?](repeating: nil, count: counts.count)
    for column in 0..<width where rows[column] < counts.count { columns[rows[column]] = column }
    return columns
  }
}
