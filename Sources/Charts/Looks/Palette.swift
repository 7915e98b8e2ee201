/// What the colours of a figure are, for a file that travels alone.
public struct Palette: Hashable, Sendable {
  private var colours: [String: String]

  /// - Parameter colours: What differs from ``light``, as `#rrggbb` by the colour’s name.
  public init(_ colours: [String: String]) {
    self.colours = Palette.light.colours.merging(colours) { _, given in given }
  }

  private init(all colours: [String: String]) { self.colours = colours }

  /// The value of a colour.
  public subscript(colour: Colour) -> String { colours[colour.name] ?? "#0b0c0c" }

  /// The palette of the Government Analysis Function, in its order, on white.
  public static let light = Palette(all: [
    "ground": "#ffffff", "ink": "#0b0c0c", "secondary": "#484949", "grid": "#d9d9d9",
    "axis": "#6e7071", "hatch": "#858686", "focus": "#12436d", "context": "#8f9193",
    "series-1": "#12436d", "series-2": "#28a197", "series-3": "#801650", "series-4": "#f46a25",
    "series-5": "#3d3d3d", "series-6": "#a285d1",
    "sequential-1": "#d1e7ff", "sequential-2": "#9cc8f6", "sequential-3": "#69a5e2",
    "sequential-4": "#3983c9", "sequential-5": "#0c5fa3", "sequential-6": "#003b6c",
    "diverging-1": "#004f8b", "diverging-2": "#418bd2", "diverging-3": "#aad0f9",
    "diverging-4": "#f3f3f3", "diverging-5": "#f6c1a9", "diverging-6": "#dc631e",
    "diverging-7": "#833505",
    "on-series-1": "#ffffff", "on-series-2": "#0b0c0c", "on-series-3": "#ffffff",
    "on-series-4": "#0b0c0c", "on-series-5": "#ffffff", "on-series-6": "#0b0c0c",
    "on-sequential-1": "#0b0c0c", "on-sequential-2": "#0b0c0c", "on-sequential-3": "#0b0c0c",
    "on-sequential-4": "#0b0c0c", "on-sequential-5": "#ffffff", "on-sequential-6": "#ffffff",
    "on-diverging-1": "#ffffff", "on-diverging-2": "#0b0c0c", "on-diverging-3": "#0b0c0c",
    "on-diverging-4": "#0b0c0c", "on-diverging-5": "#0b0c0c", "on-diverging-6": "#0b0c0c",
    "on-diverging-7": "#ffffff",
  ])
}
