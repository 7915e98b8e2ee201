import Diagnostics
import GeoJSON
import TestSupport
import Testing

@Suite("Projections") struct ProjectionTests {
  /// The Ordnance Survey’s own check of programs: points whose places are known by satellite and on
  /// the grid, from St Mary’s in Scilly to the north of England (OSTN15 test points 1 to 25).
  @Test(arguments: [
    (-6.29977752014, 49.92226393730, 91492.146, 11318.804),
    (-5.20304609998, 49.96006137820, 170370.718, 11572.405),
    (-4.10864563561, 50.43885825610, 250359.811, 62016.569),
    (-1.29782277240, 50.57563665000, 449816.371, 75335.861),
    (-1.45051433700, 50.93127937910, 438710.920, 114792.250),
    (-3.55128349240, 51.40078220140, 292184.870, 168003.465),
    (1.44454730409, 51.37447025550, 639821.835, 169565.858),
    (-2.54407618349, 51.42754743020, 362269.991, 169978.690),
    (-0.11992557180, 51.48936564950, 530624.974, 178388.464),
    (0.89724327012, 51.89436637350, 599445.590, 225722.826),
    (-2.15458614387, 52.25529381630, 389544.190, 261912.153),
    (-0.91248957, 52.25160951, 474335.969, 262047.755),
    (0.40153547, 52.75136687, 562180.547, 319784.995),
    (-1.19747656, 52.96219109, 454002.834, 340834.943),
    (-1.66379168242, 53.8002151963, 422242.186, 433818.701),
    (-4.21926398555, 57.4862500072, 267056.768, 846176.972),
    (-2.07382822798, 60.1330809166, 395999.668, 1138728.951),
  ])
  func `a place is on the National Grid where the survey says`(
    longitude: Double, latitude: Double, easting: Double, northing: Double
  ) {
    let place = Projection.nationalGrid(Position(longitude, latitude))
    #expect(abs(place.x - easting) < 5)
    #expect(abs(place.y - northing) < 5)
  }

  /// > J. P. Snyder. "Map Projections: A Working Manual", 1987, appendix A: 40° N, 100° W to 20° S,
  /// > 100° E on a sphere of radius 3.
  @Test func `the equal-area projection is that of the manual`() {
    let place = Projection.equalArea(longitude: -100, latitude: 40)(Position(100, -20))
    #expect(abs(place.x / 6_371_007.181 * 3 - -4.2339303) < 1e-7)
    #expect(abs(place.y / 6_371_007.181 * 3 - 4.0257775) < 1e-7)
  }

  /// The ground of a small square is its width times its height on the globe, wherever it is.
  @Test(arguments: [(-60.0, -30.0), (0, 0), (25, 48), (170, -41), (-179, 65)])
  func `equal grounds are equal on the map`(longitude: Double, latitude: Double) {
    let projection = Projection.equalArea(longitude: 10, latitude: 20)
    let step = 0.01
    let corners = [(0.0, 0.0), (step, 0), (step, step), (0, step)].map {
      projection(Position(longitude + $0.0, latitude + $0.1))
    }
    var ground = 0.0
    for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      ground += (a.x * b.y - b.x * a.y) / 2
    }
    let degree = 6_371_007.181 * Double.pi / 180 * step
    let cosine = projectionCosine(latitude + step / 2)
    #expect(abs(ground / (degree * degree * cosine) - 1) < 1e-5)
  }

  /// The cosine of an angle in degrees by its series, as the tests ask nothing of the C library.
  private func projectionCosine(_ degrees: Double) -> Double {
    let x = degrees * Double.pi / 180
    var (term, sum) = (1.0, 1.0)
    for k in 1..<20 {
      term *= -x * x / Double((2 * k - 1) * (2 * k))
      sum += term
    }
    return sum
  }

  static func point(_ positions: String...) throws -> FeatureCollection {
    let features = positions.map {
      """
      {"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": \($0)}}
      """
    }
    return try ReadingTests.read(
      "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}")
  }

  @Test func `Britain is drawn on its grid, and the rest of the world around its middle`() throws {
    #expect(try Self.point("[-6.3, 49.9]", "[1.7, 55.8]").projection == .nationalGrid)
    #expect(try Self.point("[91492, 11318]").projection == .nationalGrid)
    let grid = try Self.point("[91492, 11318]")
    #expect(grid.projected() == grid.features)
    let fiji = try Self.point("[179, -17]", "[-179, -17]")
    guard case .equalArea(let longitude, let latitude) = fiji.projection else {
      Issue.record("Fiji is not in Britain")
      return
    }
    #expect(abs(longitude.magnitude - 180) < 1e-9)
    #expect(abs(latitude - -17) < 0.01)
    let eastings = fiji.projected().compactMap { feature in
      if case .point(let position) = feature.geometry { position.x } else { nil }
    }
    #expect(eastings[0] < 0 && eastings[1] > 0)
  }

  @Test func `no place is too far to be drawn`() {
    for place in [
      (0.0, 90.0), (0, -90), (180, 0), (-180, 0), (178, -53), (999, -999), (1e300, 1e300),
    ] {
      for projection in [Projection.nationalGrid, .equalArea(longitude: 0, latitude: 0)] {
        let position = projection(Position(place.0, place.1))
        #expect(position.x.isFinite && position.y.isFinite)
      }
    }
  }

  /// The same boundaries, as published in both systems.
  @Test(.enabled(if: Shared.exists("data/geography")))
  func `boundaries by satellite lie on those of the grid`() throws {
    func areas(_ name: String) throws -> [Feature] {
      let source = Source(name, bytes: try Shared.bytes("data/geography/\(name)"))
      return try FeatureCollection(source, properties: ["UTLA23CD", "UTLA23NM"]).projected()
    }
    let grid = try areas("utla_2023_england_bng.geojson")
    let globe = try areas("utla_2023_england_wgs84.geojson")
    #expect(grid.map(\.properties) == globe.map(\.properties))
    var (count, furthest) = (0, 0.0)
    for (a, b) in zip(grid, globe) {
      for (ring, other) in zip(
        a.geometry.polygons.flatMap(\.rings), b.geometry.polygons.flatMap(\.rings))
      {
        #expect(ring.count == other.count)
        for (p, q) in zip(ring, other) {
          count += 1
          furthest = max(furthest, (p.x - q.x).magnitude, (p.y - q.y).magnitude)
        }
      }
    }
    // Five metres, and what four decimals of a degree leave out.
    #expect(furthest < 12)
    print("Boundaries: \(grid.count) areas, \(count) positions, at most \(furthest) m apart")
  }

  @Test(.enabled(if: Shared.exists("data/geography")))
  func `a published layout of hexagons is read`() throws {
    let layout = try HexLayout(
      Source("utla.hexjson", bytes: try Shared.bytes("data/geography/utla_2019.hexjson")))
    #expect(layout.arrangement == .oddRows)
    #expect(layout.hexes.contains { $0.name == "Barking and Dagenham" })
    print("Hexagons: \(layout.hexes.count)")
  }
}
