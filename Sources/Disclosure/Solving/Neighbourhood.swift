/// The counts nearest to one, in the sense of the relations that they share.
///
/// For a count to differ others must, in every relation that it is in, and then others with these,
/// until the circle closes. So some are taken of each relation of the count; and then, again and again,
/// those that are in two relations of counts that have been taken. Of a table that is a smaller table.
struct Neighbourhood {
  /// How many to take, about.
  var size: Int

  /// The neighbours of a count, and itself, among those that are `eligible`; those of the least `rank`
  /// first.
  func cells(
    around middle: Int, in view: View, along relations: Relations, eligible: (Int) -> Bool,
    rank: (Int) -> Double
  ) -> [Int] {
    let breadth = breadth(dimensions: relations.rows(of: middle).count)
    var chosen = [middle]
    var visits = [UInt8](repeating: 0, count: relations.cellCount)
    var isVisited = [Bool](repeating: false, count: relations.count)
    // In place of a number of visits: taken already, or not to be.
    let closed = UInt8.max
    visits[middle] = closed
    var next = 0

    func take(_ cells: [Int], _ most: Int) {
      for cell in nearest(cells, most, rank) where visits[cell] != closed {
        visits[cell] = closed
        chosen.append(cell)
      }
    }
    while next < chosen.count, chosen.count < size {
      var rows: [Int] = []
      var crossings: [Int] = []
      for cell in chosen[next...] {
        for row in relations.rows(of: cell) where !isVisited[row] && view.holds(row) {
          isVisited[row] = true
          rows.append(row)
          for term in relations.terms(of: row) {
            let other = relations.cells[term]
            guard visits[other] < 2 else { continue }
            visits[other] += 1
            if visits[other] == 2, eligible(other) { crossings.append(other) }
          }
        }
      }
      next = chosen.count
      take(crossings, size - chosen.count)
      guard next == 1 || next == chosen.count else { continue }
      for row in rows {
        let others = relations.terms(of: row).map { relations.cells[$0] }
        take(others.filter { visits[$0] != closed && eligible($0) }, breadth)
      }
    }
    return chosen
  }

  /// How many to take of each relation of a count, so that the smaller table has the right size.
  private func breadth(dimensions: Int) -> Int {
    var breadth = 1
    while (0..<dimensions).reduce(1, { size, _ in min(size * (breadth + 2), .max >> 32) }) <= size {
      breadth += 1
    }
    return breadth
  }

  private func nearest(_ cells: [Int], _ most: Int, _ rank: (Int) -> Double) -> [Int] {
    guard cells.count > most else { return cells }
    return cells.map { (rank: rank($0), cell: $0) }.sorted(by: <).prefix(max(0, most)).map(\.cell)
  }
}
