/// How much an archive may hold before it is refused, so that a small file cannot fill the memory.
///
///     var limits = ArchiveLimits()
///     limits.memberBytes = 8 << 30
public struct ArchiveLimits: Hashable, Sendable {
  public var members = 1_000_000

  /// The most bytes of one member, unpacked.
  public var memberBytes = 1 << 30

  /// The most bytes of all members together, unpacked.
  public var totalBytes = 4 << 30

  /// The most times that a member may be longer than it is packed. The worst that deflate can do is
  /// 1,032; tables of numbers come to 20, and very dull ones to 100.
  public var ratio = 250

  /// Members no longer than this may be as dull as they like.
  public var ratioIsFreeBelow = 1 << 20

  public init() {}
}
