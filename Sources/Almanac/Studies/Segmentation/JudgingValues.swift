import Charts
import Frames
import Mustache
import Statistics
import Studies

/// What words can quote of how sure the groups are, and of what else differs between them.
extension SegmentationValues {
  func method(_ found: MethodComparison.Found) -> Value {
    [
      "name": .text(words.method(found.method)), "groups": count(found.groups),
      "one": .flag(found.groups == 1), "none": .flag(found.groups == 0),
      "any": .flag(found.leftOut > 0),
      "isOwn": .flag(found.method == MethodComparison.Method(study.settings.grouping)),
      "leftOut": count(found.leftOut), "fit": decimal(found.silhouette),
      "agreement": decimal(found.agreement),
      "words": .optional(found.agreement.map(words.agreement)),
    ]
  }

  var stability: Value {
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

  func filling(_ alternative: Sensitivity.Alternative) -> Value {
    self.alternative(alternative, words.imputation(alternative.preparation.imputation))
  }

  func form(_ alternative: Sensitivity.Alternative) -> Value {
    self.alternative(alternative, words.form(alternative.preparation.form))
  }

  func alternative(_ alternative: Sensitivity.Alternative, _ name: String) -> Value {
    [
      "name": .text(name), "chosen": .flag(alternative.isChosen),
      "agreement": decimal(alternative.agreement),
      "words": .optional(alternative.agreement.map(words.agreement)),
    ]
  }

  /// The alternative filling that changes the groups most.
  var leastAgreement: Value {
    let known = study.imputations.alternatives.filter { !$0.isChosen && $0.agreement != nil }
    return known.min { ($0.agreement ?? 1) < ($1.agreement ?? 1) }.map(filling) ?? false
  }

  func outcome(_ index: Int) -> Value {
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

  var outliers: Value {
    list(
      study.found.outliers.map { outlier in
        [
          "name": .text(segments.names[outlier.area]),
          "measure": .text(StudyWords.within(segments.measures[outlier.measure])),
          "spreads": decimal(abs(outlier.spreads), 1), "isHigh": .flag(outlier.spreads > 0),
        ]
      })
  }
}
