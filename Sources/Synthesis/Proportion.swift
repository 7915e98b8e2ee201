/// A proportion as it is published: to one decimal place, and none if that is a nought.
///
///     published(7, of: 15_845, times: 100)      // k
///     published(1, of: 4, times: 100)           // 25
///
/// - Parameter base: How many it is of: 100 for a percentage, 10,000 for a rate of children.
func published(_ count: Int, of total: Int, times base: Int) -> String {
  guard total > 0 else { return Symbol.inapplicable.rawValue }
  // In whole numbers, so that a half is a half, and goes up.
  let tenths = (20 * base * count + total) / (2 * total)
  if tenths == 0, count > 0 { return Symbol.roundsToNought.rawValue }
  let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
  return tenth == 0 ? "\(whole)" : "\(whole).\(tenth)"
}
