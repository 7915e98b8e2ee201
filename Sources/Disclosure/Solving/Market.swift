/// The cheapest way for one count to differ from the truth, when a unit of difference of others has a
/// price.
struct Market {
  /// By how much a count may differ, and what a unit of that costs.
  struct Offer {
    var least: Int
    var most: Int
    /// What a unit costs, of an offer that goes in one direction only.
    var price = 0

    fileprivate var sign: Int { price > 0 && least < 0 ? -1 : 1 }
  }

  /// A way for the first count to differ.
  struct Bargain {
    var move: Witnesses.Move
    /// The counts that differ by offers that cost something.
    var paid: [Int]
  }

  private let cells: [Int]
  /// The quantities that make up each count’s difference.
  private var parts: [[(column: Int, offer: Offer)]] = []
  private let start: Simplex
  /// What is paid for all: a variable of the solver.
  private let total: Int

  /// - Parameter offers: Those of each count; of the first the one that it is to differ by.
  init(
    _ cells: [Int], offers: [[Offer]], in view: View, along relations: Relations,
    withStatistics: Bool
  ) {
    self.cells = cells
    var program = LinearProgram()
    var prices = LinearProgram.Row(
      columns: [], factors: [], lower: 0, upper: Double(Relations.boundless))
    for offers in offers {
      parts.append(
        offers.map { offer in
          let least = Double(max(offer.least, -Bounds.furthest))
          let most = Double(min(offer.most, Bounds.furthest))
          // What costs is counted from nought upwards.
          return (offer.sign > 0 ? program.add(least, most) : program.add(-most, -least), offer)
        })
    }
    for part in parts.joined() where part.offer.price > 0 {
      prices.columns.append(part.column)
      prices.factors.append(part.offer.price)
    }
    var place = [Int32](repeating: -1, count: relations.cellCount)
    for (index, cell) in cells.enumerated() { place[cell] = Int32(index) }
    for row in relations.rows(of: cells)
    where view.holds(row) && (withStatistics || relations.statistic[row] < 0) {
      var sum = LinearProgram.Row(
        columns: [], factors: [], lower: Double(relations.low[row]),
        upper: Double(relations.high[row]))
      for term in relations.terms(of: row) where place[relations.cells[term]] >= 0 {
        for part in parts[Int(place[relations.cells[term]])] {
          sum.columns.append(part.column)
          sum.factors.append(part.offer.sign * relations.factors[term])
        }
      }
      program.rows.append(sum)
    }
    program.rows.append(prices)
    total = program.lower.count + program.rows.count - 1
    start = Simplex(program)
  }

  /// The cheapest way for the first count to differ by so much, up or down. Its difference is rounded to
  /// whole numbers: whether they agree with all relations is for the caller to see.
  func bargain(isUp: Bool, to goal: Int) -> Bargain? {
    guard let wanted = parts.first?.first?.column else { return nil }
    var simplex = start
    let goal = Double(goal)
    guard simplex.push(wanted, up: isUp, to: goal) == .reached,
      abs(simplex.value[wanted] - goal) < 0.5
    else { return nil }
    if isUp { simplex.lower[wanted] = goal } else { simplex.upper[wanted] = goal }
    _ = simplex.push(total, up: false, to: 0)

    var bargain = Bargain(move: .init(cells: [], steps: []), paid: [])
    for (cell, parts) in zip(cells, parts) {
      let difference = parts.reduce(0) { sum, part in
        sum + Double(part.offer.sign) * simplex.value[part.column]
      }
      if parts.contains(where: { $0.offer.price > 0 && simplex.value[$0.column] > 1e-7 }) {
        bargain.paid.append(cell)
      }
      guard abs(difference) > 1e-7 else { continue }
      bargain.move.cells.append(cell)
      bargain.move.steps.append(Int(difference.rounded()))
    }
    return bargain
  }
}
