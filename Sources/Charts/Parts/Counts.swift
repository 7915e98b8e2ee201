import SVG

extension Canvas {
  /// Whole numbers beneath a plot, each where it belongs: all of them if there is room, or those that
  /// are multiples of 2, 5, 10 and so on.
  mutating func counts(under plot: Box, _ counts: [(count: Int, place: Double)]) {
    let room = counts.map { Lettering.small.room(for: .count($0.count)) }.max() ?? 0
    let gaps = zip(counts, counts.dropFirst()).map { ($1.place - $0.place).magnitude }
    let pitch = gaps.min() ?? .infinity
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { Double($0) * pitch >= room + 10 }
    for (count, place) in counts where count.isMultiple(of: step ?? 1_000) {
      drawing.text(
        .count(count), at: Point(place, plot.bottom + 18), .middle,
        class: "small \(Colour.secondary.fill)")
    }
  }
}
