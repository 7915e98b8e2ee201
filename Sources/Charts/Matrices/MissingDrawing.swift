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
      .map { words($0.phrase, words.count(counts.byReason[$0.place])) }
    guard !reasons.isEmpty else { return words(.only, measures[measure], words(.nothingMissing)) }
    return words(
      .missingNode, measures[measure], words.count(counts.missing), words.count(counts.rows),
      words.share(counts.share), words.list(reasons))
  }

  /// Names the sections: all, or every second, third and so on, as there is room.
  private func drawSections(_ edges: [Double], _ under: Box, on canvas: inout Canvas) {
    let foot = under.bottom + 2 + Lettering.small.size
    canvas.height = foot + 6
    let quiet = "small \(Colour.secondary.fill)"
    let names = sections.filter { $0.rows > 0 }.map(\.name)
    guard !names.isEmpty else {
      canvas.drawing.text(
        canvas.words(.rowCount, canvas.words.count(rows.count)), at: Point(under.x, foot),
        class: quiet)
      return
    }
    let ends = [under.x] + edges + [under.right]
    let labels = zip(names, zip(ends, ends.dropFirst())).map { name, span in
      let name = Lettering.small.fitted(name, to: under.width)
      let half = Lettering.small.room(for: name) / 2
      let middle = min(max((span.0 + span.1) / 2, under.x + half), under.right - half)
      return (name: name, left: middle - half, middle: middle, right: middle + half)
    }
    let step = labels.indices.dropFirst().first { step in
      zip(
        stride(from: 0, to: labels.count, by: step),
        stride(from: step, to: labels.count, by: step)
      ).allSatisfy { labels[$0].right + 6 <= labels[$1].left }
    }
    for index in stride(from: 0, to: labels.count, by: step ?? labels.count) {
      canvas.drawing.text(
        labels[index].name, at: Point(labels[index].middle, foot), .middle, class: quiet)
    }
    canvas.drawing.path(.uprights(edges, in: under), class: Colour.axis.line)
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

/// Where the names, the bands and the shares stand.
struct MissingLayout {
  private(set) var bands: [Box] = []
  private(set) var foot = 0.0
  private var texts: [(words: String, place: Point, anchor: Drawing.Anchor, style: String)] = []
  private var marks: [Range<Int>] = []

  /// On a page a name stands before its band and the share after it; on a phone both stand above.
  init(_ measures: [String], shares: [String], top: Double, _ canvas: Canvas) {
    if canvas.isNarrow {
      stack(measures, shares, top, canvas.width)
    } else {
      line(measures, shares, top, canvas)
    }
    foot = bands.last?.bottom ?? top
  }

  private mutating func stack(
    _ measures: [String], _ shares: [String], _ top: Double, _ width: Double
  ) {
    let lettering = Lettering.label
    var top = top
    for (name, share) in zip(measures, shares) {
      let start = texts.count
      let room = width - lettering.room(for: share) - 12
      for line in lettering.lines(name, to: room, atMost: 2) {
        texts.append((line, Point(0, top + lettering.size), .start, ""))
        top += lettering.leading
      }
      texts.append(
        (share, Point(width, top - lettering.leading + lettering.size), .end, ""))
      marks.append(start..<texts.count)
      bands.append(Box(x: 0, y: top + 2, width: width, height: 20))
      top += 34
    }
  }

  private mutating func line(
    _ measures: [String], _ shares: [String], _ top: Double, _ canvas: Canvas
  ) {
    let lettering = Lettering.label
    let names = NameColumn(measures, atMost: canvas.width * 0.4, rowHeight: 28)
    let heading = canvas.words(.missing)
    let shareRoom = (shares + [heading]).map { lettering.room(for: $0) }.max() ?? 0
    let right = canvas.width - shareRoom - 12
    let top = top + Lettering.small.leading
    texts.append(
      (heading, Point(canvas.width, top), .end, "small \(Colour.secondary.fill)"))
    for (index, share) in shares.enumerated() {
      let row = names.rows[index]
      let start = texts.count
      let first = row.middle + lettering.drop - Double(row.lines.count - 1) * lettering.leading / 2
      for (number, text) in row.lines.enumerated() {
        let foot = top + first + Double(number) * lettering.leading
        texts.append((text, Point(names.width, foot), .end, ""))
      }
      texts.append((share, Point(canvas.width, top + row.middle + lettering.drop), .end, ""))
      marks.append(start..<texts.count)
      bands.append(
        Box(
          x: names.width + 12, y: top + row.middle - 10, width: right - names.width - 12, height: 20
        ))
    }
  }

  /// What stands over the column of shares, if there is one.
  func drawHeading(on drawing: inout Drawing) {
    draw(0..<(marks.first?.lowerBound ?? 0), on: &drawing)
  }

  func draw(_ measure: Int, on drawing: inout Drawing) { draw(marks[measure], on: &drawing) }

  private func draw(_ range: Range<Int>, on drawing: inout Drawing) {
    for text in texts[range] {
      drawing.text(text.words, at: text.place, text.anchor, class: text.style)
    }
  }
}

/// The looks of what is known and of the reasons that there are.
struct MissingLegend {
  private var entries: [(reason: Missing?, name: String, place: Point)] = []
  let height: Double

  init(_ reasons: [Missing], width: Double, _ words: Wording) {
    let lettering = Lettering.small
    var place = Point(0, 0)
    for reason in [nil] + reasons.map(Optional.some) {
      let name = words(reason?.name ?? .known)
      let room = 24 + lettering.room(for: name)
      if place.x > 0, place.x + room > width { place = Point(0, place.y + 20) }
      entries.append((reason, name, place))
      place.x += room + 20
    }
    height = place.y + 20
  }

  func draw(on drawing: inout Drawing) {
    for (reason, name, place) in entries {
      let box = Box(x: place.x, y: place.y + 2, width: 16, height: 14)
      let look = reason.map(MissingLook.init)
      drawing.rectangle(box, class: (look?.fill ?? MissingLook.known).fill)
      look?.drawLines(across: [box], on: &drawing)
      drawing.rectangle(box, class: "\(Colour.hatch.line) thin")
      drawing.text(
        name, at: Point(box.right + 8, box.centre.y + Lettering.small.drop), class: "small")
    }
  }
}
