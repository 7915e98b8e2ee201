/// What a study compares: an authority, a practice, any place or body with a code of its own.
public struct Area: Hashable, Sendable {
  public var code: String
  public var name: String

  /// What it belongs to, such as a region; empty if that is not known.
  public var region: String

  public init(_ code: String, _ name: String, in region: String = "") {
    self.code = code
    self.name = name
    self.region = region
  }
}
