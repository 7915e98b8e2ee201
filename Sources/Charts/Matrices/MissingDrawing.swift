import SVG

extension MissingMap {
  public func draw(on canvas: inout Canvas) {
    guard !rows.isEmpty, !measures.isEmpty else { return canvas.drawNothing() }
    let counts = counts
    let legend = MissingLegend(reasons(counts), width: canvas.width, canvas.words)
    legend.draw(on: &canvas.drawing)
    let layout = MissingLayout(
      measures, shares: counts.map { shareText($0, canvas) }, top: legend.height + 8, canvas)
    layout.drawHeading(on: &canvas.drawing)
    guard let plot = layout.bands.first else { return }
    let sections = sections.map(\.rows).filter { $0 > 0 }
    let columns = MissingBand.columns(
      sections.isEmpty ? [rows.count] : sections, width: plot.width)
    let edges = edges(sections, plot)
    for (measure, box) in layout.bands.enumerated() {
      let band = MissingBand(rows, measure, columns: columns)
      canvas.drawing.group(node: says(measure, counts[measure], canvas.words)) { drawing in
        layout.draw(measure, on: &drawing)
        band.draw(in: box, on: &drawing)
        drawing.path(.uprights(edges, in: box), class: Colour.ground.line)
        band.drawSymbols(in: box, on: &drawing)
      }
    }
    drawSections(edges, Box(x: plot.x, y: layout.foot, width: plot.width, height: 5), on: &canvas)
  }

  /// Where one section ends and the next begins.
  private func edges(_ sections: [Int], _ plot: Box) -> [Double] {
    var row = 0
    return sections.dropLast().map { section in
      row += section
      return plot.x + plot.width * Double(row) / Double(rows.count)
    }
  }

  /// The share missing: on a phone there is no heading that says of what it is the share.
  private func shareText(_ counts: Counts, _ canvas: Canvas) -> String {
    let text =
      counts.missing == 0 ? canvas.words(.none) : canvas.words.share(counts.share)
    return canvas.isNarrow ? canvas.words(.isMissing, text) : text
  }

  private func says(_ measure: Int, _ counts: Counts, _ words: Wording) -> String {
    let reasons = Missing.allCases.filter { counts.byReason[$0.place] > 0 }
      .map { words($0.phrase, .count(counts.byReason[$0.place])) }
    guard !reasons.isEmpty else { return words(.only, measures[measure], words(.nothingMissing)) }
    return words(
      .missingNode, measures[measure], .count(counts.missing), .count(counts.rows),
      words.share(counts.share), words.list(reasons))
  }

  /// Names the sections: in a row, in two or three that take turns, or where there is no room for
  /// that by numbers, with the names that these stand for beneath.
  private func drawSections(_ edges: [Double], _ under: Box, on canvas: inout Canvas) {
    let foot = under.bottom + 2 + Lettering.small.size
    canvas.height = foot + 6
    canvas.drawing.path(.uprights(edges, in: under), class: Colour.axis.line)
    let quiet = "small \(Colour.secondary.fill)"
    let names = sections.filter { $0.rows > 0 }.map(\.name)
    guard !names.isEmpty else {
      canvas.drawing.text(
        canvas.words(.rowCount, .count(rows.count)), at: Point(under.x, foot),
        class: quiet)
      return
    }
    let labels = SectionLabels(names, [under.x] + edges + [under.right], within: under)
    labels.draw(foot: foot, on: &canvas)
  }
}

extension Path {
  /// Lines from the top of a box to its bottom.
  fileprivate static func uprights(_ places: [Double], in box: Box) -> Path {
    var path = Path()
    for place in places {
      path.move(to: Point(place, box.y))
      path.line(to: Point(place, box.bottom))
    }
    return path
  }
}
