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

  struct Choice {
    /// What has to be hidden.
    var hidden: [Int]
    /// The table that is possible then.
    var move: Witnesses.Move
  }

  /// The least that can be hidden to make a secret safe, among its neighbours; `nil` if they are not
  /// enough.
  func choice(for secret: Int, _ seen: Witnesses) -> Choice? {
    for size in [60, 400] {
      let near = neighbours(of: secret, size)
      let market = Market(near, in: view, costs: costs)
      let goals = [
        (isUp: true, goal: seen.least[secret] + width),
        (isUp: false, goal: seen.most[secret] - width),
      ]
      let choices = goals.compactMap { market.cheapest(isUp: $0.isUp, to: $0.goal) }
      if let best = choices.min(by: { cost(of: $0) < cost(of: $1) }) { return best }
    }
    return nil
  }

  private func cost(of choice: Choice) -> Double {
    choice.hidden.reduce(0) { $0 + costs[$1] }
  }

  /// The count near a secret that is missed least, if there is any left to hide.
  func cheapest(of secret: Int) -> Int? {
    for size in [4, 60, 1_000] {
      let near = neighbours(of: secret, size).filter { !view.isSecret($0) && view.canHide($0) }
      if let best = near.min(by: { (costs[$0], $0) < (costs[$1], $1) }) { return best }
    }
    return nil
  }

  private func neighbours(of secret: Int, _ size: Int) -> [Int] {
    Neighbourhood(size: size).cells(
      around: secret, in: view, eligible: { view.isOpen($0) || view.canHide($0) },
      rank: { view.isSecret($0) ? 0 : costs[$0] })
  }
}
