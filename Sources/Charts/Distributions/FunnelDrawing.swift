import SVG

extension FunnelPlot {
  public func draw(on canvas: inout Canvas) {
    let known = known
    guard !known.isEmpty else { return canvas.drawNothing() }
    let heights = heightScale(known)
    let legend = legend(known, canvas)
    let margin = canvas.room(for: heights, measure.format) + 12
    let most = canvas.width * (canvas.isNarrow ? 0.3 : 0.2)
    let room = EndLabels.size(of: names(heights, canvas), atMost: most).width
    let top = legend.height + 28
    let plot = Box(
      x: margin, y: top, width: canvas.width - margin - room - 2,
      height: canvas.isNarrow ? 260 : 360)
    let y = heights.placed(start: plot.bottom, end: plot.y)
    let greatest = max(known.map(\.size).max() ?? 0, limits.last?.size ?? 0)
    let x = LinearScale(
      from: 0...greatest, start: plot.x, end: plot.right, about: canvas.isNarrow ? 3 : 5)
    legend.draw(on: &canvas.drawing)
    canvas.name(above: plot, measure.name)
    canvas.grid(across: plot, y, measure.format)
    canvas.numbers(under: plot, x, size.format)
    canvas.name(under: plot, size.name)
    drawLimits(plot, x, y, on: &canvas.drawing)
    EndLabels(names(y, canvas), atMost: most, within: plot.y...plot.bottom)
      .draw(.right, from: plot.right, on: &canvas.drawing)
    drawAreas(known, x, y, on: &canvas.drawing)
    drawNames(known, plot, x, y, on: &canvas.drawing)
    drawTargets(known, x, y, on: &canvas)
    canvas.height = plot.bottom + 44
  }

  /// The numbers upwards: the areas, and the limits as far as there are areas.
  private func heightScale(_ known: [Area]) -> LinearScale {
    let least = known.map(\.size).min() ?? 0
    let near = limits.filter { $0.size >= least }
    let last = limits.last.map { [$0.outer.lowerBound, $0.outer.upperBound] } ?? []
    let numbers = known.compactMap(\.value.value) + [average] + last
    // Limits of the smallest areas are far apart: beyond the areas by half their reach they would
    // only press the rest together.
    let (low, high) = (numbers.min() ?? average, numbers.max() ?? average)
    let reach = (high - low) / 2
    let ends = near.flatMap { [$0.outer.lowerBound, $0.outer.upperBound] }
      .map { max(low - reach, min($0, high + reach)) }
    return LinearScale(around: numbers + ends, start: 0, end: 1, about: 4)
  }

  private func legend(_ known: [Area], _ canvas: borrowing Canvas) -> Legend {
    let words = canvas.words
    return Legend(
      Place.allCases.filter { place in known.contains { $0.place == place } }.map { place in
        Legend.Item(.shape(place.shape, place.colour.fill), words(place.phrase).capitalised)
      }, width: canvas.width)
  }

  /// What the lines are, at their ends.
  private func names(_ y: LinearScale, _ canvas: borrowing Canvas) -> [EndLabels.Label] {
    var names = [
      EndLabels.Label(canvas.words(.average), measure.format.text(average), beside: y(average))
    ]
    if let last = limits.last {
      for (percent, range) in [("95%", last.inner), ("99.8%", last.outer)] {
        for end in [range.upperBound, range.lowerBound] where y.domain.contains(end) {
          var label = EndLabels.Label(percent, "", beside: y(end))
          label.isQuiet = true
          names.append(label)
        }
      }
    }
    for index in names.indices {
      names[index].isSmall = true
      names[index].line = Colour.axis.line
    }
    return names
  }
}

extension Phrase {
  static let average = Phrase("average", "Average")
}
