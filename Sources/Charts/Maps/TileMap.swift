public import SVG

/// A map on which every area is a hexagon or a square of one size, about where it is: a small
/// borough counts as much as a large county.
///
///     let tiles = layout.hexes.map { TileMap.Tile($0.code, $0.name, at: Point($0.centre.x, $0.centre.y)) }
///     let map = TileMap(.numbers(Measure("Re-referrals", .percent()), values), tiles, as: .hexagons)
///
/// A tile’s short name is written in it where there is room.
public struct TileMap: Chart {
  public struct Tile: Hashable, Sendable {
    public var code: String
    public var name: String
    /// What it is called in its cell.
    public var short: String
    /// Where its middle is, with neighbours one apart and north upwards.
    public var centre: Point

    public init(_ code: String, _ name: String, short: String? = nil, at centre: Point) {
      self.code = code
      self.name = name
      self.short = short ?? name
      self.centre = centre
    }
  }

  public enum Cell: Hashable, Sendable {
    case square
    /// With a corner on top, so that rows are moved by half a hexagon.
    case hexagon
    /// With a side on top, so that columns are moved.
    case flatHexagon
  }

  public let tiles: [Tile]
  public let shading: Shading
  public let cell: Cell
  /// The code of the area that the page speaks of.
  public var chosen: String?
  private let boundaries: Boundaries

  /// How wide a cell is at most.
  private static let widest = 72.0

  /// - Precondition: There is a number, or a group, for each tile, in the same order.
  public init(_ shading: Shading, _ tiles: [Tile], as cell: Cell = .hexagon) {
    precondition(shading.count == tiles.count, "a map has a number or a group for each tile")
    self.shading = shading
    self.tiles = tiles
    self.cell = cell
    boundaries = Boundaries(
      tiles.map { .init($0.code, $0.name, [[cell.corners(around: $0.centre)]]) })
  }

  public var kind: String { "map" }

  public func finding(_ words: Wording) -> String { shading.finding(tiles.map(\.name), words) }

  public func description(_ words: Wording) -> String {
    shading.description(tiles.map(\.name), .tileMap, words)
  }

  public func table(_ words: Wording) -> DataTable {
    shading.table([words(.areaCode), words(.name)], tiles.map { [$0.code, $0.name] }, words)
  }

  public func draw(on canvas: inout Canvas) {
    let extent = boundaries.bounds(of: Array(tiles.indices)).width
    let drawing = MapDrawing(
      boundaries: boundaries, shading: shading, enlarged: nil,
      chosen: chosen.flatMap(boundaries.index), room: min(canvas.width, extent * Self.widest),
      border: "gap", cells: CellWords(centres: tiles.map(\.centre), names: tiles.map(\.short)))
    drawing.draw(on: &canvas)
  }
}

extension TileMap.Cell {
  /// The corners of a cell that touches its neighbours, anticlockwise.
  func corners(around centre: Point) -> [Point] {
    // From the middle of a hexagon to a corner.
    let radius = 1 / 3.0.squareRoot()
    let corners: [(Double, Double)] =
      switch self {
      case .square: [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]
      case .hexagon:
        [
          (0, -radius), (0.5, -radius / 2), (0.5, radius / 2), (0, radius), (-0.5, radius / 2),
          (-0.5, -radius / 2),
        ]
      case .flatHexagon:
        [
          (-radius / 2, -0.5), (radius / 2, -0.5), (radius, 0), (radius / 2, 0.5),
          (-radius / 2, 0.5), (-radius, 0),
        ]
      }
    return corners.map { Point(centre.x + $0.0, centre.y + $0.1) }
  }
}

extension Phrase {
  static let tileMap = Phrase(
    "tile-map", "Map of {1} {1:area|areas} as tiles of one size, coloured by {2}.")
}
