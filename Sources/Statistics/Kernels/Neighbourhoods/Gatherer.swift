import Concurrent

/// A seeker that finds something about each row it is sent around.
protocol Gatherer: Seeker, Sendable {
  associatedtype Found: Sendable

  /// Begins anew, around some places.
  mutating func begin(_ places: ArraySlice<Int>)

  /// What was found about each since.
  var found: [Found] { get }
}

extension Neighbourhoods {
  /// What is found about the rows at some places, eight at a time, on all cores.
  func gather<G: Gatherer>(_ gatherer: G, around places: [Int]) -> [G.Found] {
    let pieces = places.indices.pieces(64).concurrentMap { piece in
      var search = NeighbourSearch(self)
      var gatherer = gatherer
      return stride(from: piece.lowerBound, to: piece.upperBound, by: 8).flatMap { first in
        let eight = places[first..<min(first + 8, piece.upperBound)]
        gatherer.begin(eight)
        search(self, around: eight, &gatherer)
        return gatherer.found
      }
    }
    return pieces.flatMap(\.self)
  }
}
