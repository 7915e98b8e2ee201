import England

/// Two editions of the statistical neighbours of children’s services, each as its publisher writes it:
/// by old numbers, and with words of closeness that have stray spaces and capitals.
struct NeighbourFiles {
  private let counts: [String: Resemblance.Counts]
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    let country = Country(smallAreas: CensusFiles.defaultSmallAreas, seed: seed)
    var counts: [String: Resemblance.Counts] = [:]
    for area in country.english {
      guard let code = area.locality.authority?.code else { continue }
      counts[code, default: .nothing].add(area)
      // Those that were divided or joined are like what became of them.
      for reorganisation in Reorganisation.all where reorganisation.after.contains(code) {
        for before in reorganisation.before { counts[before.code, default: .nothing].add(area) }
      }
    }
    self.counts = counts
  }

  var all: [SyntheticFile] {
    [
      file("dfe_statistical_neighbours_2021.csv", earlier),
      file("dfe_statistical_neighbours_2025.csv", later),
    ]
  }

  /// Both begin with a byte order mark.
  private func file(_ name: String, _ lines: [[String]]) -> SyntheticFile {
    let text = lines.map { line in line.map(\.field).joined(separator: ",") + "\n" }.joined()
    return SyntheticFile(name: name, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
  }

  /// By number, with a column too many, and with those at the end that were reorganised shortly before.
  private var earlier: [[String]] {
    let current = Authority.all(in: 2022).sorted { $0.number < $1.number }
    let former = Reorganisation.all.filter { (2020...2022).contains($0.firstYear) }
      .flatMap(\.before).filter { former in !current.contains { $0.number == former.number } }
      .sorted { $0.number < $1.number }
    let list = NeighbourList(
      "2021", authorities: current + former, current: current.count,
      shares: [0.058, 0.597, 0.188, 0.088], counts, seed: seed)
    let header =
      ["LA num", "LA Name", "LA number", "GOInd", "GOReg"]
      + (1...NeighbourList.length).flatMap { ["SN\($0)", "SNP"] } + [""]
    var lines = zip(list.authorities, list.neighbours).map { authority, neighbours in
      let region =
        switch authority.region {
        case .london: "London (\(authority.isInInnerLondon ? "Inner" : "Outer"))"
        case .yorkshire: "Yorkshire and the Humber"
        default: authority.region.name
        }
      return ["\(authority.number)", authority.earlierName, "\(authority.number)"]
        + ["\(authority.region.number)", region]
        + neighbours.flatMap { ["\($0.number)", $0.closeness.earlierWord] } + [""]
    }
    let blank = header.map { _ in "" }
    let title = ["", "Old SNs:"] + blank.dropFirst(2)
    lines.insert(contentsOf: [blank, title, blank], at: current.count)
    return [header] + lines
  }

  /// By name.
  private var later: [[String]] {
    let authorities = Authority.all.sorted { $0.name < $1.name }
    let list = NeighbourList(
      "2025", authorities: authorities, current: authorities.count,
      shares: [0.008, 0.536, 0.335, 0.089], counts, seed: seed)
    let header =
      ["old_la_code", "la_name", "region_ind", "region_name"]
      + (1...NeighbourList.length).flatMap { ["SN_\($0)", "SN_\($0)P"] }
    let lines = zip(list.authorities, list.neighbours).map { authority, neighbours in
      ["\(authority.number)", authority.name == "St. Helens" ? "St Helens" : authority.name]
        + ["\(authority.region.number)", authority.region.name]
        + neighbours.flatMap { ["\($0.number)", $0.closeness.laterWord] }
    }
    return [header] + lines
  }
}

extension NeighbourList.Closeness {
  fileprivate var earlierWord: String {
    switch self {
    case .extremelyClose: "Extremely Close"
    case .veryClose: "Very Close"
    case .close: "Close"
    case .somewhatClose: "Somewhat close"
    case .notClose: "Not Close"
    }
  }

  fileprivate var laterWord: String {
    switch self {
    case .extremelyClose: "Extremely close"
    case .veryClose: "Very close"
    case .close: "Close "
    case .somewhatClose: "Somewhat close"
    case .notClose: "Not close"
    }
  }
}

extension Authority {
  /// What the earlier list calls it.
  fileprivate var earlierName: String {
    switch number {
    case 810: "Kingston Upon Hull, City of"
    case 822: "Bedford Borough"
    case 835, 836, 837: "\(name) (Pre LG)"
    case 839: "Bournemouth, Christchurch & Poole"
    case 840: "Durham"
    case 884: "Herefordshire"
    default: name
    }
  }
}

extension Region {
  /// The number that the lists give it: by its name, from East Midlands on.
  fileprivate var number: Int {
    switch self {
    case .eastMidlands: 1
    case .east: 2
    case .london: 3
    case .northEast: 4
    case .northWest: 5
    case .southEast: 6
    case .southWest: 7
    case .westMidlands: 8
    case .yorkshire: 9
    }
  }
}

extension String {
  /// The text as a field. Only a comma asks for quotation marks: not the space at the end of a word.
  fileprivate var field: String { contains(",") ? "\"\(self)\"" : self }
}
