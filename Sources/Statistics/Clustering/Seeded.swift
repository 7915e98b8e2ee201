/// A clusterer whose answer depends on chance, and so on a seed.
public protocol Seeded: Clusterer {
  var seed: UInt64 { get set }
}

extension KMeans: Seeded {}

extension GaussianMixture: Seeded {}
