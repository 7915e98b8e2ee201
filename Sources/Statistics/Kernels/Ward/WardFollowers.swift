/// Who follows whom: each follows one at most, and of each it can be asked who follows it.
///
/// Those who follow the same stand in a row, each knowing the next on both sides, so that nothing is
/// ever searched for.
struct WardFollowers {
  private static let nobody = -1

  private var leaders: [Int]
  private var last: [Int]
  private var before: [Int]
  private var after: [Int]

  init(count: Int) {
    leaders = [Int](repeating: Self.nobody, count: count)
    (last, before, after) = (leaders, leaders, leaders)
  }

  /// Whom a cluster follows, if anybody.
  func leader(of follower: Int) -> Int? { somebody(leaders[follower]) }

  /// The last of those who follow a cluster, if any.
  func last(of leader: Int) -> Int? { somebody(last[leader]) }

  /// Who stands before one who follows the same.
  func before(_ follower: Int) -> Int? { somebody(before[follower]) }

  private func somebody(_ cluster: Int) -> Int? { cluster == Self.nobody ? nil : cluster }

  /// Lets one who follows nobody follow somebody.
  mutating func follow(_ follower: Int, _ leader: Int) {
    leaders[follower] = leader
    before[follower] = last[leader]
    after[follower] = Self.nobody
    if let neighbour = last(of: leader) { after[neighbour] = follower }
    last[leader] = follower
  }

  /// Lets one who may follow somebody follow nobody.
  mutating func leave(_ follower: Int) {
    guard let leader = leader(of: follower) else { return }
    leaders[follower] = Self.nobody
    let (low, high) = (before[follower], after[follower])
    if low != Self.nobody { after[low] = high }
    if high != Self.nobody { before[high] = low } else { last[leader] = low }
  }
}
