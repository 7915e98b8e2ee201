import Charts
import Concurrent
import England
import Statistics
import Studies

/// The tables that a study of peers publishes, besides those of NHS England’s own program. The guide
/// lists them from here.
struct PeerTables: Sendable {
  let study: PeerStudy
  let words: PeerWords

  /// The features that count, as the page calls them, with their numbers as they are.
  let features: [(settings: PeerSettings.Feature, values: [Double])]

  /// The areas with their peers: place after place.
  let links: [Link]
  let names: [String]

  struct Link: Sendable {
    let area: Int
    let place: Int
    let peer: Peer
  }

  typealias Column = StudyTable.Column

  init(study: PeerStudy, words: PeerWords) {
    self.study = study
    self.words = words
    names = study.groups.areas.map(\.name)
    features = zip(study.settings.features, study.reading.features).filter { $0.1.weight > 0 }
      .map { (settings: $0, values: $1.values) }
    links = study.groups.areas.indices.flatMap { area in
      study.groups.peers(of: area).enumerated().map { Link(area: area, place: $0, peer: $1) }
    }
  }

  /// What each holds.
  static let meanings =
    PeerOutputs.meanings + [
      ("areas", "every area: how near its peers are, how sure they are, and its features"),
      ("neighbours", "the peers of every area: how near, why, and whether it goes both ways"),
      ("reasons", "how much each feature has to do with the distance of each pair of peers"),
      ("themes", "the same by what features belong to"),
      ("recipe", "every feature: how much it counts, and what was made of it"),
      ("trials", "what every transformation makes of every feature"),
      ("pairs", "features that say nearly the same"),
      ("sensitivity", "how many peers stay when the weight of a feature is moved by a quarter"),
      ("agreement", "how far recipes and lists agree, on average over areas"),
      ("agreements", "how many of all peers of each area are in other lists of it"),
      ("change", "what became of the list of each area, where one took the place of another"),
      ("measures", "other measures of every area, beside its peers"),
      ("company", "the same, with a row for the area itself and for each of its peers"),
    ]

  /// Tables that only figures are drawn from.
  static let drawn = ["nearness", "transformed", "correlated"]

  /// All of them, made side by side.
  var all: [StudyTable] {
    let outputs = PeerOutputs(study)
    let makers: [@Sendable (PeerTables) -> [StudyTable]] = [
      { [$0.areas] }, { [$0.neighbours] }, { _ in [outputs.aggregated, outputs.features] },
      { _ in [outputs.distances] }, { _ in outputs.lists },
      { [$0.reasons, $0.themes] },
      { [$0.recipe, $0.trials, $0.pairs, $0.sensitivity, $0.agreement, $0.agreements] },
      { [$0.measures] + [$0.company, $0.change].compactMap(\.self) }, \.figures,
    ]
    return makers.concurrentMap { $0(self) }.flatMap(\.self)
  }

  var groups: PeerGroups { study.groups }

  func codeAndName(_ rows: [Int]) -> [Column] {
    let areas = groups.areas
    return [
      Column("code", rows.map { areas[$0].code }), Column("name", rows.map { areas[$0].name }),
    ]
  }

  private var areas: StudyTable {
    let all = groups.areas.indices.map { groups.peers(of: $0) }
    let standings = groups.areas.map { study.standing(of: $0) }
    var table = StudyTable(
      "areas",
      codeAndName(Array(groups.areas.indices)) + [
        Column("region", groups.areas.map(\.region)),
        Column("nearest", all.map { $0.first.map { names[$0.row] } ?? "" }),
        Column("distance of the nearest", all.map { $0.first?.distance }),
        Column("distance of the last", all.map { $0.last?.distance }),
        Column("mean distance", all.map { Moments($0.map(\.distance)).mean }),
        Column("closeness", all.map { words(study.scale(Moments($0.map(\.distance)).mean)) }),
        Column("go both ways", standings.map { $0?.reciprocity.map { ($0 * 100).rounded() } }),
        Column("chosen by", standings.map { $0.map { Double($0.popularity) } }),
        Column("stay on average", study.sensitivity.areas.map { $0.mean.rounded(toPlaces: 1) }),
        Column("stay at least", study.sensitivity.areas.map { Double($0.least) }),
        Column(
          "depend most on",
          study.sensitivity.areas.map {
            $0.least < study.sensitivity.count ? features[$0.feature].settings.title : ""
          }),
      ] + features.map { Column($0.settings.title, $0.values.map(Optional.some)) },
      parts: features.map(\.settings.title))
    table.formats = features.map { $0.settings.written }
    return table
  }

  private var neighbours: StudyTable {
    let mutual = links.map { link in
      groups.fit[of: link.peer.row].contains { $0.row == link.area }
    }
    let explanations = links.map { study.explanation(from: $0.area, to: $0.peer.row) }
    return StudyTable(
      "neighbours",
      [
        Column("of", links.map { groups.areas[$0.area].code }),
        Column("of name", links.map { names[$0.area] }),
        Column("place", links.map { $0.place + 1 }),
      ] + codeAndName(links.map(\.peer.row)) + [
        Column("region", links.map { groups.areas[$0.peer.row].region }),
        Column("distance", links.map(\.peer.distance)),
        Column("closeness", links.map { words(study.scale($0.peer.distance)) }),
        Column("goes both ways", mutual.map { words.yesOrNo($0) }),
        Column("differs most in", explanations.map { features[$0.feature].settings.title }),
        Column("share", explanations.map { ($0.share * 100).rounded() }),
        Column("here", zip(links, explanations).map { number($0.area, $1.feature) }),
        Column("there", zip(links, explanations).map { number($0.peer.row, $1.feature) }),
        Column("place without", explanations.map(\.rank)),
      ])
  }

  /// A feature’s number as it is written.
  private func number(_ area: Int, _ feature: Int) -> String {
    features[feature].settings.numberFormat.text(features[feature].values[area])
  }

  private var reasons: StudyTable {
    let shares = links.map { groups.contributions(from: $0.area, to: $0.peer.row) }
    return StudyTable(
      "reasons",
      pairColumns
        + features.enumerated().map { place, feature in
          Column(feature.settings.title, shares.map { $0[place] * 100 })
        })
  }

  private var themes: StudyTable {
    let themes = features.map(\.settings.belonging)
    let order = themes.distinct
    let shares = links.map { groups.contributions(from: $0.area, to: $0.peer.row) }
    return StudyTable(
      "themes",
      pairColumns
        + order.map { theme in
          Column(
            theme,
            shares.map { shares in
              zip(themes, shares).reduce(0) { $1.0 == theme ? $0 + $1.1 * 100 : $0 }
            })
        }, parts: order)
  }

  private var pairColumns: [Column] {
    [
      Column("of", links.map { groups.areas[$0.area].code }),
      Column("of name", links.map { names[$0.area] }),
      Column("place", links.map { $0.place + 1 }),
    ] + codeAndName(links.map(\.peer.row))
  }
}

extension PeerSettings.Feature {
  /// How its numbers are written.
  var written: FigureSettings.Format {
    format
      ?? {
        switch form {
        case .sum: .count
        case .share: .percent
        case .mean, .density, .sparsity: .number
        }
      }()
  }

  var numberFormat: NumberFormat {
    form == .sparsity && written == .number ? .decimal(2) : written.numberFormat
  }
}
