public import Diagnostics

/// Areas or places with what is known of them, from a GeoJSON file.
///
///     let file = Source("authorities.geojson", bytes: bytes)
///     let areas = try FeatureCollection(file, properties: ["UTLA23CD", "UTLA23NM"])
///     areas.features[0].properties[0].text          // E06000001
///     areas.projected()[0].geometry.polygons        // on a flat map, in metres
///
/// Only the properties that are asked for are kept. Coordinates are longitude and latitude, unless
/// the file says that they are British National Grid, or says nothing and they can be nothing else.
///
/// - Complexity: O(*n*) in the length of the file.
///
/// > H. Butler et al. "The GeoJSON Format." RFC 7946, 2016; and the member `crs` of its predecessor,
/// > by which files in the National Grid are told.
public struct FeatureCollection: Sendable {
  public var features: [Feature]
  public var system: CoordinateSystem

  /// Reads a file.
  ///
  /// - Parameter properties: The keys of the properties that every feature must have.
  /// - Throws: The first thing that is wrong, with its place.
  public init(_ source: Source, properties keys: [String] = []) throws(Diagnostic) {
    var reader = FeatureReader(try Cursor(source), keys)
    self = try reader.collection()
  }

  init(_ features: [Feature], _ system: CoordinateSystem) {
    self.features = features
    self.system = system
  }
}

/// An area or a place, and what is known of it.
public struct Feature: Hashable, Sendable {
  /// The values of the properties that were asked for, in the order in which they were.
  public var properties: [Property]
  public var geometry: Geometry
  /// Where the feature stands in its file.
  public var range: Range<Int>
}

/// What is known of a feature in one respect.
public enum Property: Hashable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case null

  /// The value as words: a whole number without a point, and nothing for null.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .flag(let flag): String(flag)
    case .null: ""
    }
  }
}

/// What the numbers of a position are.
public enum CoordinateSystem: Hashable, Sendable {
  /// Degrees east and north, by the World Geodetic System of 1984.
  case longitudeLatitude
  /// Metres east and north on the grid of the Ordnance Survey, EPSG:27700.
  case nationalGrid
}
