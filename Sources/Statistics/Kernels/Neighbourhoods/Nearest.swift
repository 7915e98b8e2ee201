import Concurrent

extension Neighbourhoods {
  /// The nearest rows to each row but itself, by row: those of some ranks, counted from 0.
  ///
  /// - Precondition: There are as many other rows.
  func nearest(_ ranks: Range<Int>) -> [Peer] {
    var peers = [Peer](repeating: Peer(row: 0, distance: 0), count: rows.count * ranks.count)
    guard !ranks.isEmpty else { return peers }
    // A quarter at a time, so that not everything is held twice.
    for part in (0..<count).pieces(4) {
      let pieces = part.pieces(32)
      let found = pieces.concurrentMap { nearest(ranks, $0) }
      for (piece, found) in zip(pieces, found) {
        for (index, peer) in found.enumerated() {
          let (place, rank) = index.quotientAndRemainder(dividingBy: ranks.count)
          peers[rows[piece.lowerBound * 8 + place] * ranks.count + rank] = peer
        }
      }
    }
    return peers
  }

  /// The same for some neighbourhoods, by place.
  private func nearest(_ ranks: Range<Int>, _ neighbourhoods: Range<Int>) -> [Peer] {
    var search = NeighbourSearch(self)
    var nearest = NearestRows(ranks.upperBound, in: self)
    var found: [Peer] = []
    found.reserveCapacity(neighbourhoods.count * 8 * ranks.count)
    for neighbourhood in neighbourhoods {
      let places = places(neighbourhood)
      nearest.begin(places)
      search(self, around: places, &nearest)
      nearest.end()
      for lane in 0..<places.count { found += nearest[lane].dropFirst(ranks.lowerBound) }
    }
    return found
  }
}
