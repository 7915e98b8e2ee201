import SVG

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
