import Diagnostics

/// Reads a collection of features.
struct FeatureReader {
  var cursor: Cursor
  let keys: [String]
  var evidence = SystemEvidence()

  init(_ cursor: Cursor, _ keys: [String]) {
    self.cursor = cursor
    self.keys = keys
  }

  mutating func collection() throws(Diagnostic) -> FeatureCollection {
    let start = cursor.position
    var type: String?
    var features: [Feature]?
    try cursor.enterObject()
    while let key = try cursor.key() {
      switch key {
      case "type": type = try cursor.choice(of: ["FeatureCollection"], once: type)
      case "features":
        guard features == nil else { throw cursor.twice() }
        features = try self.features()
      case "crs": try evidence.readDeclaration(&cursor)
      default: try cursor.skip()
      }
    }
    try cursor.finish()
    guard type != nil else { throw cursor.missing("type", at: start) }
    guard let features else { throw cursor.missing("features", at: start) }
    return FeatureCollection(features, try evidence.verdict(cursor))
  }

  private mutating func features() throws(Diagnostic) -> [Feature] {
    var features: [Feature] = []
    try cursor.enterList()
    while try cursor.element() { features.append(try feature()) }
    return features
  }

  private mutating func feature() throws(Diagnostic) -> Feature {
    let start = cursor.position
    var type: String?
    var geometry: Geometry?
    var properties: [Property]?
    try cursor.enterObject()
    while let key = try cursor.key() {
      switch key {
      case "type": type = try cursor.choice(of: ["Feature"], once: type)
      case "geometry":
        guard geometry == nil else { throw cursor.twice() }
        geometry = try self.geometry()
      case "properties":
        guard properties == nil else { throw cursor.twice() }
        properties = try self.properties()
      default: try cursor.skip()
      }
    }
    guard type != nil else { throw cursor.missing("type", at: start) }
    guard let geometry else { throw cursor.missing("geometry", at: start) }
    guard let properties else { throw cursor.missing("properties", at: start) }
    return Feature(properties: properties, geometry: geometry, range: start..<cursor.position)
  }

  private mutating func properties() throws(Diagnostic) -> [Property] {
    let start = cursor.position
    var found: [Property?] = keys.map { _ in nil }
    if !cursor.take(word: "null") {
      try cursor.enterObject()
      while let key = try cursor.key() {
        guard let place = keys.firstIndex(of: key) else {
          try cursor.skip()
          continue
        }
        guard found[place] == nil else { throw cursor.twice() }
        found[place] = try cursor.property(key)
      }
    }
    let properties = found.compactMap { $0 }
    guard properties.count == keys.count else {
      let key = zip(keys, found).first { $0.1 == nil }?.0 ?? ""
      throw cursor.noProperty(key, in: start..<cursor.position)
    }
    return properties
  }
}

extension Cursor {
  /// One of some words that a member may be, given once.
  mutating func choice(of words: [String], once before: String?) throws(Diagnostic) -> String {
    guard before == nil else { throw twice() }
    let start = position
    let word = try text()
    guard words.contains(word) else { throw unknown(word, of: words, at: start..<position) }
    return word
  }

  /// A value that is no list and no object.
  fileprivate mutating func property(_ key: String) throws(Diagnostic) -> Property {
    switch byte {
    case .quotationMark: return .text(try text())
    case .zero...0x39, .minus: return .number(try number())
    case .openBrace, .openBracket:
      let start = position
      try skip()
      throw mistake(
        .property, "“\(key)” must be one value, not a list or an object", at: start..<position)
    default: return try word().map(Property.flag) ?? .null
    }
  }
}

extension Cursor {
  func twice() -> Diagnostic {
    mistake(
      .member, "\(source.text(lastKey)) is given twice", at: lastKey, hint: "keep one of them")
  }

  func missing(_ member: String, at start: Int) -> Diagnostic {
    mistake(.member, "the object has no “\(member)”", at: start..<start + 1)
  }

  private func unknown(_ word: String, of words: [String], at range: Range<Int>) -> Diagnostic {
    let hint: String? =
      switch word {
      case "Topology": "this is TopoJSON: export it as GeoJSON"
      case "Feature", "GeometryCollection", "LineString", "MultiLineString", "MultiPoint": nil
      default: words.closest(to: word).map { "did you mean “\($0)”?" }
      }
    let list = words.map { "“\($0)”" }
    let choice = [list.dropLast().joined(separator: ", "), list.last ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " or ")
    return mistake(
      .type, "the type must be \(choice), not “\(word.prefix(60))”", at: range, hint: hint)
  }

  fileprivate func noProperty(_ key: String, in range: Range<Int>) -> Diagnostic {
    var rest = self
    rest.position = range.lowerBound
    var keys: [String] = []
    // The object was read without a mistake before; if it is null there is nothing in it.
    do throws(Diagnostic) {
      if !rest.take(word: "null") {
        try rest.enterObject()
        while let key = try rest.key() {
          keys.append(key)
          try rest.skip()
        }
      }
    } catch {
      return error
    }
    return mistake(
      .property, "the feature has no property “\(key)”", at: range, hint: keys.hint(for: key))
  }
}
