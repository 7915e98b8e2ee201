import Charts
import TestSupport

/// Numbers for the charts of many measures, made up from a seed.
enum MatrixSamples {
  static let reasons = [
    "Adopted", "Died", "Child arrangements order", "Special guardianship order",
    "Transferred to services of another authority", "Transferred to adult services",
    "Services ceased, other reason", "Services ceased, child no longer in need",
    "Closed after assessment, no further action", "Closed after assessment, early help",
  ]

  /// Names of no meaning, of many lengths.
  static func names(_ count: Int) -> [String] {
    let parts = ["Rate", "Share of children", "Median days", "Open cases", "Assessments in time"]
    return (0..<count).map { index in
      let part = parts[index % parts.count]
      return index.isMultiple(of: 3) ? "\(part) \(index + 1)" : "\(part), group \(index + 1)"
    }
  }

  /// Names of one to seven words, which may be very long.
  static func randomNames(_ count: Int, seed: UInt64) -> [String] {
    var noise = Noise(seed: seed &* 1_000 &+ UInt64(count))
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...7, using: &noise)).map { _ in
        String(repeating: "noun", count: 4).prefix(Int.random(in: 1...14, using: &noise))
      }.joined(separator: " ")
    }
  }

  /// Coefficients that hang together in blocks, as those of measures in a clustered order do.
  static func correlations(_ count: Int, seed: UInt64 = 7) -> [[Datum]] {
    var noise = Noise(seed: seed)
    let loadings = (0..<count).map { index in
      (0..<3).map { factor in
        let isOwn = index * 3 / max(count, 1) == factor
        return (isOwn ? 0.85 : -0.25) + Double.random(in: -0.3...0.3, using: &noise)
      }
    }
    return (0..<count).map { a in
      (0..<count).map { b in
        guard a != b else { return 1 }
        let product = zip(loadings[a], loadings[b]).reduce(0) { $0 + $1.0 * $1.1 }
        let lengths = [a, b].map { row in loadings[row].reduce(0.3) { $0 + $1 * $1 } }
        return .number(product / (lengths[0] * lengths[1]).squareRoot())
      }
    }
  }
}
