import Charts
import Diagnostics
import Frames
import Statistics
import Studies
import TOML

/// The tables that a segmentation publishes. The guide lists them from here.
struct SegmentationTables {
  let study: SegmentationStudy
  let segments: Segments
  let words: StudyWords

  typealias Column = StudyTable.Column

  /// What each table holds.
  static let meanings = [
    ("areas", "every area: its group, how well it fits, where it lies, and the numbers compared"),
    ("published", "every area with the numbers as they were published"),
    ("groups", "every group: how large, how well it fits, how stable, and its means"),
    ("apart", "what sets every group apart most, in words"),
    ("differences", "every group and measure: how the group differs from the others"),
    ("regions", "how many areas of each region are in each group"),
    ("wider", "how many areas of each wider area are in each group"),
    ("trials", "every number of groups that was tried"),
    ("methods", "what other methods find"),
    ("memberships", "the group of each area by every method"),
    ("without", "how far the groups agree with those found without each measure"),
    ("choices", "how far the groups depend on what fills gaps and on what is compared"),
    ("outcomes", "every outcome and group: its mean, and what it would lie between"),
    ("periods", "every period: how many areas are in each group, and how many have moved"),
    ("histories", "the group of every area in every period"),
    ("moves", "the areas that moved to another group in the last period"),
    ("transitions", "how many areas went from each group to each in the last period"),
    ("drift", "the mean of each measure in every period"),
    ("changes", "how far each measure changed, and whether it is more than noise"),
    ("centres", "how far the middle of each group moved, and how far it would by chance"),
    ("outliers", "areas that are unusual in all measures together"),
    ("loadings", "what each measure has to do with each principal component"),
    ("choice", "features that were left out because others say the same"),
    ("joins", "what of the files that were joined was found, and what was not"),
    ("nearest", "the areas that are most similar to each"),
  ]

  func all() throws(Diagnostic) -> [StudyTable] {
    let always = [
      try areas(), published, groups, apart, differences,
      regions("regions", found.table.areas.map(\.region)),
      trials, methods, memberships, without,
      choices, outliers, loadings,
    ]
    let joins =
      study.rows.accounts.isEmpty
      ? nil : StudyTable("joins", study.rows.accounts.listing)
    let wider = try study.settings.wider.map { column throws(Diagnostic) in
      let texts = try study.rows.texts(column)
      return regions("wider", study.studied.map { texts[$0].printable })
    }
    return always + [wider, outcomes, choice, joins, nearest].compactMap(\.self) + time
  }

  var names: [String] { segments.groupNames }
  var areaGroups: [String] { segments.labels.map { names[$0] } }
  private var found: Segmentation { study.found }

  var codeAndName: [Column] {
    [Column("code", found.table.areas.map(\.code)), Column("name", segments.names)]
      + (study.settings.region == nil ? [] : [Column("region", found.table.areas.map(\.region))])
  }

  private func areas() throws(Diagnostic) -> StudyTable {
    var columns =
      codeAndName + [
        Column("group", areaGroups), Column("fit", segments.silhouettes),
        Column("component 1", segments.scores.component(0)),
        Column("component 2", segments.scores.component(1)),
      ]
    columns += zip(segments.measures, segments.used).map { Column($0, $1) }
    for (outcome, setting) in zip(study.outcomeNames, study.settings.outcomes) {
      let cells = try study.rows.cells(setting.column)
      columns.append(Column(outcome, study.studied.map { Datum(cells[$0]) }))
    }
    for column in study.settings.kept {
      let texts = try study.rows.texts(column)
      columns.append(Column(column.value, study.studied.map { texts[$0] }))
    }
    return StudyTable("areas", columns)
  }

  private var published: StudyTable {
    StudyTable(
      "published",
      codeAndName + [Column("group", areaGroups)]
        + zip(segments.measures, segments.published).map { Column($0, $1) })
  }

  private var groups: StudyTable {
    let groups = found.groups
    return StudyTable(
      "groups",
      [
        Column("group", names), Column("areas", groups.map(\.members.count)),
        Column(
          "share", groups.map { Double($0.members.count) / Double(segments.names.count) * 100 }),
        Column("fit", groups.map(\.fit)), Column("found again", study.stability.bootstrap),
        Column("typical", groups.map { segments.names[$0.typical] }),
      ]
        + segments.measures.enumerated().map { measure, name in
          Column(name, groups.map { $0.profile[measure].mean })
        })
  }

  private var apart: StudyTable {
    StudyTable(
      "apart",
      [
        Column("group", names),
        Column("set apart by", found.groups.map { words.apart($0, segments.measures) }),
      ])
  }

  private var differences: StudyTable {
    let rows = found.groups.enumerated().flatMap { group, one in one.profile.map { (group, $0) } }
    return StudyTable(
      "differences",
      [
        Column("group", rows.map { names[$0.0] }),
        Column("measure", rows.map { segments.measures[$0.1.measure] }),
        Column("mean", rows.map(\.1.mean)), Column("elsewhere", rows.map(\.1.others)),
        Column("difference", rows.map(\.1.size)), Column("spreads", rows.map(\.1.spreads)),
      ])
  }

  /// How many areas of each region are in each group, and which group leads there.
  private func regions(_ name: String, _ regions: [String]) -> StudyTable {
    let order = regions.filter { !$0.isEmpty }.distinct
    let counts = order.map { region in
      names.indices.map { group in
        zip(regions, segments.labels).count { $0 == region && $1 == group }
      }
    }
    let leading = counts.map { row in row.indices.max { row[$0] < row[$1] } ?? 0 }
    return StudyTable(
      name,
      [Column("region", order)]
        + names.indices.map { group in Column(names[group], counts.map { $0[group] }) }
        + [
          Column("areas", counts.map { $0.reduce(0, +) }),
          Column("leading group", leading.map { names[$0] }),
          Column(
            "share",
            zip(counts, leading).map { row, group in
              Double(row[group]) / Double(row.reduce(0, +)) * 100
            }),
        ], parts: names)
  }

  private var outliers: StudyTable {
    let outliers = found.outliers
    let areas = found.table.areas
    return StudyTable(
      "outliers",
      [
        Column("code", outliers.map { areas[$0.area].code }),
        Column("name", outliers.map { segments.names[$0.area] }),
        Column("group", outliers.map { areaGroups[$0.area] }),
        Column("measure", outliers.map { segments.measures[$0.measure] }),
        Column("spreads", outliers.map(\.spreads)), Column("distance", outliers.map(\.distance)),
      ])
  }

  private var loadings: StudyTable {
    let loadings = found.components.loadings
    return StudyTable(
      "loadings",
      [Column("measure", segments.measures)]
        + (0..<loadings.rows).map { component in
          Column("component \(component + 1)", Array(loadings[row: component]).map(Optional.some))
        })
  }

  private var choice: StudyTable? {
    let dropped = found.choice.dropped
    guard !dropped.isEmpty else { return nil }
    let all = study.settings.featureNames
    return StudyTable(
      "choice",
      [
        Column("left out", dropped.map { all[$0.measure] }),
        Column(
          "goes with",
          dropped.map {
            if case .correlated(let other, _) = $0.reason { all[other] } else { "" }
          }),
        Column(
          "correlation",
          dropped.map { dropped -> Double? in
            if case .correlated(_, let size) = dropped.reason { size } else { nil }
          }),
        Column(
          "variance inflation",
          dropped.map { dropped -> Double? in
            if case .predicted(let inflation) = dropped.reason, inflation.isFinite {
              inflation
            } else {
              nil
            }
          }),
      ])
  }

  private var nearest: StudyTable? {
    guard let nearest = study.nearest else { return nil }
    let areas = found.table.areas
    return StudyTable(
      "nearest",
      [Column("code", areas.map(\.code)), Column("name", segments.names)]
        + (0..<nearest.count).flatMap { place in
          let peers = areas.indices.map { nearest[of: $0][nearest[of: $0].startIndex + place] }
          return [
            Column("nearest \(place + 1)", peers.map { areas[$0.row].code }),
            Column("distance \(place + 1)", peers.map { $0.distance }),
          ]
        })
  }
}

extension SegmentationStudy {
  /// What the outcomes are called.
  var outcomeNames: [String] { settings.outcomes.map { $0.label ?? $0.column.value } }
}

extension Matrix {
  /// The scores along one component; zeros if there is none.
  fileprivate func component(_ place: Int) -> [Double?] {
    (0..<rows).map { place < columns ? self[$0, place] : 0 }
  }
}
