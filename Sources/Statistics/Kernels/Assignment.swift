/// The column for each row of a square of costs so that no column is taken twice and the sum is
/// least: the Hungarian method, with a shortest augmenting path for each row.
///
/// - Complexity: O(*n*³).
///
/// > J. Munkres. "Algorithms for the Assignment and Transportation Problems." *SIAM Journal* 5
/// > (1957); R. Jonker, A. Volgenant. *Computing* 38 (1987).
func assignment(_ costs: Matrix) -> [Int] {
  let size = costs.rows
  var rowPrices = [Double](repeating: 0, count: size)
  var columnPrices = [Double](repeating: 0, count: size + 1)
  // The row that has each column. One column more than there are stands for the row that seeks one.
  var owners = [Int?](repeating: nil, count: size + 1)
  for row in 0..<size {
    var least = [Double](repeating: .infinity, count: size)
    var origins = [Int](repeating: size, count: size)
    var isReached = [Bool](repeating: false, count: size + 1)
    owners[size] = row
    var column = size
    while let owner = owners[column] {
      isReached[column] = true
      var next = (column: size, step: Double.infinity)
      for other in 0..<size where !isReached[other] {
        let cost = costs[owner, other] - rowPrices[owner] - columnPrices[other]
        if cost < least[other] { (least[other], origins[other]) = (cost, column) }
        if least[other] < next.step { next = (other, least[other]) }
      }
      for other in 0...size {
        if isReached[other] {
          if let owner = owners[other] { rowPrices[owner] += next.step }
          columnPrices[other] -= next.step
        } else {
          least[other] -= next.step
        }
      }
      column = next.column
    }
    while column != size {
      owners[column] = owners[origins[column]]
      column = origins[column]
    }
    owners[size] = nil
  }
  var columns = [Int](repeating: 0, count: size)
  for (column, owner) in owners.enumerated() { if let owner { columns[owner] = column } }
  return columns
}
