import Charts
import Diagnostics
import Frames
import Statistics
import TOML

/// What is known of each area: its measures over time beside its peers, its region and the country, with
/// its group and its peers from other studies.
struct ProfileStudy: Sendable {
  let settings: ProfileSettings
  let measures: [ProfileMeasure]

  /// The areas of the latest period, by name; the regions that they are in, and the country.
  let areas: [ProfileArea]
  let regions: [ProfileArea]
  let country: ProfileArea?

  /// From the earliest to the latest.
  let periods: [String]
  var period: String { periods.last ?? "" }

  /// Those that are most like each area, the nearest first, by code.
  let peers: [String: [ProfileArea]]

  /// The group that each area is in, by code, and what sets that apart.
  let groups: [String: Group]

  struct Group: Sendable {
    let name, apart: String
  }

  /// - Throws: What is wrong with a file or a setting.
  init(
    _ settings: ProfileSettings, _ frames: [Frame], groups: Study?, peers: Study?
  ) throws(Diagnostic) {
    self.settings = settings
    var measures: [ProfileMeasure] = []
    for (measure, frame) in zip(settings.measures, frames) {
      measures.append(try ProfileMeasure(measure, settings, frame))
    }
    self.measures = measures
    let keys = measures.flatMap(\.keys).filter { !$0.code.isEmpty }
    let periods = Array(Set(keys.map(\.period))).sorted()
    self.periods = periods
    let latest = keys.filter { $0.period == periods.last }
    func areas(_ level: ProfileArea.Level) -> [ProfileArea] {
      var seen: Set<String> = []
      return latest.filter { $0.level == level && seen.insert($0.code).inserted }
        .map { ProfileArea(code: $0.code, name: $0.name, region: level == .area ? $0.region : "") }
        .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }
    let all = areas(.area)
    self.areas = all
    let used = Set(all.map(\.region))
    regions = areas(.region).filter { used.contains($0.code) }
    country = areas(.country).first
    self.groups = Self.groups(groups)
    self.peers = Self.peers(peers, among: all)
    guard !all.isEmpty else {
      throw settings.code.diagnostic(
        StudyRule.nothingKnown, "no row is of an area",
        hint: "“\(settings.level.value)” says which rows are of the country and of regions")
    }
  }

  /// The region of an area, if the files have it.
  func region(of area: ProfileArea) -> ProfileArea? { regions.first { $0.code == area.region } }

  func areas(of region: ProfileArea) -> [ProfileArea] { areas.filter { $0.region == region.code } }

  private static func groups(_ study: Study?) -> [String: Group] {
    guard let frame = study?.frames["areas"], let code = frame.column(named: "code"),
      let group = frame.column(named: "group")
    else { return [:] }
    var apart: [String: String] = [:]
    if let groups = study?.frames["apart"], let name = groups.column(named: "group"),
      let words = groups.column(named: "set apart by")
    {
      apart = Dictionary(
        zip(groups.texts(inColumn: name), groups.texts(inColumn: words)),
        uniquingKeysWith: { first, _ in first })
    }
    return Dictionary(
      zip(frame.texts(inColumn: code), frame.texts(inColumn: group)).map {
        ($0, Group(name: $1, apart: apart[$1] ?? ""))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The listed peers that there are today: the lists may be older than the areas.
  private static func peers(
    _ study: Study?, among areas: [ProfileArea]
  ) -> [String: [ProfileArea]] {
    guard let frame = study?.frames["neighbours"], let of = frame.column(named: "of"),
      let code = frame.column(named: "code")
    else { return [:] }
    let known = Dictionary(areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var peers: [String: [ProfileArea]] = [:]
    for (of, peer) in zip(frame.texts(inColumn: of), frame.texts(inColumn: code)) {
      if let area = known[peer] { peers[of, default: []].append(area) }
    }
    return peers
  }
}
