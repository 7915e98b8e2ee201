/// A figure of the Earth, and places on it by their distances from its centre.
struct Ellipsoid {
  /// From the centre to the equator and to a pole, in metres.
  let a: Double
  let b: Double

  /// That of the World Geodetic System of 1984, by which satellites measure.
  static let world = Ellipsoid(a: 6_378_137, b: 6_356_752.3142)
  /// That of George Airy, 1830, on which Great Britain was mapped.
  static let airy = Ellipsoid(a: 6_377_563.396, b: 6_356_256.909)

  /// The square of the eccentricity.
  var eccentricity: Double { 1 - (b * b) / (a * a) }

  /// How far the surface is from the axis, along its normal.
  func normal(_ sine: Double) -> Double {
    a / (1 - eccentricity * sine * sine).squareRoot()
  }

  /// A place on the surface, from the centre: towards the meridian, towards the east, and north.
  func point(latitude: Double, longitude: Double) -> SIMD3<Double> {
    let (sine, cosine) = (Trigonometry.sin(latitude), Trigonometry.cos(latitude))
    let normal = normal(sine)
    return SIMD3(
      normal * cosine * Trigonometry.cos(longitude), normal * cosine * Trigonometry.sin(longitude),
      normal * (1 - eccentricity) * sine)
  }

  /// The latitude and longitude of a point near the surface, in radians.
  ///
  /// The latitude is found by steps, each of which makes its error some hundred times smaller. The
  /// first guess is right on the surface itself; a hundred metres off, two steps leave nothing that
  /// could be measured.
  func place(_ point: SIMD3<Double>) -> (latitude: Double, longitude: Double) {
    let distance = (point.x * point.x + point.y * point.y).squareRoot()
    var latitude = Trigonometry.atan2(point.z, distance * (1 - eccentricity))
    for _ in 0..<2 {
      let sine = Trigonometry.sin(latitude)
      latitude = Trigonometry.atan2(point.z + eccentricity * normal(sine) * sine, distance)
    }
    return (latitude, Trigonometry.atan2(point.y, point.x))
  }
}
