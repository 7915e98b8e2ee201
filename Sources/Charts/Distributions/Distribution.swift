/// How some numbers are spread: counted in bins of equal width, and as a smooth curve.
///
///     let bins = Statistics.Histogram(shares)
///     Distribution(edges: bins.edges, counts: bins.counts, median: Quantiles(shares).median)
public struct Distribution: Hashable, Sendable {
  /// Where each bin begins, and where the last one ends. There are none if there is nothing to count.
  public let edges: [Double]
  public let counts: [Int]
  public let median: Double?
  /// How dense the numbers lie at places evenly spaced from the first edge to the last, such that
  /// the area beneath is 1.
  public let density: [Double]
  /// Why numbers are not among them that should have been, one reason for each.
  public let missing: [Missing]

  /// - Precondition: The bins are equally wide, with one edge more than there are counts; the median
  ///   lies within them; a density is of two places at least.
  public init(
    edges: [Double], counts: [Int], median: Double?, density: [Double] = [],
    missing: [Missing] = []
  ) {
    precondition(
      counts.isEmpty ? edges.isEmpty : edges.count == counts.count + 1,
      "there is one edge more than there are bins")
    precondition(edges.allSatisfy(\.isFinite), "the edge of a bin is a number")
    precondition(counts.allSatisfy { $0 >= 0 }, "a count is 0 or more")
    precondition(density.count != 1, "a curve is known at two places at least")
    precondition(
      density.allSatisfy { $0 >= 0 && $0.isFinite }, "the height of a density is 0 or more")
    if let first = edges.first, let last = edges.last {
      let width = (last - first) / Double(counts.count)
      precondition(width > 0, "a bin ends above where it begins")
      // Edges of bins far from zero can only lie where numbers do.
      let reach = 1e-6 * width + 2 * max(first.magnitude, last.magnitude).ulp
      precondition(
        zip(edges, edges.dropFirst()).allSatisfy { ($1 - $0 - width).magnitude <= reach },
        "bins are equally wide, so that their heights can be compared")
      precondition(median.map { first <= $0 && $0 <= last } ?? true, "the median is in a bin")
    }
    self.edges = edges
    self.counts = counts
    self.median = median
    self.density = density
    self.missing = missing
  }

  /// How many numbers there are.
  public var count: Int { counts.reduce(0, +) }

  /// The first and the last edge.
  var range: ClosedRange<Double>? {
    guard let first = edges.first, let last = edges.last else { return nil }
    return first...last
  }

  /// The curve in the unit of the bars: how many there would be in a bin around each place.
  var curve: [(place: Double, height: Double)] {
    guard let range, density.count > 1 else { return [] }
    let extent = range.upperBound - range.lowerBound
    let scale = Double(count) * extent / Double(counts.count)
    return density.enumerated().map { index, height in
      let share = Double(index) / Double(density.count - 1)
      return (range.lowerBound + share * extent, height * scale)
    }
  }

  /// The height of the curve at the middle of a bin, between the two places that are next to it.
  func smooth(_ bin: Int) -> Double? {
    guard density.count > 1 else { return nil }
    let place = (Double(bin) + 0.5) / Double(counts.count) * Double(density.count - 1)
    let before = min(Int(place), density.count - 2)
    let curve = curve
    let share = place - Double(before)
    return curve[before].height * (1 - share) + curve[before + 1].height * share
  }

  /// The highest that a bar or the curve reaches.
  var peak: Double {
    max(Double(counts.max() ?? 0), curve.map(\.height).max() ?? 0)
  }

  /// The bin with most in it, the first of equals.
  var fullest: Int? { counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } }
}
