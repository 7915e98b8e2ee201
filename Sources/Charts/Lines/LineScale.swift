import SVG

extension LineChart {
  /// The numbers upwards, fewer of them in panels, which are lower.
  var scale: LinearScale {
    let numbers = numbers
    return LinearScale(
      around: numbers, zero: hasZero(numbers), start: 0, end: 1, about: hasPanels ? 3 : 4)
  }

  /// Whether there are too many to be told apart in one plot.
  var hasPanels: Bool { told.count > 4 }

  /// Where the axis begins, if that is not at zero.
  var axisStart: Double? {
    guard !numbers.isEmpty else { return nil }
    let domain = scale.domain
    return domain.contains(0) ? nil : domain.lowerBound
  }

  private var numbers: [Double] {
    series.flatMap { $0.values.compactMap(\.value) }
      + told.flatMap { place in
        series[place].intervals.flatMap { [$0?.lowerBound, $0?.upperBound].compactMap(\.self) }
      }
  }

  /// Lines need no zero; but where it is near, leaving it out would make much of little.
  private func hasZero(_ numbers: [Double]) -> Bool {
    if let startsAtZero { return startsAtZero }
    guard let least = numbers.min(), let greatest = numbers.max() else { return true }
    return least >= 0 && least < 0.4 * greatest
  }

  /// What the numbers upwards are, and where they begin, in as many lines as that takes.
  func axisName(_ canvas: borrowing Canvas) -> [String] {
    let start = axisStart.map { start in
      canvas.words(
        .axisFrom, measure.name, measure.format.telling(scale.ticks).text(start))
    }
    return Lettering.small.lines(start ?? measure.name, to: canvas.width, atMost: 2)
  }
}

extension Phrase {
  static let axisFrom = Phrase("axis-from", "{1} (the axis starts at {2})")
}
