/// How far lists of peers agree.
///
///     let agreement = PeerAgreement(of: [ours, theirs])
///     agreement.overall(0, 1)?.share            // 0.54: of ten peers five are the same, on average
///     agreement.shared("E06000001", 0, 1)       // who is in both
public struct PeerAgreement: Hashable, Sendable {
  public let lists: [PeerList]

  public init(of lists: [PeerList]) { self.lists = lists }

  /// What two lists of one area have in common.
  public struct Shared: Hashable, Sendable {
    public let code: String

    /// The peers that are in both, in the order of the first.
    public let peers: [String]

    /// How many could be: the length of the shorter list. Only so many of the longer are looked at, the
    /// nearest.
    public let count: Int

    /// The share of those that could be; `nil` if a list is empty.
    public var share: Double? { count > 0 ? Double(peers.count) / Double(count) : nil }
  }

  /// What two lists of an area have in common; `nil` if one has none of it.
  public func shared(_ code: String, _ list: Int, _ other: Int) -> Shared? {
    guard let mine = lists[list][code], let others = lists[other][code] else { return nil }
    let count = min(mine.count, others.count)
    let known = Set(others.prefix(count))
    return Shared(code: code, peers: mine.prefix(count).filter { known.contains($0) }, count: count)
  }

  /// The same of every area that has both, in the order of their codes.
  public func shared(_ list: Int, _ other: Int) -> [Shared] {
    lists[list].codes.compactMap { shared($0, list, other) }
  }

  /// How far two lists agree over all areas that have both.
  public struct Overall: Hashable, Sendable {
    public let areas: Int
    /// How many peers are the same, on average over areas.
    public let mean: Double
    /// The mean share of those that could be the same.
    public let share: Double
    public let least: Int
    public let greatest: Int
  }

  /// `nil` if no area has peers in both.
  public func overall(_ list: Int, _ other: Int) -> Overall? {
    let all = shared(list, other).filter { $0.count > 0 }
    guard !all.isEmpty else { return nil }
    let counts = all.map(\.peers.count)
    return Overall(
      areas: all.count, mean: Double(counts.reduce(0, +)) / Double(all.count),
      share: all.reduce(0) { $0 + ($1.share ?? 0) } / Double(all.count),
      least: counts.min() ?? 0, greatest: counts.max() ?? 0)
  }

  /// Over all areas, each list with each; that of a list with itself is whole.
  public var matrix: [[Overall?]] {
    lists.indices.map { list in lists.indices.map { overall(list, $0) } }
  }
}
