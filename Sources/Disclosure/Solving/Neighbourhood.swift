/// The counts nearest to one, in the sense of the relations that they share.
struct Neighbourhood {
  /// How many to take, about.
  var size: Int
  /// How many to take of each relation: what is far from the middle of a long one matters little.
  var breadth = 12

  /// The neighbours of a count, and itself, among those that are `eligible`; of each relation those of
  /// the least `rank` first. With two counts of different relations comes what closes the circle: a
  /// count that is in two relations that have been visited.
  func cells(
    around middle: Int, in view: View, eligible: (Int) -> Bool, rank: (Int) -> Double
  ) -> [Int] {
    let relations = view.relations
    var chosen = [middle]
    var isChosen: Set = [middle]
    var visited: [Int] = []
    var isVisited: Set<Int> = []
    var next = 0
    while next < chosen.count, chosen.count < size {
      for row in relations.rows(of: chosen[next]) where view.holds(row) {
        guard isVisited.insert(row).inserted else { continue }
        visited.append(row)
        let others = relations.terms(of: row).map { relations.cells[$0] }
          .filter { !isChosen.contains($0) && eligible($0) }
        let ranked = others.map { (rank: rank($0), cell: $0) }
        for other in ranked.sorted(by: <).prefix(breadth) where isChosen.insert(other.cell).inserted
        {
          chosen.append(other.cell)
        }
      }
      next += 1
    }
    var visits: [Int: Int] = [:]
    for row in visited {
      for term in relations.terms(of: row) { visits[relations.cells[term], default: 0] += 1 }
    }
    let closing = visits.filter { $0.value > 1 && !isChosen.contains($0.key) && eligible($0.key) }
    return chosen + closing.keys.sorted()
  }
}
