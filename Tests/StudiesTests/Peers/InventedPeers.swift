import Statistics
import Studies

/// Areas that nobody has ever compared.
enum InventedPeers {
  static func areas(_ count: Int) -> [Area] {
    (0..<count).map { Area("A\($0 + 100)", "Area \($0)") }
  }

  /// Features of areas: one long-tailed, one with zeros, one with negative values, the others even.
  static func features(
    _ areas: Int, _ count: Int = 5, weights: [Double] = [1, 0.5, 1, 0.25, 0.75], seed: UInt64 = 4
  ) -> [PeerFeature] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { feature in
      let values = (0..<areas).map { area in
        let even = Double.random(in: 0...1, using: &random)
        return switch feature % 4 {
        case 0: 10 + 90 * even * even * even * even
        case 1: area % 5 == 0 ? 0 : 20 * even * even
        case 2: Invented.normal(using: &random)
        default: 3 + even
        }
      }
      return PeerFeature("feature \(feature + 1)", weight: weights[feature % weights.count], values)
    }
  }

  static func groups(
    _ areas: Int, _ features: Int = 5, _ recipe: PeerRecipe = PeerRecipe(count: 4), seed: UInt64 = 4
  ) throws -> PeerGroups {
    try PeerGroups(
      of: self.features(areas, features, seed: seed), self.areas(areas), recipe)
  }
}
