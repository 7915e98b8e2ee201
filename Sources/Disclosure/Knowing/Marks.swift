/// What the marks alone tell: the least and the most that each count can be, as its place in the
/// publication shows it.
struct Marks {
  var least: [Int]
  var most: [Int]

  init(_ protection: Protection, of cells: [CountSystem.Cell], by rules: DisclosureRules) {
    (least, most) = ([], [])
    for (cell, mark) in zip(cells, protection.cells) {
      let range = Self.range(of: mark, rules.treatment(of: cell), rules)
      least.append(range.lowerBound)
      most.append(range.upperBound)
    }
  }

  static func range(
    of mark: Protection.Cell, _ treatment: DisclosureRules.Treatment, _ rules: DisclosureRules
  ) -> ClosedRange<Int> {
    switch mark {
    case .shown(let value): value...value
    case .rounded(let value): rounded(value, treatment)
    case .hidden(let reason): hidden(reason, treatment, apart: rules.marksTellApart)
    case .unpublished: 0...CountSystem.largest
    }
  }

  /// What a rounded count can be. Had it been small enough to be hidden, it would not be there.
  private static func rounded(
    _ value: Int, _ treatment: DisclosureRules.Treatment
  ) -> ClosedRange<Int> {
    let base = treatment.rounding ?? 1
    var least = max(0, value - base / 2)
    var most = max(least, value + base - 1 - base / 2)
    if let hidden = treatment.hidden {
      if hidden.contains(least) { least = min(hidden.upperBound + 1, most) }
      if hidden.contains(most) { most = max(hidden.lowerBound - 1, least) }
    }
    return least...most
  }

  /// What a hidden count can be: where noughts are shown, not nought.
  private static func hidden(
    _ reason: Protection.Reason, _ treatment: DisclosureRules.Treatment, apart: Bool
  ) -> ClosedRange<Int> {
    guard let small = treatment.hidden else { return 0...CountSystem.largest }
    if apart, reason == .primary { return small }
    if apart { return small.upperBound + 1...CountSystem.largest }
    return (small.contains(0) ? 0 : 1)...CountSystem.largest
  }
}

extension DisclosureRules.Treatment {
  /// A count as it is shown: rounded to the nearest multiple, halves upwards.
  func shown(_ value: Int) -> Protection.Cell {
    guard let rounding else { return .shown(value) }
    return .rounded((value + rounding / 2) / rounding * rounding)
  }
}
