public import Statistics

extension PeerGroups {
  /// Why peers cannot be found: everything at once.
  public struct Obstacles: Error, Hashable, Sendable {
    public let all: [Obstacle]
  }

  /// One thing that is in the way.
  public enum Obstacle: Error, Hashable, Sendable {
    /// No area can have so many peers, or less than one is asked for.
    case count(Int, areas: Int)
    /// No feature has a weight above 0.
    case nothingWeighted
    /// A weight is below 0, or no number.
    case weight(feature: String, Double)
    /// Two features have the same name.
    case repeated(feature: String)
    /// The values of some areas are missing.
    case missing(feature: String, areas: [Area])
    /// The transformation asked for, or the recipe’s, has no image of the values of some areas.
    case noImage(feature: String, MostNormal.Candidate, areas: [Area])
    /// A recipe without candidates to choose from, for a feature without one of its own.
    case noCandidate(feature: String)
  }
}
