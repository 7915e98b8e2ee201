import Charts
import Statistics
import Studies

/// The tables that say how sure the groups are.
extension SegmentationTables {
  var trials: StudyTable {
    let trials = study.trials
    let gap = trials.gap
    let counts = Array(trials.counts)
    return StudyTable(
      "trials",
      [
        Column("groups", counts), Column("spread within", trials.inertias),
        Column("fit by Ward’s method", trials.ward), Column("fit by k-means", trials.means),
        Column("gap", counts.map { gap.gaps[$0 - 1] }),
        Column("gap low", counts.map { gap.gaps[$0 - 1] - gap.errors[$0 - 1] }),
        Column("gap high", counts.map { gap.gaps[$0 - 1] + gap.errors[$0 - 1] }),
      ])
  }

  var methods: StudyTable {
    let found = study.comparison.found
    return StudyTable(
      "methods",
      [
        Column("method", found.map { words.method($0.method) }),
        Column("groups", found.map(\.groups)), Column("left out", found.map(\.leftOut)),
        Column("fit", found.map(\.silhouette)), Column("agreement", found.map(\.agreement)),
      ])
  }

  var memberships: StudyTable {
    StudyTable(
      "memberships",
      codeAndName + [Column("group", areaGroups)]
        + study.comparison.found.map { found in
          Column(words.method(found.method), found.labels.map { $0.map { "\($0 + 1)" } ?? "" })
        })
  }

  var without: StudyTable {
    StudyTable(
      "without",
      [
        Column("measure", segments.measures),
        Column("agreement", study.stability.leavingOut.map(Optional.some)),
      ])
  }

  var choices: StudyTable {
    let fillings = study.imputations.alternatives.map {
      ("gaps", words.imputation($0.preparation.imputation), $0)
    }
    let forms = study.forms.alternatives.map { ("form", words.form($0.preparation.form), $0) }
    let all = fillings + forms
    return StudyTable(
      "choices",
      [
        Column("choice", all.map(\.0)), Column("alternative", all.map(\.1)),
        Column("agreement", all.map(\.2.agreement)),
        Column("chosen", all.map { $0.2.isChosen ? "chosen" : "" }),
      ])
  }

  var outcomes: StudyTable? {
    guard !study.outcomes.isEmpty else { return nil }
    let rows = zip(study.outcomeNames, study.outcomes).flatMap { name, outcome in
      outcome.levels.enumerated().map { (name: name, group: names[$0], level: $1) }
    }
    return StudyTable(
      "outcomes",
      [
        Column("outcome", rows.map(\.name)), Column("group", rows.map(\.group)),
        Column("known", rows.map(\.level.known)), Column("mean", rows.map(\.level.mean)),
        Column("low", rows.map(\.level.interval?.lowerBound)),
        Column("high", rows.map(\.level.interval?.upperBound)),
      ])
  }
}
