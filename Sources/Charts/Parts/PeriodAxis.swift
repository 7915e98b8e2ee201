import SVG

/// Periods along the foot of a plot, the first at its left end and the last at its right.
struct PeriodAxis {
  let places: [Double]
  private let periods: [String]

  /// - Parameter periods: As published files write them.
  init(_ periods: [String], from start: Double, to end: Double) {
    self.periods = periods
    let step = (end - start) / Double(max(1, periods.count - 1))
    // A single period stands in the middle.
    places = periods.indices.map {
      periods.count == 1 ? (start + end) / 2 : start + Double($0) * step
    }
  }

  /// Writes as many of the names as there is room for, evenly, and always the last.
  func draw(at foot: Double, on canvas: inout Canvas) {
    let (names, places) = ticks(canvas.words)
    let rooms = names.map { Lettering.small.room(for: $0) }
    let middles = places.indices.map { index in
      max(rooms[index] / 2, min(places[index], canvas.width - rooms[index] / 2))
    }
    var kept = Array(names.indices)
    var step = 1
    while zip(kept, kept.dropFirst()).contains(where: { index, next in
      middles[next] - middles[index] < (rooms[index] + rooms[next]) / 2 + 6
    }) {
      step += 1
      kept = names.indices.filter { (names.count - 1 - $0).isMultiple(of: step) }
    }
    for index in kept {
      canvas.drawing.text(
        Lettering.small.fitted(names[index], to: canvas.width),
        at: Point(middles[index], foot + 18), .middle, class: "small \(Colour.secondary.fill)")
    }
  }

  /// What is written at the foot, and where: each period, or of many months the years that begin.
  private func ticks(_ words: Wording) -> (names: [String], places: [Double]) {
    let months = periods.map(PeriodName.month)
    let januaries = months.indices.filter { months[$0]?.month == 1 }
    guard januaries.count > 1, months.allSatisfy({ $0 != nil }) else {
      return (periods.map { PeriodName.text($0, words) }, places)
    }
    return (januaries.map { String(periods[$0].prefix(4)) }, januaries.map { places[$0] })
  }

  /// Writes the first name and the last, from end to end, or the last alone.
  func drawEnds(at foot: Double, within plot: Box, _ words: Wording, on drawing: inout Drawing) {
    let names = periods.map { PeriodName.text($0, words) }
    let style = "small \(Colour.secondary.fill)"
    guard let first = names.first, let last = names.last else { return }
    let room = Lettering.small.room(for: first) + Lettering.small.room(for: last) + 8
    let isWide = names.count > 1 && room <= plot.width + 4
    if isWide { drawing.text(first, at: Point(plot.x, foot + 18), class: style) }
    drawing.text(
      Lettering.small.fitted(last, to: plot.width), at: Point(plot.right, foot + 18), .end,
      class: style)
  }
}
