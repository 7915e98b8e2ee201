import Charts
import England
import Statistics
import Studies

extension PeerTables {
  var sensitivity: StudyTable {
    let sensitivity = study.sensitivity
    func mean(_ feature: Int, _ factor: Int) -> Double {
      Moments(sensitivity.stayed[feature][factor].map(Double.init)).mean
    }
    return StudyTable(
      "sensitivity",
      [
        Column("feature", features.map(\.settings.title)),
        Column("weight", groups.features.map { "\($0.weight)".withoutZero }),
        Column("stay with less", features.indices.map { mean($0, 0) }),
        Column("stay with more", features.indices.map { mean($0, 1) }),
        Column("change on average", sensitivity.features.map { Double(sensitivity.count) - $0 }),
      ])
  }

  /// The mean share of peers in common, list by list.
  var agreement: StudyTable {
    let matrix = study.agreement.matrix
    let names = study.lists.map(\.name)
    return StudyTable(
      "agreement",
      [Column("list", names)]
        + names.enumerated().map { place, name in
          Column(name, matrix.map { row in row[place].map { $0.share * 100 } })
        }, parts: names)
  }

  /// How many peers of each area other lists have, too.
  var agreements: StudyTable {
    let codes = groups.areas.map { Authority.identity($0.code) }
    return StudyTable(
      "agreements",
      codeAndName(Array(groups.areas.indices))
        + study.lists.indices.dropFirst().map { list in
          Column(
            study.lists[list].name,
            codes.map { code in
              study.inCommon(code, with: list).map(Double.init)
            })
        }, parts: study.lists.dropFirst().map(\.name))
  }

  /// What became of the list of each area; `nil` if none took the place of another.
  var change: StudyTable? {
    study.churn.map { churn in
      StudyTable(
        "change",
        [
          Column("code", churn.changes.map { study.area(of: $0.code)?.code ?? $0.code }),
          Column("name", churn.changes.map { study.name(of: $0.code) }),
          Column("stayed", churn.changes.map(\.stayed.count)),
          Column("joined", churn.changes.map { study.names(of: $0.joined) }),
          Column("left", churn.changes.map { study.fates(of: $0.left, gone: $0.gone) }),
        ])
    }
  }

  /// Each area beside its peers, measure by measure.
  var measures: StudyTable {
    let rows = study.measures.flatMap { measure in
      groups.areas.indices.map { area in
        (measure, area, measure.comparison(of: area, with: groups.peers(of: area).map(\.row)))
      }
    }
    return StudyTable(
      "measures",
      codeAndName(rows.map(\.1)) + [
        Column("measure", rows.map(\.0.name)), Column("own", rows.map(\.2.own)),
        Column("median of peers", rows.map(\.2.median)),
        Column("mean of peers", rows.map(\.2.mean)),
        Column("own as written", rows.map { $0.0.written($0.2.own) }),
        Column("median as written", rows.map { $0.0.written($0.2.median) }),
        Column("mean as written", rows.map { $0.0.written($0.2.mean) }),
        Column("peers known", rows.map(\.2.count)),
        Column("peers below", rows.map { $0.2.below.map(Double.init) }),
      ])
  }

  /// The area itself and its peers, measure by measure; `nil` without measures.
  var company: StudyTable? {
    guard !study.measures.isEmpty else { return nil }
    let rows = study.measures.flatMap { measure in
      groups.areas.indices.flatMap { area in
        ([area] + groups.peers(of: area).map(\.row)).map { (measure, area, $0) }
      }
    }
    return StudyTable(
      "company",
      [
        Column("of", rows.map { groups.areas[$0.1].code }), Column("measure", rows.map(\.0.name)),
      ] + codeAndName(rows.map(\.2)) + [Column("value", rows.map { $0.0.values[$0.2] })])
  }
}

extension String {
  /// A number without a fraction that is nothing: “1” for “1.0”.
  fileprivate var withoutZero: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
