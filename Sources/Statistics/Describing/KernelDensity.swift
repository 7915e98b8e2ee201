/// A smooth curve of how dense numbers lie: a small normal hill on each, added up.
///
///     let density = KernelDensity(bandwidth: .scott).fit(waits)
///     density(21)      // the height of the curve at 21; the area under it is 1
///
/// - Complexity: O(*n*) for each place asked about, less where hills are out of reach.
///
/// > B. Silverman. *Density Estimation for Statistics and Data Analysis*. Chapman and Hall 1986.
public struct KernelDensity: Hashable, Sendable {
  /// How wide a hill is.
  public enum Bandwidth: Hashable, Sendable {
    /// The sample’s standard deviation times *n*^(−1/5).
    case scott
    /// The sample’s standard deviation times (3*n*/4)^(−1/5).
    case silverman
    /// A standard deviation of one’s own, in the unit of the numbers.
    case fixed(Double)
  }

  public var bandwidth: Bandwidth

  public init(bandwidth: Bandwidth = .scott) { self.bandwidth = bandwidth }

  /// The curve. Nothing is known of numbers that are all equal unless the bandwidth is fixed: their
  /// curve would be one infinite peak, and there is none.
  ///
  /// - Precondition: all numbers are finite.
  public func fit(_ values: [Double]) -> Fit? {
    precondition(values.allSatisfy(\.isFinite), "a density is of numbers, and one here is not")
    let spread = Moments(values).sampleStandardDeviation
    let n = Double(values.count)
    let width =
      switch bandwidth {
      case .scott: spread * Elementary.pow(n, -0.2)
      case .silverman: spread * Elementary.pow(0.75 * n, -0.2)
      case .fixed(let width): width
      }
    guard !values.isEmpty, width > 0, width.isFinite else { return nil }
    return Fit(width: width, sorted: values.sorted())
  }

  /// A density that can be asked about any place.
  public struct Fit: Hashable, Sendable {
    /// The standard deviation of each hill.
    public let width: Double
    fileprivate let sorted: [Double]

    /// The height of the curve at a place.
    public func callAsFunction(_ place: Double) -> Double {
      // Beyond 39 standard deviations a hill’s height is 0 in a `Double`.
      var index = sorted.partitioningIndex { $0 >= place - 39 * width }
      var sum = 0.0
      while index < sorted.count, sorted[index] <= place + 39 * width {
        let z = (place - sorted[index]) / width
        sum += Elementary.exp(-z * z / 2)
        index += 1
      }
      return sum / (Double(sorted.count) * width * (2 * Double.pi).squareRoot())
    }
  }
}

extension [Double] {
  /// The first index whose element satisfies a condition that, once true, stays true.
  fileprivate func partitioningIndex(where belongs: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
