/// The part that a colour plays in a figure. Which colour that is, is for the page to say.
public enum Colour: Hashable, Sendable {
  case ground, ink, secondary, grid, axis, hatch
  /// The one thing that is spoken of, and everything else.
  case focus, context
  /// Kinds beside each other, from 1 to 6. Next to next they can be told apart in any light.
  case series(Int)
  /// From little to much, from 1 to 6.
  case sequential(Int)
  /// From far below to far above, from 1 to 7; 4 is in the middle.
  case diverging(Int)
  /// Words within a shape of a kind’s or of a scale’s colour.
  case onSeries(Int)
  case onSequential(Int)
  case onDiverging(Int)

  static let all: [Colour] =
    [.ground, .ink, .secondary, .grid, .axis, .hatch, .focus, .context]
    + (1...6).map { .series($0) } + (1...6).map { .sequential($0) }
    + (1...7).map { .diverging($0) } + (1...6).map { .onSeries($0) }
    + (1...6).map { .onSequential($0) } + (1...7).map { .onDiverging($0) }

  /// The colour’s custom property in a page’s style sheet, without its dashes.
  public var name: String {
    switch self {
    case .ground: "ground"
    case .ink: "ink"
    case .secondary: "secondary"
    case .grid: "grid"
    case .axis: "axis"
    case .hatch: "hatch"
    case .focus: "focus"
    case .context: "context"
    case .series(let number): "series-\(number)"
    case .sequential(let step): "sequential-\(step)"
    case .diverging(let step): "diverging-\(step)"
    case .onSeries(let number): "on-series-\(number)"
    case .onSequential(let step): "on-sequential-\(step)"
    case .onDiverging(let step): "on-diverging-\(step)"
    }
  }

  /// The class of a shape filled with it, and of words written in it.
  var fill: String { "fill-\(name)" }

  /// The class of a line drawn in it.
  var line: String { "line-\(name)" }

  /// The colour of the group or kind that is counted from 0. Beyond six they begin again, and must
  /// be told apart by more than colour, as they must be anyway.
  static func kind(_ index: Int) -> Colour { .series(index % 6 + 1) }

  /// The colour of words within a shape of that kind.
  static func onKind(_ index: Int) -> Colour { .onSeries(index % 6 + 1) }
}
