import SVG

extension DotCloud {
  /// Keeps labels off the dots.
  func keepClear(_ labels: inout LabelPlacement) {
    for dot in dots { labels.avoid(dot.point, radius: dot.isChosen ? radius + 3 : radius) }
  }

  /// The names of the chosen dots, where there is room.
  func chosenNames(_ labels: inout LabelPlacement) -> [DotName] {
    dots.filter(\.isChosen).compactMap { dot in
      labels.place(
        dot.name, beside: dot.point, radius: radius + 3, .strong, reach: 120, isUrgent: true
      )
      .map { DotName(label: $0, point: dot.point, style: "halo strong") }
    }
  }

  /// The names of so many others, from the one farthest out, where there is room.
  func farthestNames(_ count: Int, _ labels: inout LabelPlacement) -> [DotName] {
    farthest(count).compactMap { dot in
      labels.place(dot.name, beside: dot.point, radius: radius, .small, reach: 24)
        .map { DotName(label: $0, point: dot.point, style: "halo small") }
    }
  }

  /// The dots that lie farthest from the middle, in quartile ranges across and down.
  private func farthest(_ count: Int) -> [Dot] {
    let (x, y) = (Middle(dots.map(\.point.x)), Middle(dots.map(\.point.y)))
    let distances = dots.map { dot in
      let (across, down) = (x.distance(dot.point.x), y.distance(dot.point.y))
      return across * across + down * down
    }
    return dots.indices.filter { !dots[$0].isChosen }
      .sorted { (distances[$1], $0) < (distances[$0], $1) }
      .prefix(count).map { dots[$0] }
  }

  /// The middle of numbers, and how far they spread.
  private struct Middle {
    let median: Double
    let spread: Double

    init(_ values: [Double]) {
      let sorted = values.sorted()
      guard let least = sorted.first, let greatest = sorted.last else {
        (median, spread) = (0, 1)
        return
      }
      median = sorted[sorted.count / 2]
      let quartiles = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
      spread = quartiles > 0 ? quartiles : max(greatest - least, 1)
    }

    func distance(_ value: Double) -> Double { (value - median) / spread }
  }
}

/// A name that has found room, and the dot that it is of.
struct DotName {
  var label: LabelPlacement.Label
  var point: Point
  var style: String
}

extension Drawing {
  mutating func draw(_ name: DotName) {
    draw(name.label, beside: name.point, class: name.style)
  }
}
