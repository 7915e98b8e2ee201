import SVG

extension LineChart {
  /// The symbols of what is missing, each in its gap, and moved up or down from where there
  /// is something else.
  ///
  /// - Parameter others: The series whose points are drawn behind, which are hidden rather than
  ///   symbols and points of those that are told apart.
  func drawGaps(
    of places: [Int], behind others: [Int] = [], _ x: [Double], _ y: LinearScale, within plot: Box,
    on drawing: inout Drawing
  ) {
    let lettering = Lettering.small
    // Neither another symbol nor a point may be hidden: a mark reaches 5 from its middle.
    func points(_ places: [Int]) -> [Box] {
      places.flatMap { place in
        zip(x, series[place].values).compactMap { x, value in
          value.value.map { Box(x: x - 5, y: y($0) - 5, width: 10, height: 10) }
        }
      }
    }
    var taken = points(places)
    let behind = points(others)
    for gap in places.flatMap({ gaps(series[$0]) }) {
      let symbols = gap.symbols
      let width = lettering.room(for: symbols) + 4
      let middle = (x[gap.periods.lowerBound] + x[gap.periods.upperBound - 1]) / 2
      let place = max(plot.x + width / 2, min(middle, plot.right + 4 - width / 2))
      let steps = (0...80).map { Double($0 / 2 + $0 % 2) * ($0.isMultiple(of: 2) ? 7.5 : -7.5) }
      let boxes = steps.map {
        Box(x: place - width / 2, y: y(gap.height) + $0 - 7, width: width, height: 14)
      }
      let free = boxes.filter { box in
        box.y >= plot.y - 7 && box.bottom <= plot.bottom + 7
          && !taken.contains { $0.overlaps(box) }
      }
      let clear = free.first { box in !behind.contains { $0.overlaps(box) } }
      guard let box = clear ?? free.first ?? boxes.first else { continue }
      taken.append(box)
      drawing.text(
        symbols, at: Point(place, box.centre.y + lettering.drop), .middle,
        class: "small \(Colour.secondary.fill) halo")
    }
  }

  /// The periods in a row of which a series has no value, and why.
  private func gaps(
    _ series: Series
  ) -> [(periods: Range<Int>, symbols: String, height: Double)] {
    guard series.ends != nil else { return [] }
    let ends = [0] + series.runs.flatMap { [$0.lowerBound, $0.upperBound] } + [periods.count]
    return stride(from: 0, to: ends.count, by: 2).compactMap { index in
      let gap = ends[index]..<ends[index + 1]
      guard !gap.isEmpty, let height = guess(series, (gap.lowerBound + gap.upperBound - 1) / 2)
      else { return nil }
      var symbols: [String] = []
      for symbol in series.values[gap].compactMap(\.missing?.symbol)
      where !symbols.contains(symbol) { symbols.append(symbol) }
      return (gap, symbols.joined(separator: " "), height)
    }
  }
}
