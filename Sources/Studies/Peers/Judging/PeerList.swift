import Statistics

/// The peers of each area in order, whoever found them: a recipe, or somebody whose list was read.
///
///     let ours = groups.list(named: "NHS England")
///     let theirs = PeerList("DfE 2025", [("E06000001", ["E06000047", "E08000023"]), …])
///     theirs["E06000001"]      // ["E06000047", "E08000023"]
public struct PeerList: Hashable, Sendable {
  public let name: String

  /// The areas that have a list, in the order of their codes.
  public let codes: [String]

  private let lists: [String: [String]]

  /// - Parameter lists: the code of each area, and those of its peers from the nearest. Of an area that
  ///   is given twice the first list counts.
  public init(_ name: String, _ lists: [(code: String, peers: [String])]) {
    self.name = name
    self.lists = Dictionary(lists.map { ($0.code, $0.peers) }) { first, _ in first }
    codes = self.lists.keys.sorted()
  }

  /// The peers of an area from the nearest; `nil` if it has no list.
  public subscript(code: String) -> [String]? { lists[code] }

  /// All areas that have a list or are in one, in the order of their codes.
  public var allCodes: [String] {
    Set(codes).union(lists.values.flatMap(\.self)).sorted()
  }
}

extension PeerGroups {
  public func list(named name: String) -> PeerList {
    PeerList(
      name,
      areas.indices.map { area in
        (areas[area].code, fit[of: area].map { areas[$0.row].code })
      })
  }
}
