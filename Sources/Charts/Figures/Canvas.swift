public import SVG

/// What a chart is drawn on: so wide, and as tall as the chart makes it.
public struct Canvas: Sendable {
  /// How a drawing is to be shown.
  public enum Shape: String, Hashable, Sendable {
    /// Across the column of a page.
    case page = "wide"
    /// Across a telephone held upright.
    case phone = "narrow"
  }

  public let shape: Shape
  public let words: Wording
  public var height = 0.0
  public var drawing = Drawing()

  /// How wide a drawing for a page is.
  public static let usualWidth = 800.0

  /// In the units of the drawing, which are pixels where it is shown at its own size.
  public let width: Double

  public init(
    _ shape: Shape, words: Wording = .english, pageWidth: Double = Canvas.usualWidth
  ) {
    self.shape = shape
    self.words = words
    width = shape == .page ? pageWidth : 320
  }

  public var isNarrow: Bool { shape == .phone }

  /// Draws a part that is one mark to explore, with the ground that it stands on: whatever is pointed
  /// at there says the same.
  mutating func mark(_ words: String, over frame: Box, _ draw: (inout Canvas) -> Void) {
    var part = Canvas(shape, words: self.words, pageWidth: width)
    draw(&part)
    drawing.group(node: words) { drawing in
      drawing.append(part.drawing)
      drawing.rectangle(frame, class: "target")
    }
  }

  /// Draws a line that is one mark to explore, with a wide band that it is pointed at by.
  mutating func mark(_ words: String?, along line: Path, class style: String) {
    drawing.group(node: words) { drawing in
      drawing.path(line, class: "reach")
      drawing.path(line, class: style)
    }
  }
}

extension Lettering {
  /// What a drawing is lettered in, but for what is said in a whisper.
  static let label = Lettering(size: 14)
  static let strong = Lettering(size: 14, isBold: true)
  static let small = Lettering(size: 12)
}
