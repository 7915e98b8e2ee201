/// The linear program in which differences of counts have prices.
struct Market {
  private let cells: [Int]
  private var program = LinearProgram()
  /// The quantities that are each count’s difference, and what a unit of them adds to it.
  private var parts: [[(column: Int, sign: Int, isPriced: Bool)]] = []
  /// The sum of all prices paid: the last row.
  private var total: Int { program.lower.count + program.rows.count - 1 }

  /// What one point of cost is in whole numbers.
  private static let unit = 16.0

  /// The first of the cells is the secret that is to be helped.
  init(_ cells: [Int], in view: View, costs: [Double]) {
    self.cells = cells
    var prices = LinearProgram.Row(
      columns: [], factors: [], lower: 0, upper: Double(Relations.boundless))
    for cell in cells {
      let value = view.system.cells[cell].value
      var own: [(column: Int, sign: Int, isPriced: Bool)] = []
      if view.isOpen(cell) {
        let low = max(view.least[cell] - value, -Bounds.furthest)
        let high = min(view.most[cell] - value, Bounds.furthest)
        own.append((program.add(Double(low), Double(high)), 1, false))
      }
      if !view.isSecret(cell), view.canHide(cell) {
        let price = max(1, Int(costs[cell] * Self.unit))
        let room = value - view.leastIfHidden(cell)
        for (sign, room) in [(1, Bounds.furthest), (-1, room)] {
          own.append((program.add(0, Double(room)), sign, true))
          prices.columns.append(own[own.count - 1].column)
          prices.factors.append(price)
        }
      }
      parts.append(own)
    }
    addRelations(in: view)
    program.rows.append(prices)
  }

  private mutating func addRelations(in view: View) {
    let place = Dictionary(uniqueKeysWithValues: zip(cells, 0...))
    let relations = view.relations
    for row in Set(cells.flatMap { relations.rows(of: $0) }).sorted()
    where relations.statistic[row] < 0 {
      var terms = LinearProgram.Row(
        columns: [], factors: [], lower: Double(relations.low[row]),
        upper: Double(relations.high[row]))
      for term in relations.terms(of: row) {
        guard let place = place[relations.cells[term]] else { continue }
        for part in parts[place] {
          terms.columns.append(part.column)
          terms.factors.append(part.sign * relations.factors[term])
        }
      }
      program.rows.append(terms)
    }
  }

  /// The cheapest way for the first count to differ by so much.
  func cheapest(isUp: Bool, to goal: Int) -> Companions.Choice? {
    guard let secret = parts.first?.first?.column else { return nil }
    var simplex = Simplex(program)
    guard simplex.push(secret, up: isUp, to: Double(goal)) == .reached,
      abs(simplex.value[secret] - Double(goal)) < 0.5
    else { return nil }
    if isUp { simplex.lower[secret] = Double(goal) } else { simplex.upper[secret] = Double(goal) }
    _ = simplex.push(total, up: false, to: 0)

    var choice = Companions.Choice(hidden: [], move: .init(cells: [], steps: []))
    for (cell, parts) in zip(cells, parts) {
      let difference = parts.reduce(0) { $0 + Double($1.sign) * simplex.value[$1.column] }
      if parts.contains(where: { $0.isPriced && simplex.value[$0.column] > 1e-7 }) {
        choice.hidden.append(cell)
      }
      guard abs(difference) > 1e-7 else { continue }
      choice.move.cells.append(cell)
      choice.move.steps.append(Int(difference.rounded()))
    }
    return choice
  }
}
