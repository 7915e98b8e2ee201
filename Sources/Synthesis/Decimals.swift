extension Double {
  /// The number with at most so many decimal places, and no noughts at the end.
  func text(places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((magnitude * Double(scale)).rounded())
    let (front, rest) = whole.quotientAndRemainder(dividingBy: scale)
    var digits = "\(scale + rest)".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let sign = self < 0 && whole > 0 ? "-" : ""
    return digits.isEmpty ? "\(sign)\(front)" : "\(sign)\(front).\(digits)"
  }
}
