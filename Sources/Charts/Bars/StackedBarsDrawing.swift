import SVG

extension StackedBars {
  private static let thickness = 22.0
  /// How long a part is drawn of which nobody may know how long it is.
  private static let unknown = 28.0

  public func draw(on canvas: inout Canvas) {
    guard !bars.isEmpty, !kinds.isEmpty else { return canvas.drawNothing() }
    let hasMissing = bars.contains { bar in bar.parts.contains { $0.missing != nil } }
    let legend = Legend(
      kinds.enumerated().map { .init(.box(Self.style($0)), $1) }
        + (hasMissing ? [.init(.hatching, canvas.words(.notShownHere))] : []),
      width: canvas.width)
    legend.draw(on: &canvas.drawing)
    let rows = NamedRows(bars.map(\.name), marks: Self.thickness, gap: 10, on: canvas)
    let ends = bars.map { end(of: $0) }
    let room = ends.map { Lettering.label.room(for: $0) }.max() ?? 0
    let plot = Box(
      x: rows.left, y: legend.height, width: canvas.width - rows.left - room - 8,
      height: rows.height)
    let x = scale(plot, hasMissing)
    canvas.grid(down: plot, x, measure.format)
    for (index, bar) in bars.enumerated() {
      rows.draw(index, isStrong: bar.isChosen, top: legend.height, on: &canvas.drawing)
      let row = Box(
        x: plot.x, y: legend.height + rows.tops[index], width: plot.width, height: Self.thickness)
      draw(bar, in: row, x, end: ends[index], on: &canvas)
      if !hasNodes {
        canvas.drawing.rectangle(row, class: "target", node: says(bar, canvas.words))
      }
    }
    canvas.name(under: plot, measure.name)
    canvas.height = plot.bottom + 44
  }

  /// Whether each part can be reached, or where there are very many only each bar.
  private var hasNodes: Bool { bars.count * kinds.count <= 300 }

  private func scale(_ plot: Box, _ hasMissing: Bool) -> LinearScale {
    let longest = bars.map(\.known).max() ?? 0
    // Beyond the longest bar of amounts there is room for a part that is not shown.
    let beyond = whole == nil && hasMissing ? Self.unknown + 4 : 0
    return LinearScale(
      from: 0...max(longest, whole ?? 0), start: plot.x, end: plot.right - beyond, about: 4)
  }

  /// What is written at the end of a bar: its total, or what is missing where that has no room.
  private func end(of bar: Bar) -> String {
    let symbols = Self.symbols(bar)
    guard whole == nil else { return symbols }
    return symbols.isEmpty ? measure.format.text(bar.total) : symbols
  }

  /// Why parts of a bar are missing, each reason once.
  private static func symbols(_ bar: Bar) -> String {
    var symbols: [String] = []
    for symbol in bar.parts.compactMap(\.missing?.symbol) where !symbols.contains(symbol) {
      symbols.append(symbol)
    }
    return symbols.joined(separator: " ")
  }

  /// The look of a kind. Those beyond the sixth are pale, so that no two look the same.
  private static func style(_ kind: Int) -> String {
    Colour.kind(kind).fill + (kind < 6 ? " ring" : " ring pale")
  }

  private func draw(
    _ bar: Bar, in row: Box, _ x: LinearScale, end: String, on canvas: inout Canvas
  ) {
    var sum = 0.0
    for (kind, part) in bar.parts.enumerated() {
      guard let value = part.value, value > 0 else { continue }
      let box = Box(
        x: x(sum), y: row.y, width: x(sum + value) - x(sum), height: row.height)
      sum += value
      draw(
        part, of: kind, box, hasNodes ? says(bar, kind, canvas.words) : nil, on: &canvas.drawing)
    }
    var reach = x(sum)
    let missing = Self.symbols(bar)
    if !missing.isEmpty {
      let hatch = Box(
        x: reach + 1, y: row.y, width: max(whole == nil ? Self.unknown : row.right - reach, 0),
        height: row.height)
      canvas.drawing.path(.hatching(hatch), class: Colour.hatch.line)
      if hasNodes {
        let parts = bar.parts.indices.filter { bar.parts[$0].missing != nil }
        canvas.drawing.rectangle(
          hatch, class: "target",
          node: parts.map { says(bar, $0, canvas.words) }.joined(separator: "; "))
      }
      reach = hatch.right
    }
    canvas.drawing.text(
      end, at: Point(reach + 8, row.centre.y + Lettering.label.drop),
      class: missing.isEmpty ? (bar.isChosen ? "strong" : "") : Colour.secondary.fill)
  }

  private func draw(
    _ part: Datum, of kind: Int, _ box: Box, _ says: String?, on drawing: inout Drawing
  ) {
    let isHollow = part.isImputed
    drawing.rectangle(
      isHollow ? box.inset(1) : box,
      class: isHollow ? "\(Colour.kind(kind).line) hollow" : Self.style(kind), node: says)
    let text = measure.format.text(part)
    guard Lettering.small.room(for: text) + 6 <= box.width else { return }
    let colour = isHollow || kind >= 6 ? Colour.ink : .onKind(kind)
    drawing.text(
      text, at: Point(box.centre.x, box.centre.y + Lettering.small.drop), .middle,
      class: "small \(colour.fill)")
  }

  private func says(_ bar: Bar, _ words: Wording) -> String {
    let parts = zip(kinds, bar.parts).map { "\($0) \(measure.format.text($1))" }
    return words(.only, bar.name, parts.joined(separator: "; "))
  }

  private func says(_ bar: Bar, _ kind: Int, _ words: Wording) -> String {
    words(.partOf, bar.name, kinds[kind], measure.format.text(bar.parts[kind]))
  }
}

extension Phrase {
  static let partOf = Phrase("part-of", "{1}, {2}: {3}")
}
