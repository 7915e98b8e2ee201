import Statistics
import Studies
import TOML

/// The files that NHS England’s own program writes, with its names and its columns, and all digits of
/// the numbers.
struct PeerOutputs: Sendable {
  let settings: PeerSettings
  let reading: PeerReading
  let groups: PeerGroups
  private let names: [String]

  private typealias Column = StudyTable.Column

  init(_ study: PeerStudy) {
    (settings, reading, groups) = (study.settings, study.reading, study.groups)
    names = study.groups.areas.map(\.name)
  }

  /// What each holds.
  static let meanings = [
    ("aggregated", "every area with all features, added up from small areas"),
    ("features", "every area with the features as they are compared"),
    ("distances", "the distance between any two areas, the nearest first"),
    ("peers", "the peers of every area, the nearest first"),
    ("example_peers", "the same for the areas that are examples"),
  ]

  /// The peers of all areas, and of those that are examples.
  var lists: [StudyTable] {
    [peers("peers", areas.indices)]
      + (settings.examples.isEmpty ? [] : [peers("example_peers", examples)])
  }

  private var areas: [Area] { groups.areas }
  private var nameColumn: String { settings.lookup.name.value }
  private var codeAndName: [Column] {
    [Column(settings.lookup.code.value, areas.map(\.code)), Column(nameColumn, names)]
  }

  var aggregated: StudyTable {
    StudyTable(
      "aggregated",
      codeAndName + reading.features.map { Column($0.name, exactly: $0.values) })
  }

  var features: StudyTable {
    StudyTable(
      "features",
      codeAndName
        + groups.features.map { feature in
          Column(feature.name + suffix(of: feature), exactly: feature.compared)
        })
  }

  /// What a feature’s column has at its end: that it was the best, or which transformation an author
  /// asked for.
  private func suffix(of feature: PreparedFeature) -> String {
    guard let asked = feature.feature.transformation else { return "_best" }
    let short = asked.abbreviation
    return short.isEmpty ? "" : "_\(short)"
  }

  var distances: StudyTable {
    let order = areas.indices.sorted { names[$0].precedes(names[$1]) }
    let pairs = order.flatMap { area in groups.order(of: area).map { (area, $0) } }
    return StudyTable(
      "distances",
      [
        Column("\(nameColumn)_1", pairs.map { names[$0.0] }),
        Column("\(nameColumn)_2", pairs.map { names[$0.1.row] }),
        Column("distance", exactly: pairs.map(\.1.distance)),
      ])
  }

  private var examples: [Int] {
    let wanted = Set(settings.examples.map(\.value))
    return areas.indices.filter { wanted.contains(names[$0]) }
  }

  private func peers(_ name: String, _ rows: some Sequence<Int>) -> StudyTable {
    let rows = Array(rows)
    let peers = rows.map { groups.peers(of: $0) }
    return StudyTable(
      name,
      [Column(nameColumn, rows.map { names[$0] })]
        + (0..<groups.fit.count).map { place in
          Column("\(place + 1)", peers.map { names[$0[place].row] })
        })
  }
}

extension String {
  /// Whether the text stands before another by its characters’ numbers, as programs sort.
  fileprivate func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}

extension MostNormal.Candidate {
  /// What NHS England’s program calls it.
  var abbreviation: String {
    switch self {
    case .identity: ""
    case .yeoJohnson: "yj"
    case .squareRoot: "sqrr"
    case .logarithm: "log"
    case .square: "squared"
    case .boxCox: "bc"
    case .reciprocalSquareRoot: "recip_sqrr"
    case .reciprocal: "recip"
    }
  }
}
