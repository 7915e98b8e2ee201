import Concurrent

/// Looks for proofs that secret counts could be others than they are, and names those of which too
/// little is in doubt.
struct Auditor {
  let view: View

  /// How far apart the least and the most must be that a secret count can be.
  let width: Int

  /// So many counts that hang together are reckoned with at once; of more, those near by first.
  private static let fewCounts = 160

  /// The table of all grows with the square of their number: a larger one than this is not made, and
  /// what is not seen to be safe without is called exposed.
  private static let largestTable = 8_000_000

  /// Those of some counts that can be known more closely than to the width. Starts from what has been
  /// seen, and adds to it.
  func exposures(of cells: [Int], _ seen: inout Witnesses) -> [Exposure] {
    let wanted = cells.filter { seen.width(of: $0) < width }
    var components = Components(view)
    let findings = components.groups(of: wanted).concurrentMap { [seen] in examine($0, seen) }
    for finding in findings { for move in finding.moves { seen.add(move) } }
    return findings.flatMap(\.exposures).sorted { $0.cell < $1.cell }
  }

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
        whole = Region(component.cells, in: view, seen: seen)
      }
      if var region = whole {
        findings.exposures += exposure(of: cell, in: &region, &seen, &findings)
        whole = region
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
    for size in [40, 250] {
      let near = Neighbourhood(size: size).cells(
        around: cell, in: view, eligible: view.isOpen, rank: { view.isSecret($0) ? 0 : 1 })
      var region = Region(near, in: view, seen: seen)
      if exposure(of: cell, in: &region, &seen, &findings).isEmpty { return true }
    }
    return false
  }

  /// What can be known of a count in a region, if that is too much.
  private func exposure(
    of cell: Int, in region: inout Region, _ seen: inout Witnesses, _ findings: inout Findings
  ) -> [Exposure] {
    let count = view.system.cells[cell]
    guard let place = region.place(of: cell) else {
      return [
        Exposure(
          cell: cell, name: count.name, least: count.value, most: count.value, isCertain: true)
      ]
    }
    let isComplete = region.widen(place, to: width)
    let moves = region.takeFound()
    for move in moves { seen.add(move) }
    findings.moves += moves
    if seen.width(of: cell) >= width { return [] }
    let least = isComplete ? region.least[place] : region.bounds.lower[place]
    let most = isComplete ? region.most[place] : region.bounds.upper[place]
    return [
      Exposure(
        cell: cell, name: count.name, least: max(0, count.value + least),
        most: most >= Bounds.furthest ? nil : count.value + most, isCertain: isComplete)
    ]
  }

  private func doubt(of cell: Int) -> Exposure {
    let most = view.most[cell]
    return Exposure(
      cell: cell, name: view.system.cells[cell].name, least: view.least[cell],
      most: most >= CountSystem.largest ? nil : most, isCertain: false)
  }

  /// Whether the table of a component can be made.
  private func fits(_ component: Components.Group) -> Bool {
    let rows = Set(component.cells.flatMap { view.relations.rows(of: $0) }).count
    return rows * component.cells.count <= Self.largestTable
  }
}
