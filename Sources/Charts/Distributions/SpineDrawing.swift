import SVG

extension SpineChart {
  private static let thickness = 18.0

  public func draw(on canvas: inout Canvas) {
    guard !rows.isEmpty else { return canvas.drawNothing() }
    let isNarrow = canvas.isNarrow
    let legend = legend(canvas)
    legend.draw(on: &canvas.drawing)
    // On a telephone the least and the greatest are written beneath the spine, not beside it.
    let names = NamedRows(
      rows.map(\.measure.name), marks: isNarrow ? 36 : 22, gap: isNarrow ? 8 : 14, on: canvas)
    let values = rows.map { $0.measure.format.text($0.value) }
    let valueRoom = values.map { Lettering.strong.room(for: $0) }.max() ?? 0
    let ends = rows.map { row in
      [row.all?.least, row.all?.greatest].compactMap(\.self).map { row.measure.format.text($0) }
    }
    let endRoom = ends.joined().map { Lettering.small.room(for: $0) }.max() ?? 0
    let left = names.left + valueRoom + 16 + (isNarrow ? 0 : endRoom + 8)
    let right = canvas.width - (isNarrow ? 8 : endRoom + 8)
    if !isNarrow {
      canvas.drawing.line(
        from: Point((left + right) / 2, legend.height),
        to: Point((left + right) / 2, legend.height + names.height), class: Colour.ink.line)
    }
    for (index, row) in rows.enumerated() {
      let top = legend.height + names.tops[index]
      let middle = top + 11
      names.draw(index, isStrong: false, top: legend.height, on: &canvas.drawing)
      canvas.drawing.text(
        values[index],
        at: Point(names.left + valueRoom, middle + Lettering.strong.drop), .end,
        class: row.value.missing == nil ? "strong" : Colour.secondary.fill)
      let reach = Box(x: 0, y: top, width: canvas.width, height: isNarrow ? 36 : 22)
      let spine = Box(x: left, y: middle - 9, width: right - left, height: Self.thickness)
      canvas.drawing.group(node: says(row, canvas.words)) { drawing in
        drawing.group { drawing in
          draw(row, spine, on: &drawing)
          guard ends[index].count == 2 else { return }
          write(ends[index], row, spine, isNarrow, on: &drawing)
        }
        drawing.rectangle(reach, class: "target")
      }
    }
    canvas.height = legend.height + names.height
  }

  private func legend(_ canvas: borrowing Canvas) -> Legend {
    let words = canvas.words
    var items: [Legend.Item] = [.init(.shape(.circle, Colour.focus.fill), area)]
    if rows.contains(where: { $0.peers != nil }) {
      items.append(.init(.shape(.diamond, "\(Colour.ink.line) hollow"), words(.peersMean)))
    }
    items.append(.init(.box(Colour.sequential(1).fill), words(.all, counted)))
    items.append(.init(.box(Colour.sequential(2).fill), words(.middleHalfOfThem)))
    items.append(.init(.line(Colour.ink.line), words(.median)))
    return Legend(items, width: canvas.width)
  }

  /// The scale of a row: the median in the middle, and the farther end at an end.
  private func scale(_ row: Row, _ all: Spread, _ box: Box) -> (Double) -> Double {
    let farthest =
      (all.all + [row.value.value, row.peers].compactMap(\.self))
      .map { ($0 - all.median).magnitude }.max() ?? 0
    // Where all are equal they stand in the middle.
    let reach = farthest > 0 ? farthest : 1
    return { box.centre.x + ($0 - all.median) / reach * box.width / 2 }
  }

  private func draw(_ row: Row, _ box: Box, on drawing: inout Drawing) {
    guard let all = row.all else {
      drawing.path(.hatching(box), class: Colour.hatch.line)
      return
    }
    let x = scale(row, all, box)
    for (from, to, colour) in [
      (all.least, all.greatest, Colour.sequential(1)),
      (all.lowerQuartile, all.upperQuartile, .sequential(2)),
    ] {
      drawing.rectangle(
        Box(x: x(from), y: box.y, width: x(to) - x(from), height: box.height), class: colour.fill)
    }
    drawing.line(
      from: Point(box.centre.x, box.y), to: Point(box.centre.x, box.bottom),
      class: "\(Colour.ink.line) thick")
    if let peers = row.peers {
      drawing.path(
        Shape.diamond.path(at: Point(x(peers), box.centre.y), radius: 5),
        class: "\(Colour.ink.line) hollow")
    }
    if let value = row.value.value {
      drawing.circle(
        Point(x(value), box.centre.y), radius: 6,
        class: row.value.isImputed ? "\(Colour.focus.line) hollow" : "\(Colour.focus.fill) gap")
    }
  }

  /// The least and the greatest of all areas at the ends of the spine.
  private func write(
    _ ends: [String], _ row: Row, _ box: Box, _ isNarrow: Bool, on drawing: inout Drawing
  ) {
    guard let all = row.all else { return }
    let middle = box.centre.y
    let x = scale(row, all, box)
    let style = "small \(Colour.secondary.fill)"
    guard isNarrow else {
      let foot = middle + Lettering.small.drop
      drawing.text(ends[0], at: Point(x(all.least) - 8, foot), .end, class: style)
      drawing.text(ends[1], at: Point(x(all.greatest) + 8, foot), class: style)
      return
    }
    let rooms = ends.map { Lettering.small.room(for: $0) + 8 }
    let places = Spreading.places(
      [x(all.least), x(all.greatest)], lengths: rooms, within: box.x - 8...box.right + 8)
    for (end, place) in zip(ends, places) {
      drawing.text(end, at: Point(place, middle + 22), .middle, class: "\(style) halo")
    }
  }
}

extension Phrase {
  static let all = Phrase("all", "All {1}")
  static let middleHalfOfThem = Phrase("middle-half-of-them", "The middle half of them")
}
