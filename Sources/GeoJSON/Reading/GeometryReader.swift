import Diagnostics

extension FeatureReader {
  /// Reads where a feature is.
  mutating func geometry() throws(Diagnostic) -> Geometry {
    if cursor.take(word: "null") { return .none }
    let start = cursor.position
    var type: String?
    var coordinates: Int?
    var geometry: Geometry?
    try cursor.enterObject()
    while let key = try cursor.key() {
      switch key {
      case "type":
        type = try cursor.choice(of: ["Point", "Polygon", "MultiPolygon"], once: type)
      case "coordinates":
        guard coordinates == nil else { throw cursor.twice() }
        coordinates = cursor.position
        if let type { geometry = try shape(type) } else { try cursor.skip() }
      default: try cursor.skip()
      }
    }
    guard let type else { throw cursor.missing("type", at: start) }
    guard let coordinates else { throw cursor.missing("coordinates", at: start) }
    if let geometry { return geometry }
    // The type came last: now that it is known, the coordinates can be read.
    let end = cursor.position
    cursor.position = coordinates
    let shape = try shape(type)
    cursor.position = end
    return shape
  }

  private mutating func shape(_ type: String) throws(Diagnostic) -> Geometry {
    switch type {
    case "Point": return .point(try position())
    case "Polygon": return .area([try polygon()])
    default:
      var polygons: [Polygon] = []
      try cursor.enterList()
      while try cursor.element() { polygons.append(try polygon()) }
      return .area(polygons)
    }
  }

  private mutating func polygon() throws(Diagnostic) -> Polygon {
    let start = cursor.position
    var rings: [[Position]] = []
    try cursor.enterList()
    while try cursor.element() { rings.append(try ring()) }
    guard let outline = rings.first else {
      throw cursor.mistake(
        .ring, "a polygon must have an outline", at: start..<cursor.position)
    }
    return Polygon(outline, holes: Array(rings.dropFirst()))
  }

  private mutating func ring() throws(Diagnostic) -> [Position] {
    let start = cursor.position
    var ring: [Position] = []
    try cursor.enterList()
    while try cursor.element() { ring.append(try position()) }
    let range = start..<cursor.position
    guard ring.count >= 4 else {
      throw cursor.mistake(
        .ring, "a ring must have four positions or more; this has \(ring.count)", at: range)
    }
    guard ring.removeLast() == ring[0] else {
      throw cursor.mistake(
        .ring, "a ring must end where it begins", at: range,
        hint: "repeat its first position at its end")
    }
    return ring
  }

  private mutating func position() throws(Diagnostic) -> Position {
    let start = cursor.position
    try cursor.enterList()
    guard try cursor.element() else { throw short(start) }
    let x = try cursor.number()
    guard try cursor.element() else { throw short(start) }
    let y = try cursor.number()
    // A height, and whatever else a program adds, is of no use on a map.
    while try cursor.element() { _ = try cursor.number() }
    let position = Position(x, y)
    evidence.note(position, at: start..<cursor.position)
    return position
  }

  private func short(_ start: Int) -> Diagnostic {
    cursor.mistake(
      .position, "a position must have two numbers", at: start..<cursor.position)
  }
}
