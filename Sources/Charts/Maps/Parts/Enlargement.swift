/// A part of a map that is drawn once more, larger.
public struct Enlargement: Hashable, Sendable {
  public var name: String
  /// The codes of its areas.
  public var codes: [String]

  public init(_ name: String, codes: [String]) {
    self.name = name
    self.codes = codes
  }
}

extension Boundaries {
  /// The areas of an enlarged part, in their order on the map.
  func areas(of enlarged: Enlargement?) -> [Int] {
    guard let codes = enlarged.map({ Set($0.codes) }) else { return [] }
    return areas.indices.filter { codes.contains(areas[$0].code) && !rings[$0].isEmpty }
  }
}

extension Phrase {
  static let isEnlarged = Phrase("is-enlarged", "{1} is shown again, enlarged.")
  static let enlargedName = Phrase("enlarged-name", "{1}, enlarged")
  static let seeEnlarged = Phrase("see-enlarged", "{1}: shown enlarged beside the map")
}
