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

  private func count(_ number: Int) -> Value { .text(NumberFormat.count.text(Double(number))) }
  private func decimal(_ number: Double?, _ places: Int = 2) -> Value {
    .optional(number.map { NumberFormat.decimal(places).text($0) })
  }
  private func percent(_ share: Double) -> Value { .text(NumberFormat.share(0).text(share)) }
  private func list(_ items: [Value]) -> Value {
    ["count": count(items.count), "any": .flag(!items.isEmpty), "items": .list(items)]
  }

  // MARK: What was compared

  private func measure(_ place: Int) -> Value {
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
  private var largest: Value {
    let used = study.found.prepared.used
    let means = (0..<used.columns).map { Moments(used[column: $0]).mean }
    return measure(means.indices.max { means[$0] < means[$1] } ?? 0)
  }
  private var mostMissing: Value {
    let gaps = study.found.table.columns.map { $0.count { $0.number == nil } }
    return measure(gaps.indices.max { gaps[$0] < gaps[$1] } ?? 0)
  }

  private var cells: Value {
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

  private var components: Value {
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

  private var correlation: Value {
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

  private func dropped(_ dropped: FeatureChoice.Dropped) -> Value {
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

  // MARK: Groups

  private func group(_ index: Int) -> Value {
    let group = study.found.groups[index]
    let areas = study.found.table.areas
    let name = segments.groupNames[index]
    let differences = group.differences()
    let sentences = differences.prefix(3).map {
      words.difference($0, segments.measures[$0.measure])
    }
    let regions = Dictionary(
      group.members.map { (areas[$0].region, 1) }, uniquingKeysWith: +
    ).filter { !$0.key.isEmpty }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    let stability = study.stability.bootstrap
    let sorted = group.members.map { segments.names[$0] }.sorted()
    return [
      "number": count(index + 1), "name": .text(name), "within": .text(StudyWords.within(name)),
      "count": count(group.members.count), "one": .flag(group.members.count == 1),
      "share": percent(Double(group.members.count) / Double(areas.count)),
      "apart": .text(
        sentences.isEmpty ? words.words(.studyNothingApart) : words.words.list(Array(sentences))),
      "any": .flag(!sentences.isEmpty),
      "regions": .list(regions.map { ["name": .text($0.key), "count": count($0.value)] }),
      "regionWords": .text(words.words.list(regions.prefix(4).map { "\($0.key) (\($0.value))" })),
      "members": .list(sorted.map { .text($0) }), "memberWords": .text(words.words.list(sorted)),
      "typical": .text(segments.names[group.typical]),
      "marginal": .text(words.words.list(group.marginal.prefix(3).map { segments.names[$0] })),
      "marginalCount": count(group.marginal.count),
      "fit": decimal(group.fit),
      "stability": decimal(index < stability.count ? stability[index] : nil),
      "stabilityWords": .optional(
        index < stability.count ? words.stability(stability[index]) : nil),
    ]
  }

  private var fit: Value {
    guard let mean = study.found.silhouette?.mean else { return false }
    return [
      "mean": decimal(mean), "words": .text(words.fit(mean)), "isBlurred": .flag(mean < 0.25),
    ]
  }

  private var trials: Value {
    let trials = study.trials
    let best = trials.ward.indices.max { (trials.ward[$0] ?? -1) < (trials.ward[$1] ?? -1) }
    let means = trials.means.indices.max { (trials.means[$0] ?? -1) < (trials.means[$1] ?? -1) }
    return [
      "least": count(trials.counts.lowerBound), "most": count(trials.counts.upperBound),
      "knee": .optional(trials.knee.map { "\($0)" }), "gap": count(trials.gap.best),
      "gapAreas": count(trials.gapAreas),
      "ward": .optional(best.map { "\(trials.counts.lowerBound + $0)" }),
      "means": .optional(means.map { "\(trials.counts.lowerBound + $0)" }),
    ]
  }

  // MARK: How sure

  private func method(_ found: MethodComparison.Found) -> Value {
    [
      "name": .text(words.method(found.method)), "groups": count(found.groups),
      "one": .flag(found.groups == 1), "none": .flag(found.groups == 0),
      "any": .flag(found.leftOut > 0),
      "isOwn": .flag(
        found.method.rawValue == (study.settings.grouping == .ward ? "ward" : "kMeans")),
      "leftOut": count(found.leftOut), "fit": decimal(found.silhouette),
      "agreement": decimal(found.agreement),
      "words": .optional(found.agreement.map(words.agreement)),
    ]
  }

  private var stability: Value {
    let seeds = Quantiles(study.stability.seeds)
    let draws = Quantiles(study.stability.agreements)
    let without = study.stability.leavingOut
    let decisive = without.indices.min { without[$0] < without[$1] }
    return [
      "agreementDraws": count(study.stability.agreements.count),
      "draws": count(study.stability.draws), "seeds": decimal(seeds.median),
      "agreement": decimal(draws.median), "low": decimal(draws(0.05)), "high": decimal(draws(0.95)),
      "words": .text(words.agreement(draws.median)),
      "decisive": .optional(decisive.map { StudyWords.within(segments.measures[$0]) }),
      "without": decimal(decisive.map { without[$0] }),
    ]
  }

  private func filling(_ alternative: Sensitivity.Alternative) -> Value {
    self.alternative(alternative, words.imputation(alternative.preparation.imputation))
  }

  private func form(_ alternative: Sensitivity.Alternative) -> Value {
    self.alternative(alternative, words.form(alternative.preparation.form))
  }

  private func alternative(_ alternative: Sensitivity.Alternative, _ name: String) -> Value {
    [
      "name": .text(name), "chosen": .flag(alternative.isChosen),
      "agreement": decimal(alternative.agreement),
      "words": .optional(alternative.agreement.map(words.agreement)),
    ]
  }

  /// The alternative filling that changes the groups most.
  private var leastAgreement: Value {
    let known = study.imputations.alternatives.filter { !$0.isChosen && $0.agreement != nil }
    return known.min { ($0.agreement ?? 1) < ($1.agreement ?? 1) }.map(filling) ?? false
  }

  private func outcome(_ index: Int) -> Value {
    let outcome = study.outcomes[index]
    let setting = study.settings.outcomes[index]
    let format = setting.percent ? NumberFormat.percent(1) : .decimal(1)
    let levels = outcome.levels.enumerated().filter { $0.element.mean != nil }
    func level(_ entry: EnumeratedSequence<[Outcome.Level]>.Element?) -> Value {
      guard let entry, let mean = entry.element.mean else { return false }
      return [
        "group": .text(segments.groupNames[entry.offset]), "mean": .text(format.text(mean)),
        "low": .optional(entry.element.interval.map { format.text($0.lowerBound) }),
        "high": .optional(entry.element.interval.map { format.text($0.upperBound) }),
      ]
    }
    let highest = levels.max { ($0.element.mean ?? 0) < ($1.element.mean ?? 0) }
    let lowest = levels.min { ($0.element.mean ?? 0) < ($1.element.mean ?? 0) }
    return [
      "label": .text(study.outcomeNames[index]),
      "within": .text(StudyWords.within(study.outcomeNames[index])),
      "known": count(outcome.known), "mean": .optional(outcome.mean.map(format.text)),
      "highest": level(highest), "lowest": level(lowest),
      "share": outcome.share.map(percent) ?? false,
      "words": .optional(outcome.share.map(words.share)),
      "chance": .optional(outcome.chance.map { words.chance($0) }),
      "isSure": .flag(outcome.chance.map { $0 < 0.05 } ?? false),
    ]
  }

  private var outliers: Value {
    list(
      study.found.outliers.map { outlier in
        [
          "name": .text(segments.names[outlier.area]),
          "measure": .text(StudyWords.within(segments.measures[outlier.measure])),
          "spreads": decimal(abs(outlier.spreads), 1), "isHigh": .flag(outlier.spreads > 0),
        ]
      })
  }

  // MARK: Time

  private var time: Value {
    guard let years = study.years, let drift = study.drift, let last = years.changes.last else {
      return false
    }
    let agreements = years.changes.map(\.agreement)
    let draws = Quantiles(study.stability.agreements)
    let order = drift.measures.sorted {
      (-abs($0.spreads), $0.measure) < (-abs($1.spreads), $1.measure)
    }
    let centres = drift.centres.filter { $0.to == last.to }
    return [
      "first": .text(years.periods.first?.period ?? ""), "from": .text(last.from),
      "to": .text(last.to), "common": count(last.common.count), "moved": count(last.moved.count),
      "movedShare": percent(Double(last.moved.count) / Double(max(1, last.common.count))),
      "appeared": list(
        last.appeared.compactMap { area in
          years.periods.last.map { .text($0.areas[area].name) }
        }),
      "agreement": decimal(last.agreement), "words": .text(words.agreement(last.agreement)),
      "usual": decimal(Quantiles(agreements).median),
      "isMore": .flag(last.agreement < draws(0.05)),
      "anyMoved": .flag(!last.moved.isEmpty),
      "movers": .list(last.moved.map { mover($0, years) }),
      "measures": .list(order.map(drifted)),
      "risen": .text(self.drifted(order) { $0 > 0 }),
      "fallen": .text(self.drifted(order) { $0 < 0 }),
      "anyRisen": .flag(!self.drifted(order) { $0 > 0 }.isEmpty),
      "anyFallen": .flag(!self.drifted(order) { $0 < 0 }.isEmpty),
      "centres": .list(
        centres.map { centre in
          [
            "group": .text(segments.groupNames[centre.group]), "distance": decimal(centre.distance),
            "noise": decimal(centre.noise), "isMore": .flag(centre.isMore),
          ]
        }),
      "centresMoved": count(centres.count(where: \.isMore)), "centreCount": count(centres.count),
    ]
  }

  private func mover(_ pair: (before: Int, after: Int), _ years: YearlyGroups) -> Value {
    let (before, after) = (
      years.periods[years.periods.count - 2], years.periods[years.periods.count - 1]
    )
    return [
      "name": .text(after.areas[pair.after].name),
      "from": .text(segments.groupNames[before.labels[pair.before]]),
      "to": .text(segments.groupNames[after.labels[pair.after]]),
    ]
  }

  /// The measures that changed in one direction by more than noise.
  private func drifted(_ order: [Drift.Measure], _ isWanted: (Double) -> Bool) -> String {
    words.words.list(
      order.filter { $0.chance < 0.05 && isWanted($0.change) }
        .map { StudyWords.within(segments.measures[$0.measure]) })
  }

  private func drifted(_ measure: Drift.Measure) -> Value {
    let isNoise = measure.chance >= 0.05
    return [
      "label": .text(segments.measures[measure.measure]),
      "within": .text(StudyWords.within(segments.measures[measure.measure])),
      "first": .optional(
        measure.means.first.map { words.number($0, of: measure.measure) }),
      "last": .optional(
        measure.means.last.map { words.number($0, of: measure.measure) }),
      "spreads": decimal(measure.spreads),
      "isMore": .flag(!isNoise),
      "chance": .text(words.chance(measure.chance, otherwise: .studySignsByChance)),
      "words": .text(
        words.words(isNoise ? .studySteady : measure.change > 0 ? .studyRose : .studyFell)),
    ]
  }
}
