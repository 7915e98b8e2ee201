public import SVG

/// Areas beside each other, with every border known once: what maps are drawn from.
///
///     let england = Boundaries([
///       .init("E06000001", "Hartlepool", [[[Point(447_213, 537_036), …]]]), …
///     ])
///     england.rings(of: 0, simplified: 40_000)    // to 40,000 m² of ground
///
/// Coordinates are those of a flat map, northwards upwards, in any unit: see `Projection` for
/// longitude and latitude. Outlines may be given as finely as they are published; a map leaves out
/// what cannot be seen at its size, and where two areas share a border it leaves out the same.
///
/// How this works: positions that differ by less than a fifty-thousandth of the whole are made one.
/// Rings are cut where neighbours change, so that each piece of border, an arc, is kept once for
/// both its sides. Each point of an arc is given the ground that would change sides if it were left
/// out (see ``Simplification``); to simplify is to leave out the points of little ground, and can be
/// done again and again for maps of any size.
///
/// **Properties.** A border is the same for both its areas, however much it is simplified; every
/// ring keeps three points at least and some of its ground; the sum of the areas is the ground
/// within the outermost outline.
///
/// - Complexity: O(*n* log *n*) in the number of positions.
///
/// > M. Bostock. "Infer topology", 2013: cutting rings where neighbours change.
public struct Boundaries: Sendable {
  public struct Area: Hashable, Sendable {
    public var code: String
    public var name: String
    /// An outline and its holes for each part of the area.
    public var polygons: [[[Point]]]

    public init(_ code: String, _ name: String, _ polygons: [[[Point]]]) {
      self.code = code
      self.name = name
      self.polygons = polygons
    }
  }

  /// An area without its shape.
  public struct Name: Hashable, Sendable {
    public var code: String
    public var name: String

    public init(_ code: String, _ name: String) {
      self.code = code
      self.name = name
    }
  }

  /// The areas, in the order in which they were given.
  public let areas: [Name]
  let arcs: [Arc]
  /// The rings of each area: outlines anticlockwise on a map, holes clockwise.
  let rings: [[Ring]]

  /// - Precondition: Coordinates are numbers below 1e100.
  public init(_ areas: [Area]) {
    self.areas = areas.map { Name($0.code, $0.name) }
    var topology = Topology(areas)
    topology.measure()
    arcs = topology.arcs
    rings = topology.rings
  }

  /// Whether there is nothing to draw.
  var isEmpty: Bool { rings.allSatisfy(\.isEmpty) }

  /// Where an area is among the others.
  public func index(of code: String) -> Int? { areas.firstIndex { $0.code == code } }

  /// The rings of an area, none of which says its first point again at its end.
  ///
  /// - Parameter limit: Points of less ground than this, in square units, are left out.
  public func rings(of area: Int, simplified limit: Double = 0) -> [[Point]] {
    rings[area].map { $0.points(of: arcs, simplified: limit) }
  }
}

/// A piece of border between two places where neighbours change, or a whole ring where none do.
struct Arc: Sendable {
  var points: [Point]
  /// What ground would change sides without each point. Of those that must stay it is infinite.
  var weights: [Double] = []
  /// Whether it comes back to its first point, which is not said again.
  var isClosed = false
  /// The areas that it bounds: one, or two that are neighbours.
  var owners: [Int] = []
}

/// Arcs one after another, around a part of an area or around a hole in it.
struct Ring: Sendable {
  struct Use: Sendable {
    var arc: Int
    var isReversed: Bool
  }

  var uses: [Use]
  var isHole: Bool
  /// The ground within it, before anything was left out.
  var ground = 0.0
  /// Whether it is an island or a lake that no other area touches and is not the largest part of its
  /// area, so that it may be left out where it is too small to see.
  var isSpare = false

  /// The points of the ring, each once.
  func points(of arcs: [Arc], simplified limit: Double) -> [Point] {
    uses.flatMap { use in
      let arc = arcs[use.arc]
      let kept = arc.points.indices.filter { arc.weights[$0] >= limit }
      let line = use.isReversed ? kept.reversed() : kept
      // Each arc ends where the next begins.
      return (arc.isClosed ? line[...] : line.dropLast()).map { arc.points[$0] }
    }
  }
}
