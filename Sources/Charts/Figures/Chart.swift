/// A way of showing numbers: they go in, and a ``Figure`` comes out.
///
/// A chart is a value; what it shows can be changed until it is drawn. It says what it shows in
/// words, and lists every number that it draws, or there is no figure.
public protocol Chart: Sendable {
  /// What a page calls this kind of chart, in `data-chart`.
  var kind: String { get }

  /// The measures of drawing that suit it: one for a page, and one for a phone.
  var shapes: [Canvas.Shape] { get }

  /// How wide it is drawn for a page. A chart that asks for more than is usual scrolls where there is
  /// less room, rather than shrink until its labels are gone.
  var pageWidth: Double { get }

  /// What it shows, from its numbers, in ten words or fewer: the title, where the author gives none.
  func finding(_ words: Wording) -> String

  /// What somebody who cannot see it should know: kind, how many, range, extremes, trend, and what
  /// is missing and why.
  func description(_ words: Wording) -> String

  /// Exactly the numbers that are drawn.
  func table(_ words: Wording) -> DataTable

  /// Draws it, and settles how tall it is.
  func draw(on canvas: inout Canvas)
}

extension Chart {
  public var shapes: [Canvas.Shape] { [.page, .phone] }

  public var pageWidth: Double { Canvas.usualWidth }

  /// The chart with all that a page says around it.
  ///
  /// - Parameter id: What the figure is called in its page, and its files after it. Every id within
  ///   its drawings begins with it.
  public func figure(
    _ id: String, _ heading: Figure.Heading = Figure.Heading(), words: Wording = .english
  ) -> Figure {
    var heading = heading
    let title = heading.title ?? finding(words)
    heading.title = title
    return Figure(
      id: id, kind: kind, title: title, heading: heading, description: description(words),
      table: table(words),
      drawings: shapes.map { shape in
        var canvas = Canvas(shape, words: words, pageWidth: pageWidth)
        draw(on: &canvas)
        return canvas
      },
      words: words)
  }
}
