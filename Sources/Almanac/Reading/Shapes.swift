import Charts
import Diagnostics
import GeoJSON
import SVG

/// What a map is drawn on: areas with their outlines, or hexagons of one size.
enum Shapes: Sendable {
  case areas(Boundaries, FeatureCollection.Ground)
  case hexes([TileMap.Tile], TileMap.Cell)

  /// How files of shapes end.
  static let endings = ["geojson", "hexjson", "json"]

  /// Which file of shapes a figure is drawn on, and which of its properties are the code and the name
  /// of an area.
  struct Request: Hashable, Sendable {
    let path: String
    let keys: [String]
  }

  /// Reads a file of shapes.
  ///
  /// - Parameter keys: The properties with the code and the name of an area. Those that are not given
  ///   are found by how the Office for National Statistics calls them. In HexJSON the code of a hex is
  ///   its own key, and only the name is looked up.
  init(_ source: Source, keys: [String]) throws(Diagnostic) {
    if Path.ending(source.name) == "hexjson" {
      let layout = try HexLayout(source, name: keys.count > 1 ? keys[1] : "n")
      self = .hexes(
        layout.hexes.map {
          TileMap.Tile($0.code, $0.name.printable, at: Point($0.centre.x, $0.centre.y))
        }, layout.arrangement.isPointed ? .hexagon : .flatHexagon)
      return
    }
    let names = keys.count > 1 ? [] : try FeatureCollection.propertyNames(in: source)
    let code = keys.first ?? names.first { $0.isLast(["cd", "code"]) } ?? "code"
    let name = keys.count > 1 ? keys[1] : names.first { $0.isLast(["nm", "name"]) } ?? code
    let collection = try FeatureCollection(
      source, properties: code == name ? [code] : [code, name])
    var codes: Set<String> = []
    for feature in collection.features where !codes.insert(feature.properties[0].text).inserted {
      throw Diagnostic(
        FigureRule.areaRepeated,
        "there are two areas with the code “\(feature.properties[0].text)”",
        at: feature.range.lowerBound..<feature.range.lowerBound + 1, of: source,
        hint: "join their outlines in one feature")
    }
    let areas = collection.projected().map { feature in
      Boundaries.Area(
        feature.properties[0].text,
        feature.properties[feature.properties.count - 1].text.printable,
        feature.geometry.polygons.map { polygon in
          polygon.rings.map { ring in ring.map { Point($0.x, $0.y) } }
        })
    }
    self = .areas(Boundaries(areas), FeatureCollection.Ground(collection))
  }

  /// The codes of its areas, in their order.
  var codes: [String] {
    switch self {
    case .areas(let boundaries, _): boundaries.areas.map(\.code)
    case .hexes(let tiles, _): tiles.map(\.code)
    }
  }

  /// What its areas are called, in their order.
  var names: [String] {
    switch self {
    case .areas(let boundaries, _): boundaries.areas.map(\.name)
    case .hexes(let tiles, _): tiles.map(\.name)
    }
  }
}

extension FeatureCollection {
  /// How places are put on the flat map of a file’s areas.
  struct Ground: Sendable {
    private let projection: Projection

    init(_ collection: FeatureCollection) { projection = collection.projection }

    init(_ projection: Projection) { self.projection = projection }

    /// Places in degrees if all of them can be degrees, or else in metres on the map.
    func points(_ places: [(x: Double, y: Double)?]) -> [Point?] {
      let areDegrees = places.allSatisfy { place in
        place.map { abs($0.x) <= 180 && abs($0.y) <= 90 } ?? true
      }
      return places.map { place in
        guard let place else { return nil }
        guard areDegrees else { return Point(place.x, place.y) }
        let flat = projection(Position(place.x, place.y))
        return Point(flat.x, flat.y)
      }
    }
  }
}

extension String {
  /// Whether the text ends in one of some words, in small letters or capitals.
  fileprivate func isLast(_ endings: [String]) -> Bool {
    let text = lowercased()
    return endings.contains { text.hasSuffix($0) }
  }
}
