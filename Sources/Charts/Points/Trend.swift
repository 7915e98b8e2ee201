/// The straight line with the least squared distances, up and down, from dots.
struct Trend {
  let slope: Double
  let intercept: Double
  /// From −1, where one number falls as the other rises, to 1. There is none where one of them is
  /// always the same.
  let correlation: Double?

  /// `nil` where the dots do not spread across.
  init?(through dots: [(x: Double, y: Double)]) {
    let count = Double(dots.count)
    let x = dots.reduce(0) { $0 + $1.x / count }
    let y = dots.reduce(0) { $0 + $1.y / count }
    let wide = dots.reduce(0) { max($0, ($1.x - x).magnitude) }
    let tall = dots.reduce(0) { max($0, ($1.y - y).magnitude) }
    guard wide > 1e-12 * x.magnitude else { return nil }
    // In units of the greatest distances, whose squares could be too large or too small for numbers.
    let unit = tall > 0 ? tall : 1
    var (across, up, both) = (0.0, 0.0, 0.0)
    for dot in dots {
      let (a, b) = ((dot.x - x) / wide, (dot.y - y) / unit)
      across += a * a
      up += b * b
      both += a * b
    }
    slope = both / across * (unit / wide)
    intercept = y - slope * x
    correlation = tall > 1e-12 * y.magnitude ? both / (across * up).squareRoot() : nil
  }

  func callAsFunction(_ x: Double) -> Double { intercept + slope * x }
}
