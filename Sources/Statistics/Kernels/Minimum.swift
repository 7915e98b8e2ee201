/// Where a function of one number is least, in a range.
///
/// A walk downhill from the start, in steps that double, brackets the valley; Brent’s method then
/// closes in on it, with parabolas where they serve and golden sections where they do not. A
/// function that falls all the way to an end of the range has its minimum there.
///
/// - Complexity: some 40 evaluations.
///
/// > R. Brent. *Algorithms for Minimization without Derivatives*, chapter 5. Prentice-Hall 1973.
struct Minimum {
  var range: ClosedRange<Double>
  var start: Double
  var tolerance = 1e-9

  func callAsFunction(of function: (Double) -> Double) -> Double {
    let (low, middle, high) = bracket(function)
    return brent(function, low, middle, high)
  }

  private func bracket(_ function: (Double) -> Double) -> (Double, Double, Double) {
    func clamp(_ x: Double) -> Double { min(max(x, range.lowerBound), range.upperBound) }
    var step = 0.5
    var middle = clamp(start)
    var behind = clamp(middle - step)
    var ahead = clamp(middle + step)
    var value = function(middle)
    if function(behind) < value { (behind, ahead, step) = (ahead, behind, -step) }
    var next = function(ahead)
    while next < value, ahead != middle {
      step *= 2
      (behind, middle, value) = (middle, ahead, next)
      ahead = clamp(ahead + step)
      next = function(ahead)
    }
    return (min(behind, ahead), middle, max(behind, ahead))
  }

  private func brent(
    _ function: (Double) -> Double, _ start: Double, _ guess: Double, _ end: Double
  ) -> Double {
    let golden = (3 - 5.0.squareRoot()) / 2
    var (low, high) = (start, end)
    // The best place so far, the next best, and the next best before that.
    var (x, w, v) = (guess, guess, guess)
    var fx = function(x)
    var (fw, fv) = (fx, fx)
    var (step, before) = (0.0, 0.0)
    for _ in 0..<200 {
      let centre = (low + high) / 2
      let near = tolerance * abs(x) + 1e-10
      if abs(x - centre) + (high - low) / 2 <= 2 * near { break }
      var takesParabola = false
      if abs(before) > near {
        let r = (x - w) * (fx - fv)
        var q = (x - v) * (fx - fw)
        var p = (x - v) * q - (x - w) * r
        q = 2 * (q - r)
        if q > 0 { p = -p }
        q = abs(q)
        if abs(p) < abs(q * before / 2), p > q * (low - x), p < q * (high - x) {
          takesParabola = true
          before = step
          step = p / q
          if x + step - low < 2 * near || high - x - step < 2 * near {
            step = x < centre ? near : -near
          }
        }
      }
      if !takesParabola {
        before = x < centre ? high - x : low - x
        step = golden * before
      }
      let u = abs(step) >= near ? x + step : x + (step > 0 ? near : -near)
      let fu = function(u)
      if fu <= fx {
        if u < x { high = x } else { low = x }
        (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu)
      } else {
        if u < x { low = u } else { high = u }
        if fu <= fw || w == x {
          (v, fv, w, fw) = (w, fw, u, fu)
        } else if fu <= fv || v == x || v == w {
          (v, fv) = (u, fu)
        }
      }
    }
    return x
  }
}
