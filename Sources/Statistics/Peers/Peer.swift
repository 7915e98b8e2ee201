/// Somebody like us, and how far away.
public struct Peer: Hashable, Sendable {
  public let row: Int
  public let distance: Double

  public init(row: Int, distance: Double) {
    self.row = row
    self.distance = distance
  }
}

/// Nearer is less; of those equally near, the one whose row comes first.
extension Peer: Comparable {
  public static func < (first: Peer, second: Peer) -> Bool {
    (first.distance, first.row) < (second.distance, second.row)
  }
}
