/// A map whose areas are coloured by a number each, in classes, or by the group that each is in.
///
///     let values = england.areas.map { rates[$0.code] ?? .missing(.unavailable) }
///     var map = ChoroplethMap(.numbers(Measure("Re-referrals", .percent()), values), on: england)
///     map.enlarged = Enlargement("London", codes: londonCodes)
///     map.chosen = "E10000016"
///
/// A part of the map whose areas are too small to see, such as London, is drawn once more and larger;
/// there its areas can be explored. What has no number is hatched, groups are lettered as well as
/// coloured, and one area can be chosen: it is outlined and named.
public struct ChoroplethMap: Chart {
  public let boundaries: Boundaries
  public let shading: Shading
  public var enlarged: Enlargement?
  /// The code of the area that the page speaks of.
  public var chosen: String?

  /// - Precondition: There is a number, or a group, for each area, in the same order.
  public init(_ shading: Shading, on boundaries: Boundaries) {
    precondition(
      shading.count == boundaries.areas.count, "a map has a number or a group for each area")
    self.boundaries = boundaries
    self.shading = shading
  }

  public var kind: String { "map" }

  public func finding(_ words: Wording) -> String { shading.finding(names, words) }

  public func description(_ words: Wording) -> String {
    let part = boundaries.areas(of: enlarged).isEmpty ? nil : enlarged?.name
    return [shading.description(names, .choropleth, words), part.map { words(.isEnlarged, $0) }]
      .compactMap(\.self).joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    shading.table(
      [words(.areaCode), words(.name)], boundaries.areas.map { [$0.code, $0.name] }, words)
  }

  public func draw(on canvas: inout Canvas) {
    let drawing = MapDrawing(
      boundaries: boundaries, shading: shading, enlarged: enlarged,
      chosen: chosen.flatMap(boundaries.index), room: canvas.width)
    drawing.draw(on: &canvas)
  }

  private var names: [String] { boundaries.areas.map(\.name) }
}

extension Phrase {
  static let choropleth = Phrase("choropleth", "Map of {1} {1:area|areas}, coloured by {2}.")
}
