public import Diagnostics

/// Areas as hexagons of one size, each about where it is, from a HexJSON file.
///
///     let layout = try HexLayout(Source("authorities.hexjson", bytes: bytes))
///     layout.hexes[0].name      // Barking and Dagenham
///     layout.hexes[0].centre    // in widths of a hexagon, north upwards
///
/// > Open Innovations (ODI Leeds). "HexJSON Format", 2017.
public struct HexLayout: Hashable, Sendable {
  public struct Hex: Hashable, Sendable {
    public var code: String
    public var name: String
    public var column: Int
    public var row: Int
    /// Where its middle is, with neighbours one apart.
    public var centre: Position
  }

  public let arrangement: HexArrangement
  public let hexes: [Hex]

  /// - Parameter name: The key of the hexes’ names. A hex without one is called by its code.
  public init(_ source: Source, name: String = "n") throws(Diagnostic) {
    var reader = HexReader(try Cursor(source), name)
    self = try reader.layout()
  }

  init(_ arrangement: HexArrangement, _ hexes: [Hex]) {
    self.arrangement = arrangement
    self.hexes = hexes
  }
}

/// How hexagons stand in columns from the left and rows from the bottom: which of them are moved by
/// half a hexagon, to the right or upwards, so that they fit together.
public enum HexArrangement: String, CaseIterable, Hashable, Sendable {
  /// A corner on top, rows moved.
  case oddRows = "odd-r"
  case evenRows = "even-r"
  /// A side on top, columns moved.
  case oddColumns = "odd-q"
  case evenColumns = "even-q"

  /// Whether the hexagons have a corner on top.
  public var isPointed: Bool { self == .oddRows || self == .evenRows }

  /// Where the middle of a hexagon is, with neighbours one apart and north upwards.
  public func centre(column: Int, row: Int) -> Position {
    let (x, y) = (Double(column), Double(row))
    let step = 0.75.squareRoot()
    return switch self {
    case .oddRows: Position(x + (row & 1 == 1 ? 0.5 : 0), y * step)
    case .evenRows: Position(x + (row & 1 == 0 ? 0.5 : 0), y * step)
    case .oddColumns: Position(x * step, y + (column & 1 == 1 ? 0.5 : 0))
    case .evenColumns: Position(x * step, y + (column & 1 == 0 ? 0.5 : 0))
    }
  }
}
