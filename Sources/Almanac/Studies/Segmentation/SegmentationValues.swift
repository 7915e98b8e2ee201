import Charts
import Frames
import Mustache
import Statistics
import Studies

/// What the words of a page can quote of a segmentation. Numbers are written out, and judgements said
/// in words, so that a sentence can never disagree with the figure beside it.
struct SegmentationValues {
  let study: SegmentationStudy
  let segments: Segments
  let words: StudyWords

  var all: [(String, Value)] {
    let found = study.found
    return [
      ("things", .text(study.settings.things)), ("period", .optional(study.period)),
      ("count", count(segments.names.count)),
      ("leftOut", list(study.leftOut.map { .text(study.rows.names[$0].printable) })),
      ("joined", .list(study.rows.accounts.flatMap(\.sentences).map { .text($0.printable) })),
      ("measures", .list(segments.measures.indices.map(measure))), ("largest", largest),
      ("mostMissing", mostMissing), ("cells", cells),
      ("form", .text(words.form(study.settings.preparation.form))),
      ("imputation", .text(words.imputation(study.settings.preparation.imputation))),
      ("groups", .list(found.groups.indices.map(group))), ("groupCount", count(found.groups.count)),
      ("fit", fit), ("trials", trials), ("components", components), ("correlation", correlation),
      ("methods", .list(study.comparison.found.map(method))),
      ("stability", stability), ("imputations", .list(study.imputations.alternatives.map(filling))),
      ("forms", .list(study.forms.alternatives.map(form))),
      ("leastAgreement", leastAgreement),
      ("outcomes", .list(study.outcomes.indices.map(outcome))), ("outliers", outliers),
      ("chosen", .list(found.choice.dropped.map(dropped))),
      ("time", time),
    ]
  }

  func count(_ number: Int) -> Value { .text(NumberFormat.count.text(Double(number))) }
  func decimal(_ number: Double?, _ places: Int = 2) -> Value {
    .optional(number.map { NumberFormat.decimal(places).text($0) })
  }
  func percent(_ share: Double) -> Value { .text(NumberFormat.share(0).text(share)) }
  func list(_ items: [Value]) -> Value {
    ["count": count(items.count), "any": .flag(!items.isEmpty), "items": .list(items)]
  }

  func measure(_ place: Int) -> Value {
    let cells = study.found.table.columns[place]
    let missing = cells.count { $0.number == nil }
    let column = study.found.prepared.used[column: place]
    return [
      "label": .text(segments.measures[place]),
      "within": .text(StudyWords.within(segments.measures[place])), "missing": count(missing),
      "missingShare": percent(Double(missing) / Double(cells.count)),
      "median": .text(words.number(Quantiles(column).median, of: place)),
      "mean": .text(words.number(Moments(column).mean, of: place)),
      "least": .text(words.number(Quantiles(column).least, of: place)),
      "greatest": .text(words.number(Quantiles(column).greatest, of: place)),
    ]
  }

  /// The measure with the greatest mean, and the one of which most is missing.
  var largest: Value {
    let used = study.found.prepared.used
    let means = (0..<used.columns).map { Moments(used[column: $0]).mean }
    return measure(means.indices.max { means[$0] < means[$1] } ?? 0)
  }
  var mostMissing: Value {
    let gaps = study.found.table.columns.map { $0.count { $0.number == nil } }
    return measure(gaps.indices.max { gaps[$0] < gaps[$1] } ?? 0)
  }

  var cells: Value {
    let cells = study.found.table.columns.joined()
    func symbols(_ symbol: Symbol) -> Value { count(cells.count { $0 == .symbol(symbol) }) }
    let filled = study.found.prepared.filledCount
    return [
      "all": count(cells.count), "filled": count(filled),
      "filledShare": percent(Double(filled) / Double(max(1, cells.count))),
      "confidential": symbols(.confidential), "unavailable": symbols(.unavailable),
      "unreliable": symbols(.unreliable), "low": symbols(.low),
      "blank": count(cells.count { $0 == .blank }), "capped": count(study.found.prepared.capped),
    ]
  }

  var components: Value {
    let fit = study.found.components
    let shares = fit.explainedVarianceRatio
    func share(_ place: Int) -> Double { place < shares.count ? shares[place] : 0 }
    func strongest(_ place: Int) -> String {
      guard place < fit.axes.rows else { return "" }
      let row = Array(fit.axes[row: place])
      let order = row.indices.sorted { (-abs(row[$0]), $0) < (-abs(row[$1]), $1) }
      return words.words.list(order.prefix(2).map { StudyWords.within(segments.measures[$0]) })
    }
    return [
      "first": percent(share(0)), "second": percent(share(1)), "both": percent(share(0) + share(1)),
      "firstMeasures": .text(strongest(0)), "secondMeasures": .text(strongest(1)),
    ]
  }

  var correlation: Value {
    let fit = Correlation().fit(study.found.prepared.used).coefficients
    var best: (first: Int, second: Int, size: Double)?
    for first in 0..<fit.rows {
      for second in (first + 1)..<max(first + 1, fit.columns) where !fit[first, second].isNaN {
        if abs(fit[first, second]) > abs(best?.size ?? 0) {
          best = (first, second, fit[first, second])
        }
      }
    }
    guard let best else { return false }
    return [
      "first": .text(StudyWords.within(segments.measures[best.first])),
      "second": .text(StudyWords.within(segments.measures[best.second])),
      "size": decimal(best.size),
    ]
  }

  func dropped(_ dropped: FeatureChoice.Dropped) -> Value {
    let labels = study.settings.featureNames
    let other: Int? = if case .correlated(let other, _) = dropped.reason { other } else { nil }
    let correlation: Double? =
      if case .correlated(_, let size) = dropped.reason { size } else { nil }
    let inflation: Double? =
      if case .predicted(let size) = dropped.reason, size.isFinite { size } else { nil }
    return [
      "label": .text(StudyWords.within(labels[dropped.measure])),
      "other": .optional(other.map { StudyWords.within(labels[$0]) }),
      "correlation": decimal(correlation), "inflation": decimal(inflation, 1),
    ]
  }
}
