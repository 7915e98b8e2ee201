/// The choice of counts to hide with a secret one.
///
/// How this works: to be safe a secret must be able to be larger, or smaller, by so much in other
/// tables that would have been published alike. In such a table other counts differ too, as sums must
/// be kept; those of them that are shown would have to be hidden. So of all tables in which the secret
/// differs by enough, one is looked for in which the others do for the least cost, by linear
/// programming: a unit up or down of a count that is shown costs what its loss does, and of one that is
/// hidden nothing.
///
/// > J. P. Kelly, B. L. Golden, A. A. Assad. “Cell suppression: disclosure protection for sensitive
/// > tabular data.” Networks 22, 1992. M. Fischetti, J. J. Salazar. “Models and algorithms for
/// > optimizing cell suppression in tabular data with linear constraints.” JASA 95, 2000.
struct Companions {
  let view: View
  let costs: [Double]
  let width: Int

  /// What one point of cost is in whole numbers.
  private static let unit = 16.0

  /// The least that can be hidden to make a secret safe, among its neighbours, and the table that is
  /// possible then; `nil` if they are not enough.
  func choice(for secret: Int, _ seen: Witnesses) -> Market.Bargain? {
    for size in [125, 400] {
      let near = neighbours(of: secret, size)
      let market = Market(
        near, offers: near.map(offers), in: view, along: view.relations, withStatistics: false)
      let choices = [
        market.bargain(isUp: true, to: seen.least[secret] + width),
        market.bargain(isUp: false, to: seen.most[secret] - width),
      ]
      let best = choices.compactMap(\.self).min { cost(of: $0) < cost(of: $1) }
      if let best { return best }
    }
    return nil
  }

  private func cost(of choice: Market.Bargain) -> Double {
    choice.paid.reduce(0) { $0 + costs[$1] }
  }

  /// What a count is open for costs nothing; to go beyond it would have to be hidden.
  private func offers(of cell: Int) -> [Market.Offer] {
    let value = view.system.cells[cell].value
    var offers = [Market.Offer(least: view.least[cell] - value, most: view.most[cell] - value)]
    if !view.isSecret(cell), view.canHide(cell) {
      let price = max(1, Int(costs[cell] * Self.unit))
      offers += [
        Market.Offer(least: 0, most: Bounds.furthest, price: price),
        Market.Offer(least: view.leastIfHidden(cell) - value, most: 0, price: price),
      ]
    }
    return offers.filter { $0.least < $0.most }
  }

  /// The count near a secret that is missed least, if there is any left to hide.
  func cheapest(of secret: Int) -> Int? {
    for size in [12, 100, 100_000] {
      let near = neighbours(of: secret, size).filter { !view.isSecret($0) && view.canHide($0) }
      if let best = near.min(by: { (costs[$0], $0) < (costs[$1], $1) }) { return best }
    }
    return nil
  }

  private func neighbours(of secret: Int, _ size: Int) -> [Int] {
    Neighbourhood(size: size).cells(
      around: secret, in: view, along: view.relations,
      eligible: { view.isOpen($0) || view.canHide($0) },
      rank: { view.isSecret($0) ? 0 : costs[$0] })
  }
}
