/// The exponential function, to within a few units in the last place.
///
/// The number is taken apart into whole doublings and a rest of at most half a doubling either way, for
/// which fourteen terms of the series are enough.
func exponential(_ number: Double) -> Double {
  let doublings = (number * 1.442_695_040_888_963_4).rounded()
  let rest = number - doublings * 0.693_147_180_559_945_3
  var sum = 1.0
  for term in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
  return sum * Double(sign: .plus, exponent: Int(doublings), significand: 1)
}
