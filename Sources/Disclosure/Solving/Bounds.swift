/// By how much some counts can differ from the truth, while every other count stays as it is: each by
/// its mark, and what follows at once from one relation after the other.
struct Bounds {
  /// A relation between the counts, which are given by their places.
  struct Row {
    var places: [Int]
    var factors: [Int]
    var low: Int
    var high: Int
  }

  private(set) var lower: [Int]
  private(set) var upper: [Int]
  private(set) var rows: [Row]

  /// No count is thought to differ by more from the truth. To think of fewer possibilities than there
  /// are is safe: it can only take a count for better known than it is.
  static let furthest = 1_000_000

  /// - Parameter relations: Those of the view, of all counts or of those that are open.
  init(_ cells: [Int], in view: View, along relations: Relations) {
    var place = [Int32](repeating: -1, count: view.system.cells.count)
    for (index, cell) in cells.enumerated() { place[cell] = Int32(index) }
    lower = cells.map { max(view.least[$0] - view.system.cells[$0].value, -Self.furthest) }
    upper = cells.map { min(view.most[$0] - view.system.cells[$0].value, Self.furthest) }
    rows = relations.rows(of: cells).filter(view.holds).map { row in
      var kept = Row(places: [], factors: [], low: relations.low[row], high: relations.high[row])
      for term in relations.terms(of: row) {
        let place = Int(place[relations.cells[term]])
        guard place >= 0 else { continue }
        kept.places.append(place)
        kept.factors.append(relations.factors[term])
      }
      return kept
    }
  }

  /// Keeps only some of the counts: the others cannot differ.
  func keeping(_ kept: [Int]) -> Bounds {
    var bounds = self
    var place = [Int?](repeating: nil, count: lower.count)
    for (new, old) in kept.enumerated() { place[old] = new }
    bounds.lower = kept.map { lower[$0] }
    bounds.upper = kept.map { upper[$0] }
    bounds.rows = rows.compactMap { row in
      let terms = row.places.indices.filter { place[row.places[$0]] != nil }
      guard !terms.isEmpty else { return nil }
      return Row(
        places: terms.compactMap { place[row.places[$0]] }, factors: terms.map { row.factors[$0] },
        low: row.low, high: row.high)
    }
    return bounds
  }

  // MARK: Tightening

  /// Draws from each relation what it tells of each of its counts when the others are as large or as
  /// small as they can be. What remains open after some rounds is left to the solver.
  mutating func tighten() {
    for _ in 0..<8 {
      var isChanged = false
      for row in rows { if tighten(by: row) { isChanged = true } }
      if !isChanged { return }
    }
  }

  private mutating func tighten(by row: Row) -> Bool {
    var (least, most) = (0, 0)
    for (place, factor) in zip(row.places, row.factors) {
      least += factor * (factor > 0 ? lower[place] : upper[place])
      most += factor * (factor > 0 ? upper[place] : lower[place])
    }
    var isChanged = false
    for (place, factor) in zip(row.places, row.factors) where factor != 0 {
      let (low, high) = (lower[place], upper[place])
      // What the other counts leave for this one.
      let above = row.high - (least - factor * (factor > 0 ? low : high))
      let below = row.low - (most - factor * (factor > 0 ? high : low))
      let size = abs(factor)
      lower[place] = max(low, factor > 0 ? below.quotientUp(size) : (-above).quotientUp(size))
      upper[place] = min(high, factor > 0 ? above.quotientDown(size) : (-below).quotientDown(size))
      guard (lower[place], upper[place]) != (low, high) else { continue }
      isChanged = true
      least += factor * (factor > 0 ? lower[place] - low : upper[place] - high)
      most += factor * (factor > 0 ? upper[place] - high : lower[place] - low)
    }
    return isChanged
  }
}
