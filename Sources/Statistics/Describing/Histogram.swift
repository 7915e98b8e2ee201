/// Numbers counted in bins of equal width.
///
///     let bars = Histogram([1, 2, 2, 3, 9], rule: .sturges)
///     bars.edges      // one more than there are bins
///     bars.counts     // [4, 0, 0, 1]
///
/// A number on the edge between two bins belongs to the upper one; the greatest belongs to the last.
///
/// **Edge cases**: equal numbers have one bin, half a unit to each side. When the middle half of the
/// numbers is all one value, Freedman–Diaconis has no width to offer and Sturges’s is used. There are
/// never more than ``mostBins``, which one far outlier would otherwise ask for.
///
/// - Complexity: O(*n* log *n*).
///
/// > D. Freedman, P. Diaconis. "On the histogram as a density estimator: L₂ theory." 1981.
/// > D. Scott. "On optimal and data-based histograms." *Biometrika* 66, 1979.
/// > H. Sturges. "The choice of a class interval." *JASA* 21, 1926.
public struct Histogram: Hashable, Sendable {
  /// How wide a bin should be.
  public enum Rule: Hashable, Sendable, CaseIterable {
    /// Twice the interquartile range over the cube root of *n*: not misled by outliers.
    case freedmanDiaconis
    /// 3.49 standard deviations over the cube root of *n*: best for a normal distribution.
    case scott
    /// log₂ *n* + 1 bins: few, for small samples.
    case sturges
  }

  /// No picture shows more.
  public static let mostBins = 1_000

  public let edges: [Double]
  public let counts: [Int]

  /// - Precondition: there is at least one number, and all are finite.
  public init(_ values: [Double], rule: Rule = .freedmanDiaconis) {
    precondition(values.allSatisfy(\.isFinite), "a histogram is of numbers, and one here is not")
    let quantiles = Quantiles(values)
    let width = Self.width(values, quantiles, rule)
    self.init(quantiles, bins: Self.bins(quantiles.greatest - quantiles.least, width))
  }

  /// - Precondition: there is at least one number, all are finite, and `1...mostBins ~= bins`.
  public init(_ values: [Double], bins: Int) {
    precondition(values.allSatisfy(\.isFinite), "a histogram is of numbers, and one here is not")
    precondition(1...Self.mostBins ~= bins, "a histogram has from 1 to \(Self.mostBins) bins")
    self.init(Quantiles(values), bins: bins)
  }

  /// Numbers that are all whole, and few different ones, in bins around each of them or around as many
  /// as the rule would have together: else some bins could hold more whole numbers than others. All
  /// others as without it.
  ///
  /// - Precondition: there is at least one number, and all are finite.
  public init(_ values: [Double], rule: Rule = .freedmanDiaconis, aroundWhole most: Int) {
    precondition(values.allSatisfy(\.isFinite), "a histogram is of numbers, and one here is not")
    let quantiles = Quantiles(values)
    let range = quantiles.greatest - quantiles.least
    guard range > 0, range <= Double(most), values.allSatisfy({ $0 == $0.rounded() }) else {
      self.init(values, rule: rule)
      return
    }
    let width = max(1, Self.width(values, quantiles, rule).rounded())
    let bins = ((range + 1) / width).rounded(.up)
    let low = quantiles.least - 0.5
    self.init(quantiles, from: low, to: low + bins * width, bins: Int(bins))
  }

  private init(_ quantiles: Quantiles, bins: Int) {
    var (low, high) = (quantiles.least, quantiles.greatest)
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    self.init(quantiles, from: low, to: high, bins: bins)
  }

  private init(_ quantiles: Quantiles, from low: Double, to high: Double, bins: Int) {
    // Multiples of one width, so that whole numbers have whole edges; in parts if it is too large.
    let width = (high - low) / Double(bins)
    let step = width.isFinite ? width : high / Double(bins) - low / Double(bins)
    let edges = (0...bins).map { $0 == bins ? high : low + Double($0) * step }
    var counts = [Int](repeating: 0, count: bins)
    var bin = 0
    for value in quantiles.sorted {
      while bin < bins - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    self.edges = edges
    self.counts = counts
  }

  private static func width(_ values: [Double], _ quantiles: Quantiles, _ rule: Rule) -> Double {
    let n = Double(values.count)
    let cubeRoot = Elementary.pow(n, 1 / 3)
    let sturges =
      (quantiles.greatest - quantiles.least) / (Elementary.log(n) / Elementary.log(2) + 1)
    switch rule {
    case .sturges: return sturges
    case .scott:
      let factor = Elementary.pow(24 * Double.pi.squareRoot(), 1 / 3)
      return factor * Moments(values).standardDeviation / cubeRoot
    case .freedmanDiaconis:
      let width = 2 * quantiles.interquartileRange / cubeRoot
      return width > 0 ? width : sturges
    }
  }

  private static func bins(_ range: Double, _ width: Double) -> Int {
    let bins = (range / width).rounded(.up)
    return bins.isFinite ? max(1, Int(min(bins, Double(mostBins)))) : 1
  }
}
