import Charts
import Statistics

/// The tables that a study of areas publishes. The guide lists them from here.
struct ProfileTables: Sendable {
  let study: ProfileStudy
  let words: ProfileWords

  typealias Column = StudyTable.Column

  /// What each holds.
  static let meanings = [
    ("areas", "every area: its region, its group and what sets that apart, and its peers"),
    ("peers", "the peers of every area that are there today, the nearest first"),
    ("regions", "every region, and how many areas it has"),
    (
      "measures",
      "every area and region: each measure with its interval, beside the country, the region and its peers"
    ),
    ("messages", "what is to be said of each, the farthest from the country first"),
    ("series", "every measure of every area in every period, with the country’s beside it"),
    ("latest", "the latest number of every measure, area by area"),
  ]

  /// Tables that only figures are drawn from.
  static let drawn = ["lines"]

  var all: [StudyTable] {
    let found = (study.areas + study.regions).map { area in
      study.measures.map { ProfileComparison(area, $0, study) }
    }
    return [areas, peers, regions, measures(found), messages(found), series, latest, lines]
  }

  private var areas: StudyTable {
    let areas = study.areas
    let peers = areas.map { study.peers[$0.code] ?? [] }
    return StudyTable(
      "areas",
      codeAndName(areas) + [
        Column("region", areas.map { study.region(of: $0)?.name.printable ?? "" }),
        Column("region code", areas.map(\.region)),
        Column("group", areas.map { study.groups[$0.code]?.name ?? "" }),
        Column("set apart by", areas.map { study.groups[$0.code]?.apart ?? "" }),
        Column("peers", peers.map { words.words.list($0.map(\.name.printable)) }),
        Column("peer count", peers.map(\.count)),
      ])
  }

  private var peers: StudyTable {
    let rows = study.areas.flatMap { area in
      (study.peers[area.code] ?? []).enumerated().map { (of: area, place: $0 + 1, peer: $1) }
    }
    return StudyTable(
      "peers",
      [Column("of", rows.map(\.of.code)), Column("place", rows.map(\.place))]
        + codeAndName(rows.map(\.peer)))
  }

  private var regions: StudyTable {
    StudyTable(
      "regions",
      codeAndName(study.regions) + [
        Column("areas", study.regions.map { study.areas(of: $0).count }),
        Column(
          "members",
          study.regions.map { words.words.list(study.areas(of: $0).map(\.name.printable)) }),
      ])
  }

  private func codeAndName(_ areas: [ProfileArea]) -> [Column] {
    [Column("code", areas.map(\.code)), Column("name", areas.map(\.name.printable))]
  }

  private func measures(_ found: [[ProfileComparison]]) -> StudyTable {
    let rows = found.flatMap(\.self)
    func against(
      _ name: String, _ benchmark: (ProfileComparison) -> ProfileComparison.Benchmark?
    ) -> [Column] {
      [
        Column(name, rows.map { benchmark($0)?.value }),
        Column(
          "\(name) as written",
          rows.map { row in
            benchmark(row).map { words.text($0.value, of: row.measure) }
              ?? Missing.inapplicable.symbol
          }),
        Column("against \(name)", rows.map { words(benchmark($0)?.standing) }),
      ]
    }
    return StudyTable(
      "measures",
      codeAndName(rows.map(\.area)) + [
        Column("measure", rows.map(\.measure.label)),
        Column("number", rows.map(\.figure.number)), Column("of", rows.map(\.figure.total)),
        Column("value", rows.map(\.figure.value)),
        Column("low", rows.map(\.figure.interval?.lowerBound)),
        Column("high", rows.map(\.figure.interval?.upperBound)),
        Column("as written", rows.map { words.text($0.figure.value, of: $0.measure) }),
        Column("interval", rows.map(words.interval)),
      ] + against("country", \.country) + against("region", \.region) + against("peers", \.peers)
        + [
          Column("peers known", rows.map(\.peersKnown)),
          Column("place", rows.map { $0.place.map(Double.init) }),
          Column("places", rows.map(\.places)), Column("trend", rows.map { words($0.trend) }),
        ])
  }

  private func messages(_ found: [[ProfileComparison]]) -> StudyTable {
    let rows = found.flatMap { all in
      all.sorted { $0.distance > $1.distance }
        .map { (found: $0, words: words.message($0)) }.filter { !$0.words.isEmpty }
    }
    return StudyTable(
      "messages",
      codeAndName(rows.map(\.found.area)) + [
        Column("measure", rows.map(\.found.measure.label)),
        Column("message", rows.map(\.words)),
      ])
  }

  private var series: StudyTable {
    let rows = (study.areas + study.regions).flatMap { area in
      study.measures.flatMap { measure in
        study.periods.map { (area: area, measure: measure, period: $0) }
      }
    }
    let figures = rows.map { $0.measure[$0.area.code, $0.period] }
    let country = study.country
    return StudyTable(
      "series",
      codeAndName(rows.map(\.area)) + [
        Column("measure", rows.map(\.measure.label)),
        Column("period", rows.map(\.period)), Column("value", figures.map(\.value)),
        Column("low", figures.map(\.interval?.lowerBound)),
        Column("high", figures.map(\.interval?.upperBound)),
        Column(
          country?.name.printable ?? "country",
          rows.map { row in
            country.map { row.measure[$0.code, row.period].value } ?? .missing(.inapplicable)
          }),
      ])
  }

  /// The latest numbers side by side.
  private var latest: StudyTable {
    StudyTable(
      "latest",
      codeAndName(study.areas)
        + study.measures.map { measure in
          Column(
            measure.label,
            study.areas.map { measure[$0.code, study.period].value })
        })
  }

  /// Each area, its region, its peers together and the country, line by line.
  private var lines: StudyTable {
    struct Line {
      let of, name, measure, period: String
      let value: Datum
    }
    let peersTogether = words(.profilePeersTogether)
    let rows = (study.areas + study.regions).flatMap { area -> [Line] in
      let others = [study.region(of: area), study.country].compactMap(\.self)
      let peers = (study.peers[area.code] ?? []).map(\.code)
      return study.measures.flatMap { measure -> [Line] in
        func line(_ name: String, _ value: (String) -> Datum) -> [Line] {
          study.periods.map {
            Line(
              of: area.code, name: name, measure: measure.label, period: $0,
              value: value($0))
          }
        }
        let all = ([area] + others).flatMap { one in
          line(one.name.printable) { measure[one.code, $0].value }
        }
        guard peers.count >= study.settings.fewest else { return all }
        return all
          + line(peersTogether) { period in
            let (figure, known) = measure.together(peers, period)
            return known < study.settings.fewest ? .missing(.unavailable) : figure.value
          }
      }
    }
    var table = StudyTable(
      "lines",
      [
        Column("of", rows.map(\.of)), Column("name", rows.map(\.name)),
        Column("measure", rows.map(\.measure)), Column("period", rows.map(\.period)),
        Column("value", rows.map(\.value)),
      ])
    table.isDownloaded = false
    return table
  }
}

extension Phrase {
  static let profilePeersTogether = Phrase("profile-peers-together", "Its peers together")
}
