import SVG

/// A bar or a dot for each of many things, the greatest on top, each with its name and its number.
///
///     RankedBars(Measure("Re-referrals", .percent()), [.init("Kent", 22.1), .init("Devon", 19.4)])
public struct RankedBars: Chart {
  public struct Bar: Hashable, Sendable {
    public var name: String
    public var value: Datum
    /// How far the true value may lie from the one known.
    public var interval: ClosedRange<Double>?
    /// Whether this is one that the page speaks of.
    public var isChosen: Bool

    public init(
      _ name: String, _ value: Datum, interval: ClosedRange<Double>? = nil, isChosen: Bool = false
    ) {
      self.name = name
      self.value = value
      self.interval = interval
      self.isChosen = isChosen
    }
  }

  public enum Mark: Hashable, Sendable {
    case bar
    /// A dot on a stem, which needs no ink between zero and its value.
    case lollipop
  }

  public var measure: Measure
  public var bars: [Bar]
  public var mark = Mark.bar
  /// Whether the greatest stands on top, or each where it was given.
  public var isRanked = true
  /// Numbers that have room on its scale besides its own, so that several charts can be compared.
  public var reach: [Double] = []

  public init(_ measure: Measure, _ bars: [Bar]) {
    self.measure = measure
    self.bars = bars
  }

  public var kind: String { "bar" }

  public func finding(_ words: Wording) -> String { facts(words).finding }

  public func description(_ words: Wording) -> String {
    [
      words(.rankedBars, NumberFormat.count.text(Double(bars.count)), measure.name),
      facts(words).extremes, words.missing(bars.map(\.value)),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    let hasIntervals = bars.contains { $0.interval != nil }
    var columns = [
      DataTable.Column(words(.name)), DataTable.Column(measure.name, measure.format),
    ]
    if hasIntervals {
      columns.append(DataTable.Column(words(.intervalFrom), measure.format))
      columns.append(DataTable.Column(words(.intervalTo), measure.format))
    }
    return DataTable(
      columns,
      ordered.map { bar in
        var row: [DataTable.Cell] = [.text(bar.name), .number(bar.value)]
        if hasIntervals {
          for end in [bar.interval?.lowerBound, bar.interval?.upperBound] {
            row.append(.number(end.map(Datum.number) ?? .missing(.inapplicable)))
          }
        }
        return row
      })
  }

  private func facts(_ words: Wording) -> Facts {
    Facts(bars.map { ($0.name, $0.value) }, measure.format, words)
  }

  /// The bars in the order in which they stand: those without a number come last.
  var ordered: [Bar] {
    guard isRanked else { return bars }
    return bars.enumerated().sorted {
      let (a, b) = ($0.element.value.value, $1.element.value.value)
      return a == b ? $0.offset < $1.offset : (a ?? -.infinity) > (b ?? -.infinity)
    }.map(\.element)
  }
}

extension RankedBars {
  public func draw(on canvas: inout Canvas) {
    let bars = ordered
    guard !bars.isEmpty else { return canvas.drawNothing() }
    let names = NameColumn(bars.map(\.name), atMost: canvas.width * 0.42)
    let values = bars.map { measure.format.text($0.value) }
    let valueRoom = values.map { Lettering.label.room(for: $0) }.max() ?? 0
    // The head of a lollipop reaches beyond its number.
    let head = mark == .lollipop ? Self.head : 0
    let plot = Box(
      x: names.width + 12, y: 0,
      width: canvas.width - names.width - 12 - valueRoom - 8 - head, height: names.height)
    let ends = bars.flatMap { [$0.value.value, $0.interval?.lowerBound, $0.interval?.upperBound] }
    let numbers = ends.compactMap(\.self) + reach + [0]
    // The longest bar reaches the end: its number is written at it, so there is no axis to round.
    let x = LinearScale(
      from: (numbers.min() ?? 0)...(numbers.max() ?? 0), start: plot.x, end: plot.right)
    for (index, bar) in bars.enumerated() {
      let row = names.rows[index]
      canvas.drawing.group(node: says(bar, values[index], canvas.words)) { drawing in
        names.draw(index, isStrong: bar.isChosen, on: &drawing)
        draw(bar, values[index], x, middle: row.middle, on: &drawing)
      }
    }
    canvas.drawing.line(
      from: Point(x(0), 0), to: Point(x(0), plot.bottom), class: Colour.axis.line)
    canvas.height = plot.bottom + 2
  }

  /// How far the head of a lollipop reaches.
  private static let head = 6.0

  /// What is said of a bar to a reader who touches it.
  private func says(_ bar: Bar, _ value: String, _ words: Wording) -> String {
    guard let interval = bar.interval else { return words(.only, bar.name, value) }
    let format = measure.format
    return words(
      .withInterval, bar.name, value, format.text(interval.lowerBound),
      format.text(interval.upperBound))
  }

  private func draw(
    _ bar: Bar, _ value: String, _ x: LinearScale, middle: Double, on drawing: inout Drawing
  ) {
    let anyChosen = bars.contains(where: \.isChosen)
    let colour: Colour = anyChosen && !bar.isChosen ? .context : .focus
    var end = x(0)
    if let number = bar.value.value {
      end = x(number)
      let zero = x(0)
      switch mark {
      case .bar:
        let box = Box(from: Point(zero, middle - 8), to: Point(end, middle + 8))
        drawing.rectangle(
          bar.value.isImputed ? box.inset(1) : box,
          class: bar.value.isImputed ? "\(colour.line) hollow" : colour.fill)
      case .lollipop:
        drawing.line(
          from: Point(zero, middle), to: Point(end, middle), class: "\(colour.line) thick")
        drawing.circle(
          Point(end, middle), radius: Self.head,
          class: bar.value.isImputed ? "\(colour.line) hollow" : colour.fill)
      }
      if let interval = bar.interval {
        drawing.path(
          .whisker(from: x(interval.lowerBound), to: x(interval.upperBound), at: middle),
          class: Colour.ink.line)
        end = number < 0 ? min(end, x(interval.lowerBound)) : max(end, x(interval.upperBound))
      } else if mark == .lollipop {
        end += number < 0 ? -Self.head : Self.head
      }
    }
    // A bar that goes to the left has its number on the right of zero, where there is room.
    let place = max(end, x(0)) + 8
    drawing.text(
      value, at: Point(place, middle + Lettering.label.drop),
      class: bar.value.missing != nil
        ? Colour.secondary.fill : bar.isChosen ? "strong" : "")
  }
}

extension Path {
  /// A line with a short stroke across either end.
  static func whisker(from start: Double, to end: Double, at height: Double) -> Path {
    var path = Path()
    path.move(to: Point(start, height - 4))
    path.line(to: Point(start, height + 4))
    path.move(to: Point(start, height))
    path.line(to: Point(end, height))
    path.move(to: Point(end, height - 4))
    path.line(to: Point(end, height + 4))
    return path
  }
}

extension Phrase {
  static let name = Phrase("name", "Name")
  static let intervalFrom = Phrase("interval-from", "Interval from")
  static let intervalTo = Phrase("interval-to", "Interval to")
  static let withInterval = Phrase("with-interval", "{1}: {2}, interval {3} to {4}")
  static let rankedBars = Phrase("ranked-bars", "Bar chart of {1} {1:value|values}: {2}.")
}
