/// A place, as a file gives it or on a flat map: so far east, and so far north.
public struct Position: Hashable, Sendable {
  /// Longitude in degrees, or metres eastwards.
  public var x: Double
  /// Latitude in degrees, or metres northwards.
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// Ground within an outline, but for its holes. No ring says its first position again at its end.
public struct Polygon: Hashable, Sendable {
  public var outline: [Position]
  public var holes: [[Position]]

  public init(_ outline: [Position], holes: [[Position]] = []) {
    self.outline = outline
    self.holes = holes
  }

  /// The outline and then the holes.
  public var rings: [[Position]] { [outline] + holes }
}

/// Where a feature is.
public enum Geometry: Hashable, Sendable {
  case point(Position)
  /// An area, in as many parts as it has islands.
  case area([Polygon])
  /// Nowhere that is known.
  case none

  /// The parts of an area; a point and what is nowhere have none.
  public var polygons: [Polygon] {
    if case .area(let polygons) = self { polygons } else { [] }
  }

  /// The geometry with each place moved.
  func map(_ transform: (Position) -> Position) -> Geometry {
    switch self {
    case .point(let position): .point(transform(position))
    case .area(let polygons):
      .area(
        polygons.map { polygon in
          Polygon(
            polygon.outline.map(transform), holes: polygon.holes.map { $0.map(transform) })
        })
    case .none: .none
    }
  }
}
