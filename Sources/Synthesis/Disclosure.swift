/// The rules by which the Department for Education hides small numbers of children.
///
/// - *Primary*: a count of 1 to 5 is not shown; a nought is.
/// - *Secondary*: where a row’s parts add up to a total that is shown, one hidden part would be the
///   difference, so the smallest other part is hidden with it. The same is done when what is hidden adds
///   up to one each, which would tell as much.
/// - *Rounding*: counts of regions and of England are shown to the nearest ten, so that no authority’s
///   is the difference between its region and its neighbours.
///
/// > Department for Education. "Children in need: data guidance."
enum Disclosure {
  static let hidden = 1...5

  /// Whether a count by itself is too small to be shown.
  static func hides(_ count: Int) -> Bool { hidden.contains(count) }

  /// Which of the parts of a total are not shown.
  static func hidden(among parts: [Int]) -> [Bool] {
    var hidden = parts.map(hides)
    while isTold(hidden, parts) {
      let others = parts.indices.filter { !hidden[$0] && parts[$0] > 0 }
      guard let smallest = others.min(by: { parts[$0] < parts[$1] }) else { break }
      hidden[smallest] = true
    }
    return hidden
  }

  /// Whether the total less what is shown tells a part that is not: there is one, or each must be 1.
  private static func isTold(_ hidden: [Bool], _ parts: [Int]) -> Bool {
    let kept = parts.indices.filter { hidden[$0] }
    return kept.count == 1 || !kept.isEmpty && kept.reduce(0) { $0 + parts[$1] } == kept.count
  }

  static func roundedToTen(_ count: Int) -> Int { (count + 5) / 10 * 10 }
}
