/// How near an area is, in words.
public enum Closeness: Int, CaseIterable, Hashable, Sendable {
  case extremelyClose, veryClose, close, somewhatClose, notClose
}

extension Closeness: Comparable {
  /// What is closer is less.
  public static func < (first: Closeness, second: Closeness) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// Puts distances in words, by the share of all pairs that are nearer.
///
///     let scale = ClosenessScale(of: groups.allDistances)
///     scale(0.36)                  // .veryClose
///     scale.share(below: 0.36)     // 0.013: of 100 pairs about one is nearer
///
/// The words say how near two areas are beside all other pairs, and nothing of how near is near
/// enough: some pairs are always the closest.
///
/// - Complexity: O(*n* log *n*) once for *n* distances; O(log *n*) for each word.
public struct ClosenessScale: Hashable, Sendable {
  /// Below which share of nearer pairs each word but the last is used, from the closest.
  public let cuts: [Double]
  private let distances: [Double]

  public static let usualCuts = [0.01, 0.05, 0.15, 0.30]

  /// - Precondition: there are four cuts, none less than the one before, from 0 to 1.
  public init(of distances: [Double], cuts: [Double] = usualCuts) {
    precondition(
      Self.areCuts(cuts), "there are four cuts from 0 to 1, none less than another before")
    self.cuts = cuts
    self.distances = distances.sorted()
  }

  /// Whether numbers can be the cuts of a scale.
  public static func areCuts(_ cuts: [Double]) -> Bool {
    cuts.count == Closeness.allCases.count - 1 && cuts.allSatisfy { (0...1).contains($0) }
      && zip(cuts, cuts.dropFirst()).allSatisfy { $0 <= $1 }
  }

  public func callAsFunction(_ distance: Double) -> Closeness {
    let share = share(below: distance)
    return zip(cuts, Closeness.allCases).first { share < $0.0 }?.1 ?? .notClose
  }

  /// The greatest of all distances that a word is used for; `nil` if it is used for none.
  public func greatest(of closeness: Closeness) -> Double? {
    let first = distances.firstIndex { self($0) > closeness } ?? distances.count
    guard first > 0, self(distances[first - 1]) == closeness else { return nil }
    return distances[first - 1]
  }

  /// The share of all pairs that are nearer than a distance.
  public func share(below distance: Double) -> Double {
    var (low, high) = (0, distances.count)
    while low < high {
      let middle = (low + high) / 2
      if distances[middle] < distance { low = middle + 1 } else { high = middle }
    }
    return distances.isEmpty ? 0 : Double(low) / Double(distances.count)
  }
}
