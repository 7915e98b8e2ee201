import England

/// An edition of the Department for Education’s list of statistical neighbours: ten authorities for each,
/// nearest first, and a word for how close each is.
struct NeighbourList {
  /// The authorities that it is about, and then those that were no more when it was published.
  let authorities: [Authority]
  let neighbours: [[Neighbour]]

  struct Neighbour {
    let number: Int
    let closeness: Closeness
  }

  enum Closeness: Int, CaseIterable {
    case extremelyClose
    case veryClose
    case close
    case somewhatClose
    case notClose
  }

  static let length = 10

  /// - Parameters:
  ///   - authorities: Those of the edition; the first so many are neighbours of others.
  ///   - shares: The shares of all neighbours that each degree of closeness has; the rest is not close.
  init(
    _ edition: String, authorities: [Authority], current count: Int, shares: [Double],
    _ counts: [String: Resemblance.Counts], seed: UInt64
  ) {
    self.authorities = authorities
    let resemblance = Resemblance(
      authorities.map { counts[$0.code] ?? .nothing }, edition: edition, seed: seed)
    let nearest = authorities.indices.map { authority in
      // What followed one that is no more is no neighbour of it, but itself.
      let later = Reorganisation.of(authorities[authority].code)?.after ?? []
      let others = (0..<count).filter {
        $0 != authority && !later.contains(authorities[$0].code)
      }
      let measured = others.map { (authority: $0, distance: resemblance.distance(authority, $0)) }
      return measured.sorted { ($0.distance, $0.authority) < ($1.distance, $1.authority) }
        .prefix(Self.length)
    }
    let sorted = nearest.joined().map(\.distance).sorted()
    var share = 0.0
    let cuts = shares.map { part in
      share += part
      return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }
    neighbours = nearest.map { list in
      list.map { neighbour in
        let closeness = Closeness(rawValue: cuts.count { $0 <= neighbour.distance })
        return Neighbour(
          number: authorities[neighbour.authority].number, closeness: closeness ?? .notClose)
      }
    }
  }
}
