/// What became of lists of peers from one edition to the next.
///
/// Areas are told apart by their codes. One that gave way to others is among ``vanished``, and they are
/// among ``appeared``; lists that had it lose it, and name it among ``Change/gone``, which tells it from
/// a peer that is no longer near.
public struct PeerChurn: Hashable, Sendable {
  /// What became of one area’s list.
  public struct Change: Hashable, Sendable {
    public let code: String
    /// In the order of the later list.
    public let stayed: [String]
    /// In the order of the later list.
    public let joined: [String]
    /// In the order of the earlier list.
    public let left: [String]
    /// Of those that left, the ones that are no area of the later edition any more.
    public let gone: [String]
  }

  /// The areas that have a list in both editions, in the order of their codes.
  public let changes: [Change]

  /// The areas of the earlier edition that are none of the later.
  public let vanished: [String]

  /// The areas of the later edition that were none of the earlier.
  public let appeared: [String]

  public init(from earlier: PeerList, to later: PeerList) {
    let (before, after) = (Set(earlier.allCodes), Set(later.allCodes))
    vanished = before.subtracting(after).sorted()
    appeared = after.subtracting(before).sorted()
    changes = earlier.codes.compactMap { code in
      guard let old = earlier[code], let new = later[code] else { return nil }
      let (oldOnes, newOnes) = (Set(old), Set(new))
      let left = old.filter { !newOnes.contains($0) }
      return Change(
        code: code, stayed: new.filter { oldOnes.contains($0) },
        joined: new.filter { !oldOnes.contains($0) }, left: left,
        gone: left.filter { !after.contains($0) })
    }
  }

  /// How many peers stayed, on average over the areas that have both lists; `nil` if none has.
  public var meanStayed: Double? {
    changes.isEmpty
      ? nil : Double(changes.reduce(0) { $0 + $1.stayed.count }) / Double(changes.count)
  }
}
