/// Lambert’s azimuthal equal-area projection of a sphere around a place.
///
/// **Properties.** Equal grounds are equal on the map; the place itself is at (0, 0). The other end of
/// the Earth, which would be a circle, is drawn as a point of it.
///
/// > J. P. Snyder. "Map Projections: A Working Manual." USGS Professional Paper 1395, 1987: formulas
/// > 22-4, 22-5 and 24-2.
struct EqualArea {
  let longitude: Double
  let latitude: Double

  /// The radius of a sphere with the surface of the Earth, in metres.
  static let radius = 6_371_007.181

  /// Around the middle of some places, also where they lie on both sides of the 180th meridian.
  static func projection(around places: [Position]) -> Projection {
    var sum = SIMD3<Double>()
    for place in places { sum += direction(place) }
    let across = (sum.x * sum.x + sum.y * sum.y).squareRoot()
    return .equalArea(
      longitude: Trigonometry.degrees(Trigonometry.atan2(sum.y, sum.x)),
      latitude: Trigonometry.degrees(Trigonometry.atan2(sum.z, across)))
  }

  func callAsFunction(_ place: Position) -> Position {
    let (sine, cosine) = Self.parts(place.y)
    let (middleSine, middleCosine) = Self.parts(latitude)
    let (eastSine, eastCosine) = Self.parts(place.x - longitude)
    let closeness = middleSine * sine + middleCosine * cosine * eastCosine
    let scale = Self.radius * (2 / max(1 + closeness, 1e-12)).squareRoot()
    return Position(
      scale * cosine * eastSine,
      scale * (middleCosine * sine - middleSine * cosine * eastCosine))
  }

  private static func direction(_ place: Position) -> SIMD3<Double> {
    let (sine, cosine) = parts(place.y)
    let (eastSine, eastCosine) = parts(place.x)
    return SIMD3(cosine * eastCosine, cosine * eastSine, sine)
  }

  private static func parts(_ degrees: Double) -> (sine: Double, cosine: Double) {
    let angle = Trigonometry.radians(degrees)
    return (Trigonometry.sin(angle), Trigonometry.cos(angle))
  }
}
