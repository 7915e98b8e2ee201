/// The National Grid of Great Britain.
///
/// How this works: a place by satellite is turned into distances from the Earth’s centre, moved,
/// turned and scaled as the old survey lies to the new one (Helmert’s transformation), set on the
/// old survey’s ellipsoid, and drawn by its transverse Mercator projection. The old survey is not so
/// even that seven numbers could say how it lies: they leave up to five metres. What would mend that
/// is a table of fifteen megabytes, for the width of a pencil line on no map that is drawn here.
///
/// > Ordnance Survey. "A guide to coordinate systems in Great Britain", version 3.6, 2020: sections 6
/// > and annexes B and C.
enum NationalGrid {
  /// Where a place in longitude and latitude is on the grid.
  static func position(_ place: Position) -> Position {
    let point = Ellipsoid.world.point(
      latitude: Trigonometry.radians(place.y), longitude: Trigonometry.radians(place.x))
    let old = Ellipsoid.airy.place(moved(point))
    return mercator(latitude: old.latitude, longitude: old.longitude)
  }

  /// From the world’s system to that of the survey of 1936.
  private static func moved(_ point: SIMD3<Double>) -> SIMD3<Double> {
    let second = Double.pi / 180 / 3600
    let turn = SIMD3(-0.1502, -0.2470, -0.8421) * second
    let scale = 1 + 20.4894e-6
    return SIMD3(
      -446.448 + scale * point.x - turn.z * point.y + turn.y * point.z,
      125.157 + turn.z * point.x + scale * point.y - turn.x * point.z,
      -542.060 - turn.y * point.x + turn.x * point.y + scale * point.z)
  }

  /// Where a place on Airy’s ellipsoid, in radians, is on the grid: the names are those of the guide.
  static func mercator(latitude φ: Double, longitude λ: Double) -> Position {
    let (a, e2) = (Ellipsoid.airy.a * scale, Ellipsoid.airy.eccentricity)
    let (sine, cosine) = (Trigonometry.sin(φ), Trigonometry.cos(φ))
    let t2 = (sine / cosine) * (sine / cosine)
    let ν = a / (1 - e2 * sine * sine).squareRoot()
    let ρ = ν * (1 - e2) / (1 - e2 * sine * sine)
    let η2 = ν / ρ - 1
    let cosine3 = cosine * cosine * cosine
    let cosine5 = cosine3 * cosine * cosine

    let i = meridian(to: φ) + origin.y
    let ii = ν / 2 * sine * cosine
    let iii = ν / 24 * sine * cosine3 * (5 - t2 + 9 * η2)
    let iiiA = ν / 720 * sine * cosine5 * (61 - 58 * t2 + t2 * t2)
    let iv = ν * cosine
    let v = ν / 6 * cosine3 * (ν / ρ - t2)
    let vi = ν / 120 * cosine5 * (5 - 18 * t2 + t2 * t2 + 14 * η2 - 58 * t2 * η2)
    let d = λ - Trigonometry.radians(-2)
    let d2 = d * d
    return Position(
      origin.x + d * (iv + d2 * (v + d2 * vi)),
      i + d2 * (ii + d2 * (iii + d2 * iiiA)))
  }

  /// The length of the meridian from the true origin, in 49° north, to a latitude.
  private static func meridian(to φ: Double) -> Double {
    let n = (Ellipsoid.airy.a - Ellipsoid.airy.b) / (Ellipsoid.airy.a + Ellipsoid.airy.b)
    let φ0 = Trigonometry.radians(49)
    let (n2, n3) = (n * n, n * n * n)
    let (less, more) = (φ - φ0, φ + φ0)
    let first = (1 + n + 5 / 4 * n2 + 5 / 4 * n3) * less
    let second =
      (3 * n + 3 * n2 + 21 / 8 * n3) * Trigonometry.sin(less) * Trigonometry.cos(more)
    let third = 15 / 8 * (n2 + n3) * Trigonometry.sin(2 * less) * Trigonometry.cos(2 * more)
    let fourth = 35 / 24 * n3 * Trigonometry.sin(3 * less) * Trigonometry.cos(3 * more)
    return Ellipsoid.airy.b * scale * (first - second + third - fourth)
  }

  private static let scale = 0.999_601_271_7
  private static let origin = Position(400_000, -100_000)
}
