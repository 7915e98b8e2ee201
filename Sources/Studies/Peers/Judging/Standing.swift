import Statistics

/// How an area stands in the lists of others.
///
/// > M. Radovanović, A. Nanopoulos, M. Ivanović. "Hubs in Space." *JMLR* 11 (2010).
public struct Standing: Hashable, Sendable {
  public let code: String

  /// The areas that have this one among their peers, in the order of their codes.
  public let chosenBy: [String]

  /// Those of its own peers that are among them, in the order of its list.
  public let mutual: [String]

  /// How many peers it has.
  public let count: Int

  /// Whether it is in far more lists than others are: see ``Standings/hubCut``.
  public let isHub: Bool

  public var popularity: Int { chosenBy.count }
  public var isNeverChosen: Bool { chosenBy.isEmpty }

  /// The share of its peers that have it among theirs; `nil` if it has none.
  public var reciprocity: Double? {
    count > 0 ? Double(mutual.count) / Double(count) : nil
  }
}

/// How all areas of a list stand.
public struct Standings: Hashable, Sendable {
  /// Every area that has a list or is in one, in the order of their codes.
  public let all: [Standing]

  /// An area is a hub that is in more lists than this: so many spreads above the mean over all areas.
  public let hubCut: Double

  /// The share of all links that go both ways; `nil` if there are none.
  public let reciprocity: Double?

  /// - Parameter spreads: how many spreads (of the population) above the mean a hub is.
  public init(of list: PeerList, spreads: Double = 2) {
    var choosers: [String: [String]] = [:]
    for code in list.codes {
      // An area that is in a list twice is chosen once.
      var seen: Set<String> = []
      for peer in list[code] ?? [] where seen.insert(peer).inserted {
        choosers[peer, default: []].append(code)
      }
    }
    let codes = list.allCodes
    let moments = Moments(codes.map { Double(choosers[$0]?.count ?? 0) })
    let cut = moments.mean + spreads * moments.standardDeviation
    all = codes.map { code in
      let chosenBy = choosers[code] ?? []
      let mine = Set(chosenBy)
      let peers = list[code] ?? []
      return Standing(
        code: code, chosenBy: chosenBy, mutual: peers.filter { mine.contains($0) },
        count: peers.count, isHub: Double(chosenBy.count) > cut)
    }
    hubCut = cut
    let links = all.reduce(0) { $0 + $1.count }
    reciprocity =
      links > 0 ? Double(all.reduce(0) { $0 + $1.mutual.count }) / Double(links) : nil
  }

  /// The areas that are in no list, in the order of their codes.
  public var neverChosen: [Standing] { all.filter(\.isNeverChosen) }

  /// The hubs, the most chosen first.
  public var hubs: [Standing] {
    all.filter(\.isHub).sorted { (-$0.popularity, $0.code) < (-$1.popularity, $1.code) }
  }
}
