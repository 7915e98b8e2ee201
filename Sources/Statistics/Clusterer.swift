/// A way of sorting observations into groups.
public protocol Clusterer: Sendable {
  /// One group number for each observation, from 0; `nil` for an observation left out as noise.
  func labels(_ observations: Matrix) -> [Int?]
}
