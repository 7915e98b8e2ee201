import Concurrent

/// Looks for proofs that secret counts could be others than they are, and names those of which too
/// little is in doubt.
struct Auditor {
  var view: View

  /// How far apart the least and the most must be that a secret count can be.
  let width: Int

  /// How long the search for one count may take: see ``Region/widen(_:to:effort:)``.
  let effort: Int

  /// The relations between open counts.
  private let open: Relations

  init(view: View, width: Int, effort: Int) {
    (self.view, self.width, self.effort) = (view, width, effort)
    open = view.relations.keeping(view.isOpen)
  }

  /// So many counts that hang together are reckoned with at once; of more, those near by first.
  private static let fewCounts = 160

  /// The table of all grows with the square of their number: a larger one than this is not made, and
  /// what is not seen to be safe without is called exposed.
  private static let largestTable = 8_000_000

  /// Those of some counts that can be known more closely than to the width. Starts from what has been
  /// seen, and adds to it.
  func exposures(of cells: [Int], _ seen: inout Witnesses) -> [Exposure] {
    let wanted = cells.filter { seen.width(of: $0) < width }
    var components = Components(view, along: open)
    let findings = components.groups(of: wanted).concurrentMap { [seen] in examine($0, seen) }
    for finding in findings { for move in finding.moves { seen.add(move) } }
    return findings.flatMap(\.exposures).sorted { $0.cell < $1.cell }
  }

  /// Enough to find out nearly everything; and to find out what is easily found.
  static let (much, little) = (20_000_000, 500_000)

  /// What was found of counts that hang together.
  private struct Findings: Sendable {
    var moves: [Witnesses.Move] = []
    var exposures: [Exposure] = []
  }

  private func examine(_ component: Components.Group, _ seen: Witnesses) -> Findings {
    var seen = seen
    var findings = Findings()
    var whole: Region?
    let isSmall = component.cells.count <= Self.fewCounts
    for cell in component.wanted where seen.width(of: cell) < width {
      if !isSmall, isSafe(cell, &seen, &findings) { continue }
      if whole == nil, isSmall || fits(component) {
        whole = Region(component.cells, in: view, along: open, seen: seen)
      }
      if var region = whole {
        let exposure = exposure(of: cell, in: &region, effort: effort, &seen, &findings)
        whole = region
        guard let exposure else { continue }
        let all = [cell] + component.cells.filter { $0 != cell }
        if !exposure.isCertain, isSmall, isSafeByFew(all, &seen, &findings) { continue }
        findings.exposures.append(exposure)
      } else {
        findings.exposures.append(doubt(of: cell))
      }
    }
    return findings
  }

  /// Whether a count is seen to be safe among its neighbours. If not it may be safe all the same.
  func isSafe(_ cell: Int, _ seen: inout Witnesses) -> Bool {
    var findings = Findings()
    return isSafe(cell, &seen, &findings)
  }

  private func isSafe(_ cell: Int, _ seen: inout Witnesses, _ findings: inout Findings) -> Bool {
    for size in effort == Self.little ? [50] : [50, 250] {
      let near = Neighbourhood(size: size).cells(
        around: cell, in: view, along: open, eligible: view.isOpen,
        rank: { view.isSecret($0) ? 0 : 1 })
      var region = Region(near, in: view, along: open, seen: seen)
      let exposure = exposure(of: cell, in: &region, effort: 200_000, &seen, &findings)
      // While the table is there, others may be helped by it.
      for place in region.narrow(width) { _ = region.widen(place, to: width, effort: 50_000) }
      keep(region.takeFound(), &seen, &findings)
      guard let exposure else { return true }
      if !exposure.isCertain, isSafeByFew(near, &seen, &findings) { return true }
    }
    return false
  }

  /// Whether the first of some counts is seen to be safe when the others differ as little as they may.
  ///
  /// The fewer counts differ, the more likely it is by whole numbers.
  private func isSafeByFew(
    _ cells: [Int], _ seen: inout Witnesses, _ findings: inout Findings
  ) -> Bool {
    let offers = cells.enumerated().map { index, cell in
      let value = view.system.cells[cell].value
      let (least, most) = (view.least[cell] - value, view.most[cell] - value)
      if index == 0 { return [Market.Offer(least: least, most: most)] }
      return [
        Market.Offer(least: 0, most: most, price: 1), Market.Offer(least: least, most: 0, price: 1),
      ].filter { $0.least < $0.most }
    }
    let market = Market(cells, offers: offers, in: view, along: open, withStatistics: true)
    for isUp in [true, false] where seen.width(of: cells[0]) < width {
      let goal = isUp ? seen.least[cells[0]] + width : seen.most[cells[0]] - width
      guard let move = market.bargain(isUp: isUp, to: goal)?.move, view.admits(move) else {
        continue
      }
      keep([move], &seen, &findings)
    }
    return seen.width(of: cells[0]) >= width
  }

  private func keep(
    _ moves: [Witnesses.Move], _ seen: inout Witnesses, _ findings: inout Findings
  ) {
    for move in moves { seen.add(move) }
    findings.moves += moves
  }

  /// What can be known of a count in a region, if that is too much.
  private func exposure(
    of cell: Int, in region: inout Region, effort: Int, _ seen: inout Witnesses,
    _ findings: inout Findings
  ) -> Exposure? {
    let count = view.system.cells[cell]
    guard let place = region.place(of: cell) else {
      return Exposure(
        cell: cell, name: count.name, least: count.value, most: count.value, isCertain: true)
    }
    let isComplete = region.widen(place, to: width, effort: effort)
    keep(region.takeFound(), &seen, &findings)
    if seen.width(of: cell) >= width { return nil }
    let least = isComplete ? region.least[place] : region.bounds.lower[place]
    let most = isComplete ? region.most[place] : region.bounds.upper[place]
    return Exposure(
      cell: cell, name: count.name, least: max(0, count.value + least),
      most: most >= Bounds.furthest ? nil : count.value + most, isCertain: isComplete)
  }

  private func doubt(of cell: Int) -> Exposure {
    let most = view.most[cell]
    return Exposure(
      cell: cell, name: view.system.cells[cell].name, least: view.least[cell],
      most: most >= CountSystem.largest ? nil : most, isCertain: false)
  }

  /// Whether the table of a component can be made.
  private func fits(_ component: Components.Group) -> Bool {
    open.rows(of: component.cells).count * component.cells.count <= Self.largestTable
  }
}
