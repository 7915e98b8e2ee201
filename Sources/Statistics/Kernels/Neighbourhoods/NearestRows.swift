/// Finds the nearest rows to those of a neighbourhood: by distance, and of equals by row.
///
/// How this works: a lane looks no farther than the greatest of the `count` least distances it has
/// seen, each counted as great as it may be. All lanes keep theirs sorted together: a new one falls
/// through the ranks, and each keeps the less and hands down the greater. Who is met is put by, and
/// only those who may still be among the nearest at the end are asked for their exact distance.
struct NearestRows: Seeker {
  private struct Met {
    var place: Int
    var low: SIMD8<Float>
  }

  private let all: Neighbourhoods
  private let count: Int
  /// How many may be put by: enough for long runs of questions, and not more than stay at hand.
  private let most: Int
  private var places = 0..<0
  private(set) var limits = SIMD8<Float>.zero
  private var bounds: [SIMD8<Float>]
  private var met: [Met] = []
  private var asked: [(lane: Int, peer: Peer)] = []
  /// The nearest of those asked so far, of each lane in turn.
  private var peers: [Peer]
  private var counts = [Int](repeating: 0, count: 8)

  /// - Precondition: `count` is at least 1.
  init(_ count: Int, in all: Neighbourhoods) {
    self.all = all
    self.count = count
    most = max(512, 16 * count)
    bounds = [SIMD8](repeating: .zero, count: count)
    peers = [Peer](repeating: Peer(row: 0, distance: 0), count: 8 * count)
    met.reserveCapacity(most)
  }

  /// Begins anew, around some places in a row.
  mutating func begin(_ places: Range<Int>) {
    self.places = places
    limits = SIMD8(repeating: Neighbourhoods.nobody)
    for lane in 0..<places.count { limits[lane] = Neighbourhoods.everywhere }
    for rank in bounds.indices { bounds[rank] = limits }
    for lane in counts.indices { counts[lane] = 0 }
  }

  /// Everybody has been met.
  mutating func end() { ask() }

  /// The peers of a lane, the nearest first.
  subscript(lane: Int) -> ArraySlice<Peer> { peers[lane * count..<lane * count + counts[lane]] }

  func wants(_ level: Int, _ box: Int) -> Bool { true }

  mutating func meet(_ place: Int, _ low: SIMD8<Float>, error: Float) {
    var low = low
    // Nobody is their own peer.
    if places.contains(place) { low[place - places.lowerBound] = Neighbourhoods.nowhere }
    met.append(Met(place: place, low: low))
    var rest = low + 2 * error
    for rank in bounds.indices {
      let bound = bounds[rank]
      let isLess = rest .< bound
      bounds[rank] = bound.replacing(with: rest, where: isLess)
      rest.replace(with: bound, where: isLess)
    }
    limits = bounds[count - 1] * (1 + Neighbourhoods.slack) + Neighbourhoods.speck
    if met.count == most { ask() }
  }

  /// Asks those who may be near enough for their exact distance.
  private mutating func ask() {
    // All are asked before any is ranked, so that no distance waits for the rank of the one before.
    for other in met {
      for lane in LaneBits((other.low .<= limits).bits) {
        let (row, own) = (all.rows[other.place], all.rows[places.lowerBound + lane])
        let square = all.observations.squaredDistance(row, own)
        asked.append((lane, Peer(row: row, distance: square.squareRoot())))
      }
    }
    for (lane, peer) in asked { rank(peer, for: lane) }
    met.removeAll(keepingCapacity: true)
    asked.removeAll(keepingCapacity: true)
  }

  private mutating func rank(_ peer: Peer, for lane: Int) {
    let first = lane * count
    var rank = first + counts[lane]
    if counts[lane] == count {
      guard peer < peers[rank - 1] else { return }
      rank -= 1
    } else {
      counts[lane] += 1
    }
    while rank > first, peer < peers[rank - 1] {
      peers[rank] = peers[rank - 1]
      rank -= 1
    }
    peers[rank] = peer
  }
}
