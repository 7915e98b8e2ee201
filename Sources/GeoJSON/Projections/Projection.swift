/// A way from longitude and latitude to a flat map, in metres east and north.
///
///     let grid = Projection.nationalGrid
///     grid(Position(-0.1199, 51.4894))    // 530,627 east and 178,387 north
///
/// Great Britain is drawn on its own grid, in the shape that its readers know. Anywhere else the map
/// keeps areas equal around its middle.
public enum Projection: Hashable, Sendable {
  /// The grid of the Ordnance Survey, to about five metres.
  case nationalGrid
  /// Lambert’s azimuthal equal-area projection around a place.
  case equalArea(longitude: Double, latitude: Double)

  /// The place on the flat map.
  public func callAsFunction(_ place: Position) -> Position {
    switch self {
    case .nationalGrid: NationalGrid.position(place)
    case .equalArea(let longitude, let latitude):
      EqualArea(longitude: longitude, latitude: latitude)(place)
    }
  }

  /// The projection that suits some places in longitude and latitude.
  init(suiting places: [Position]) {
    let isBritain = places.allSatisfy {
      (-9.0...3).contains($0.x) && (49.0...61.5).contains($0.y)
    }
    self = isBritain ? .nationalGrid : EqualArea.projection(around: places)
  }
}

extension FeatureCollection {
  /// What takes longitude and latitude to the map of ``projected()``: other places, such as
  /// practices, are put on it by this.
  public var projection: Projection {
    switch system {
    case .nationalGrid: .nationalGrid
    case .longitudeLatitude: Projection(suiting: features.flatMap(\.geometry.positions))
    }
  }

  /// The features on a flat map, in metres. Those on the National Grid are on one already.
  public func projected() -> [Feature] {
    guard system == .longitudeLatitude else { return features }
    let projection = projection
    return features.map { feature in
      var feature = feature
      feature.geometry = feature.geometry.map { projection($0) }
      return feature
    }
  }
}

extension Geometry {
  /// Every position there is.
  fileprivate var positions: [Position] {
    switch self {
    case .point(let position): [position]
    case .area(let polygons): polygons.flatMap { $0.rings.flatMap(\.self) }
    case .none: []
    }
  }
}
