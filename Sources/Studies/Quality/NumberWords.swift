import Frames

extension Double {
  /// The number as a sentence says it: with commas between thousands, and at most four decimals.
  var words: String {
    // Beyond this the ten-thousandths would not fit.
    guard magnitude < 1e14 else { return "\(self)" }
    let (whole, rest) = Int((magnitude * 10_000).rounded()).quotientAndRemainder(dividingBy: 10_000)
    var digits = String(rest + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let sign = self < 0 && (whole > 0 || rest > 0) ? "-" : ""
    return sign + whole.grouped + (digits.isEmpty ? "" : ".\(digits)")
  }

  /// A share as a percentage to the tenth, and never as nothing or all where it is neither.
  var percentage: String {
    let tenths = Int((self * 1_000).rounded())
    if tenths == 0, self > 0 { return "under 0.1%" }
    if tenths == 1_000, self < 1 { return "over 99.9%" }
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(whole)%" : "\(whole).\(rest)%"
  }
}
