import SVG

/// How much each component tells, from the first, and how much all up to it tell together.
///
///     ScreePlot([0.39, 0.14, 0.11, 0.09], kept: 2)
///
/// Both are parts of the same whole, so they are read on one axis.
public struct ScreePlot: Chart {
  /// The part of all variance that each component explains, from 0 to 1.
  public var shares: [Double]
  /// How many components are worked with, if that is known.
  public var kept: Int?

  /// - Precondition: No share is below nothing, all of them are no more than all, and no more are
  ///   kept than there are.
  public init(_ shares: [Double], kept: Int? = nil) {
    precondition(
      shares.allSatisfy { $0 >= 0 } && shares.reduce(0, +) <= 1 + 1e-9,
      "shares of the variance are parts of a whole")
    precondition(
      kept.map { (0...shares.count).contains($0) } ?? true,
      "no more components are kept than there are")
    self.shares = shares
    self.kept = kept
  }

  public var kind: String { "scree" }

  public func finding(_ words: Wording) -> String {
    guard let first = shares.first else { return words(.nothing) }
    guard let kept, kept > 0 else { return words(.firstExplains, format.text(first)) }
    return words(
      .keptExplain, .count(kept), .count(shares.count), format.text(together[kept - 1]))
  }

  public func description(_ words: Wording) -> String {
    let parts = zip(shares, together).enumerated().map { index, pair in
      words(
        .componentSays, .count(index + 1), format.text(pair.0), format.text(pair.1))
    }
    return words(.scree, .count(shares.count), parts.joined(separator: "; "))
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [
        DataTable.Column(words(.componentName), .count),
        DataTable.Column(words(.shareOfVariance), .share()),
        DataTable.Column(words(.together), .share()),
      ],
      zip(shares, together).enumerated().map { index, pair in
        [
          .number(.number(Double(index + 1))), .number(.number(pair.0)), .number(.number(pair.1)),
        ]
      })
  }

  /// What the components up to each explain.
  var together: [Double] {
    var sum = 0.0
    return shares.map {
      sum += $0
      return min(sum, 1)
    }
  }

  var format: NumberFormat { .share(0) }
}

extension ScreePlot {
  public func draw(on canvas: inout Canvas) {
    guard !shares.isEmpty else { return canvas.drawNothing() }
    let legend = Legend(legendItems(canvas.words), width: canvas.width)
    legend.draw(on: &canvas.drawing)
    var plot = Box(
      x: 0, y: legend.height + 18, width: canvas.width, height: canvas.isNarrow ? 220 : 320)
    let y = LinearScale(from: 0...1, start: plot.bottom, end: plot.y)
    plot.x = canvas.room(for: y, format) + 8
    plot.width -= plot.x
    // The first number stands left of its bar’s middle, where the line leaves room.
    let x = BandScale(shares.count, start: plot.x + 26, end: plot.right, gap: 0.3)
    canvas.grid(across: plot, y, format)
    let half = min(x.width, 72) / 2
    let texts = shares.map(format.text)
    let room = texts.map { Lettering.small.room(for: $0) }.max() ?? 0
    // Where bars are narrow, only the first and the last that is kept have their numbers.
    let isRoomy = room + 4 <= x.middle(1) - x.middle(0)
    for (index, share) in shares.enumerated() {
      let node = canvas.words(
        .componentSays, .count(index + 1), texts[index], format.text(together[index]))
      let colour: Colour = kept.map { index < $0 } ?? true ? .focus : .context
      canvas.drawing.group(node: node) { drawing in
        drawing.rectangle(
          Box(x: x(index), y: plot.y, width: x.width, height: plot.height), class: "target")
        drawing.rectangle(
          Box(
            from: Point(x.middle(index) - half, y(0)), to: Point(x.middle(index) + half, y(share))),
          class: colour.fill)
        // The line has its numbers just above, where it is near a bar.
        let isUnderLine = index > 0 && y(share) - y(together[index]) < 16
        guard index == 0 || isRoomy && !isUnderLine else { return }
        drawing.text(
          texts[index], at: Point(x.middle(index) - (index == 0 ? 8 : 0), y(share) - 5),
          index == 0 ? .end : .middle, class: "halo small")
      }
    }
    drawTogether(x, y, isRoomy: isRoomy, on: &canvas.drawing)
    canvas.counts(under: plot, shares.indices.map { ($0 + 1, x.middle($0)) })
    canvas.name(under: plot, canvas.words(.componentName))
    canvas.height = plot.bottom + 46
  }

  private func legendItems(_ words: Wording) -> [Legend.Item] {
    let line = Legend.Item(.line("\(Colour.ink.line) thick"), words(.together))
    guard let kept, kept < shares.count else {
      return [.init(.box(Colour.focus.fill), words(.eachAlone)), line]
    }
    return [
      .init(.box(Colour.focus.fill), words(.keptAlone)),
      .init(.box(Colour.context.fill), words(.leftOut)), line,
    ]
  }

  /// The line of what the components explain together, with its numbers.
  private func drawTogether(
    _ x: BandScale, _ y: LinearScale, isRoomy: Bool, on drawing: inout Drawing
  ) {
    let points = together.enumerated().map { Point(x.middle($0.offset), y($0.element)) }
    drawing.path(Path(points), class: "\(Colour.ink.line) thick round")
    for (index, point) in points.enumerated() where index > 0 {
      drawing.circle(point, radius: 3.5, class: "\(Colour.ink.fill) ring")
      let isTelling = index == shares.count - 1 || index + 1 == kept
      guard isRoomy || isTelling else { continue }
      drawing.text(
        format.text(together[index]), at: Point(point.x, point.y - 9), .middle,
        class: "halo small strong")
    }
  }
}

extension Phrase {
  static let firstExplains = Phrase(
    "first-explains", "The first component explains {1} of the variance")
  static let keptExplain = Phrase(
    "kept-explain", "{1} of {2} {2:component|components} {1:explains|explain} {3} of the variance")
  static let scree = Phrase("scree", "Scree plot of {1} {1:component|components}. {2}.")
  static let componentSays = Phrase("component-says", "Component {1}: {2}, together {3}")
  static let componentName = Phrase("component-name", "Component")
  static let shareOfVariance = Phrase("share-of-variance", "Share of the variance")
  static let together = Phrase("together", "Together with those before")
  static let eachAlone = Phrase("each-alone", "Each alone")
  static let keptAlone = Phrase("kept-alone", "Kept")
  static let leftOut = Phrase("left-out", "Left out")
}
