/// A file of invented figures in the format of a published one.
public struct SyntheticFile: Hashable, Sendable {
  /// What the published file is called.
  public let name: String
  public let bytes: [UInt8]
}
