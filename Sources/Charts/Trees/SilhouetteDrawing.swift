import SVG

extension SilhouettePlot {
  public func draw(on canvas: inout Canvas) {
    guard !rows.isEmpty else { return canvas.drawNothing() }
    let layout = Layout(self, canvas)
    let plot = layout.plot
    let least = rows.reduce(0) { min($0, $1.value) }
    let greatest = rows.reduce(0) { max($0, $1.value) }
    let x = LinearScale(
      from: least...greatest, start: plot.x, end: plot.right, about: canvas.isNarrow ? 4 : 6)
    canvas.grid(down: plot, x, .plain)
    canvas.name(under: plot, canvas.words(.silhouette))
    for (profile, band) in zip(profiles, layout.bands) {
      let colour = Colour.kind(profile.group)
      let node = canvas.words(.only, groups[profile.group], says(profile, canvas.words))
      canvas.drawing.path(outline(profile, band, x), class: colour.fill, node: node)
    }
    canvas.drawing.line(
      from: Point(x(0), plot.y), to: Point(x(0), plot.bottom), class: Colour.axis.line)
    drawMean(at: x(mean), plot, on: &canvas)
    for band in layout.bands { draw(band, on: &canvas.drawing) }
    canvas.height = plot.bottom + 46
  }

  /// All bars of a group as one shape: from zero out to the value of each row, from top to bottom.
  ///
  /// Where rows are thinner than half a unit, which no eye can tell apart, a few of them stand for
  /// all.
  private func outline(_ profile: Profile, _ band: Band, _ x: LinearScale) -> Path {
    let steps = min(profile.rows.count, max(1, Int(band.bars.height * 2)))
    let pitch = band.bars.height / Double(steps)
    var path = Path()
    path.move(to: Point(x(0), band.bars.y))
    for step in 0..<steps {
      let row = profile.rows[step * profile.rows.count / steps]
      let top = band.bars.y + Double(step) * pitch
      path.line(to: Point(x(rows[row].value), top))
      path.line(to: Point(x(rows[row].value), top + pitch))
    }
    path.line(to: Point(x(0), band.bars.bottom))
    path.close()
    return path
  }

  private func draw(_ band: Band, on drawing: inout Drawing) {
    let leading = Lettering.label.leading
    for (index, line) in (band.lines + [band.size]).enumerated() {
      drawing.text(
        line, at: Point(0, band.words + Double(index) * leading),
        class: index < band.lines.count ? "halo strong" : "halo \(Colour.secondary.fill)")
    }
  }

  /// A dashed line at the mean of all, with its number above.
  private func drawMean(at place: Double, _ plot: Box, on canvas: inout Canvas) {
    // Light beneath and dark above, to be seen on bars of any colour.
    for style in ["\(Colour.ground.line) heavy", "\(Colour.ink.line) dashed"] {
      canvas.drawing.line(
        from: Point(place, plot.y - 4), to: Point(place, plot.bottom), class: style)
    }
    let text = canvas.words(.meanOfAll, NumberFormat.plain.text(mean))
    let half = Lettering.small.room(for: text) / 2
    canvas.drawing.text(
      text, at: Point(min(max(place, half), canvas.width - half), plot.y - 10), .middle,
      class: "small")
  }
}

extension SilhouettePlot {
  /// Where a group’s bars and words lie.
  private struct Band {
    var bars: Box
    /// The foot of the first line of words.
    var words: Double
    var lines: [String]
    var size: String
  }

  /// Names beside the bars, or above them on a telephone.
  private struct Layout {
    private(set) var bands: [Band] = []
    private(set) var plot: Box

    init(_ chart: SilhouettePlot, _ canvas: Canvas) {
      let (isNarrow, leading) = (canvas.isNarrow, Lettering.label.leading)
      let profiles = chart.profiles
      let room = isNarrow ? canvas.width : 190.0
      let left = isNarrow ? 0.0 : room + 16
      plot = Box(x: left, y: 24, width: canvas.width - left, height: 0)
      // Bars share a height that is easily seen at once, unless there are few of them.
      let pitch = min(12, (isNarrow ? 360 : 420) / Double(chart.rows.count))
      var top = plot.y + 6
      for profile in profiles {
        let lines = Lettering.strong.lines(
          chart.groups[profile.group], to: room, atMost: isNarrow ? 2 : 3)
        let words = Double(lines.count + 1) * leading
        let height = max(Double(profile.rows.count) * pitch, 1)
        let spare = isNarrow ? 0 : max(0, (words - height) / 2)
        top += isNarrow ? words + 4 : spare
        let bars = Box(x: plot.x, y: top, width: plot.width, height: height)
        let first =
          isNarrow
          ? top - words + 8 : bars.centre.y - words / 2 + leading / 2 + Lettering.label.drop
        bands.append(
          Band(
            bars: bars, words: first, lines: lines, size: chart.says(profile, canvas.words)))
        top += height + spare + 12
      }
      plot.height = top - 6 - plot.y
    }
  }
}
