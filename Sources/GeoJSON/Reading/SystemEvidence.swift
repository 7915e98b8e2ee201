import Diagnostics

/// What is known of a file’s coordinates: what it says of them, and the first that are not what they
/// might be.
struct SystemEvidence {
  private var declared: CoordinateSystem?
  private var beyondGlobe: Range<Int>?
  private var beyondGrid: Range<Int>?
  /// Whether a number is greater than any angle could be, however it was counted.
  private var hasMetres = false

  /// Somewhat more than the grid, as Northern Ireland is drawn on it too.
  private static let eastings = -200_000.0...900_000
  private static let northings = -100_000.0...1_400_000

  mutating func note(_ position: Position, at range: Range<Int>) {
    if position.x.magnitude >= 1_000 || position.y.magnitude >= 1_000 { hasMetres = true }
    if beyondGlobe == nil, position.x.magnitude > 180 || position.y.magnitude > 90 {
      beyondGlobe = range
    }
    if beyondGrid == nil,
      !Self.eastings.contains(position.x) || !Self.northings.contains(position.y)
    {
      beyondGrid = range
    }
  }

  /// Reads the member `crs`: `{"type": "name", "properties": {"name": "EPSG:27700"}}`.
  mutating func readDeclaration(_ cursor: inout Cursor) throws(Diagnostic) {
    if cursor.take(word: "null") { return }
    try cursor.enterObject()
    while let key = try cursor.key() {
      guard key == "properties" else {
        try cursor.skip()
        continue
      }
      try cursor.enterObject()
      while let key = try cursor.key() {
        guard key == "name" else {
          try cursor.skip()
          continue
        }
        let start = cursor.position
        let name = try cursor.text()
        declared = try system(named: name, start..<cursor.position, cursor)
      }
    }
  }

  /// The system by its name, short or as a URN: `urn:ogc:def:crs:EPSG::27700`. The European system of
  /// 1989 is within a metre of the world’s.
  private func system(
    named name: String, _ range: Range<Int>, _ cursor: Cursor
  ) throws(Diagnostic) -> CoordinateSystem {
    switch name.split(separator: ":").last {
    case "27700": return .nationalGrid
    case "4326", "4258", "CRS84": return .longitudeLatitude
    default:
      throw cursor.mistake(
        .system, "coordinates in “\(name.prefix(60))” cannot be read", at: range,
        hint: "convert the file to longitude and latitude, EPSG:4326")
    }
  }

  /// What the coordinates are. A file that does not say should be in degrees; many a file in metres
  /// has lost the member that said so.
  func verdict(_ cursor: Cursor) throws(Diagnostic) -> CoordinateSystem {
    if declared == .nationalGrid {
      guard let beyondGrid else { return .nationalGrid }
      throw cursor.mistake(
        .range, "the position is not on the British National Grid", at: beyondGrid)
    }
    guard let beyondGlobe else { return .longitudeLatitude }
    if declared == nil, hasMetres, beyondGrid == nil { return .nationalGrid }
    throw cursor.mistake(
      .range, "the position has no such longitude and latitude", at: beyondGlobe,
      hint: "longitude comes first and is at most 180; latitude is at most 90")
  }
}
