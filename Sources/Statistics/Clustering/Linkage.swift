/// What the distance between two clusters is.
public enum Linkage: String, CaseIterable, Hashable, Sendable {
  /// The distance of the two nearest members.
  case single
  /// The distance of the two farthest members.
  case complete
  /// The mean distance between a member of one and a member of the other.
  case average
  /// By how much joining them raises the sum of squares about the centroids: the height is the root
  /// of twice that, which for two single rows is their Euclidean distance.
  case ward
}
