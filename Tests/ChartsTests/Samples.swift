import Charts
import TestSupport

/// Made-up numbers that look like those of the authorities, and are the same on every run.
enum Samples {
  /// Numbers about a middle, more of them near than far.
  static func bell(_ count: Int, about middle: Double, spread: Double, seed: UInt64) -> [Double] {
    var noise = Noise(seed: seed)
    return (0..<count).map { _ in
      let sum = (0..<6).reduce(0.0) { sum, _ in sum + Double(noise.next() >> 11) * 0x1p-53 }
      return ((middle + (sum - 3) * spread * 1.4) * 10).rounded() / 10
    }
  }

  /// Numbers of which most are small and a few are large, none below 0.
  static func skewed(_ count: Int, about middle: Double, seed: UInt64) -> [Double] {
    bell(count, about: 1, spread: 0.35, seed: seed)
      .map { (max(0, $0 * $0 * $0) * middle * 10).rounded() / 10 }
  }

  /// Words that are hard to letter.
  static let names = [
    "Bournemouth, Christchurch and Poole UA 1", "<b>&\"'\u{7}", "لندن الكبرى", "東京都千代田区",
    "Ынгланд", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
  ]
}

extension [Double] {
  var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }

  func share(below share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let place = share * Double(count - 1)
    let sorted = sorted()
    let low = sorted[Int(place)]
    return low + (sorted[Swift.min(Int(place) + 1, count - 1)] - low) * (place - Double(Int(place)))
  }
}

extension Distribution {
  /// The numbers counted in bins from one edge to another, with a curve.
  init(_ values: [Double], _ range: ClosedRange<Double>? = nil, bins: Int = 20) {
    guard let least = values.min(), let greatest = values.max() else {
      self.init(edges: [], counts: [], median: nil)
      return
    }
    let range = range ?? (least == greatest ? least - 0.5...least + 0.5 : least...greatest)
    let width = (range.upperBound - range.lowerBound) / Double(bins)
    var counts = [Int](repeating: 0, count: bins)
    for value in values {
      counts[max(0, min(bins - 1, Int((value - range.lowerBound) / width)))] += 1
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
      .squareRoot()
    // Hills that end, instead of the normal ones that a report would have: they need no logarithm.
    let reach = 0.8 * deviation
    let density = (0...60).map { step -> Double in
      let place = range.lowerBound + Double(step) / 60 * (range.upperBound - range.lowerBound)
      let hills = values.map { value -> Double in
        let distance = (place - value) / reach
        return max(0, 0.75 * (1 - distance * distance))
      }
      return hills.reduce(0, +) / (Double(values.count) * reach)
    }
    self.init(
      edges: (0...bins).map {
        $0 == bins ? range.upperBound : range.lowerBound + Double($0) * width
      },
      counts: counts, median: values.median, density: reach > 0 ? density : [])
  }
}
