import Charts
import Diagnostics
import GeoJSON
import SVG
import TestSupport
import Testing

/// The 153 authorities of England, as published.
@Suite("Maps of England", .enabled(if: Shared.exists("data/geography"))) struct EnglandTests {
  static func england(_ name: String) throws -> Boundaries {
    let source = Source(name, bytes: try Shared.bytes("data/geography/\(name)"))
    let file = try FeatureCollection(source, properties: ["UTLA23CD", "UTLA23NM"])
    return Boundaries(
      file.projected().map { area in
        .init(
          area.properties[0].text, area.properties[1].text,
          area.geometry.polygons.map { $0.rings.map { $0.map { Point($0.x, $0.y) } } })
      })
  }

  static func map(_ boundaries: Boundaries) -> ChoroplethMap {
    let data = boundaries.areas.indices.map { Datum.number(Double($0 * 7 % 40)) }
    var map = ChoroplethMap(.numbers(Measure("Rate"), data), on: boundaries)
    let codes = boundaries.areas.map(\.code)
    map.enlarged = Enlargement("London", codes: codes.filter { $0.hasPrefix("E09") })
    return map
  }

  @Test(arguments: ["utla_2023_england_bng.geojson", "utla_2023_england_wgs84.geojson"])
  func `every authority is drawn, in 80 kB`(name: String) throws {
    let map = Self.map(try Self.england(name))
    for shape in [Canvas.Shape.page, .phone] {
      var canvas = Canvas(shape)
      map.draw(on: &canvas)
      let bytes = canvas.drawing.bytes
      let nodes = String(decoding: bytes, as: UTF8.self).split(separator: "data-node=\"").count - 1
      #expect(nodes == 154)
      #expect(bytes.count < 80_000)
      print("\(name), \(shape): \(nodes) nodes, \(bytes.count) bytes")
    }
  }

  /// What the borders enclose is the sum of the areas, as far as the file’s own borders meet: six
  /// of 6,854 do not.
  @Test(arguments: [0, 1e5, 1e6, 1e7])
  func `shared borders stay shared`(limit: Double) throws {
    let england = try Self.england("utla_2023_england_bng.geojson")
    let segments = BoundariesTests.segments(england, limit)
    let shared = segments.values.count { $0 == 2 }
    let drawn = england.areas.indices.reduce(0) { count, area in
      count + england.rings(of: area, simplified: limit).reduce(0) { $0 + $1.count }
    }
    let sum = england.areas.indices.reduce(0) {
      $0 + BoundariesTests.ground(england.rings(of: $1, simplified: limit))
    }
    let whole = england.merged([.init("E", "England")], england.areas.map { _ in 0 })
    #expect(abs(sum / BoundariesTests.ground(whole.rings(of: 0, simplified: limit)) - 1) < 0.01)
    for area in england.areas.indices {
      #expect(BoundariesTests.ground(england.rings(of: area, simplified: limit)) > 0)
    }
    print("To \(limit): \(drawn) points, \(shared) of \(segments.count) pieces shared")
  }
}
