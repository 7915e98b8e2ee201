import Charts
import Frames
import Mustache
import Statistics
import Studies

/// What words can quote of change.
extension SegmentationValues {
  var time: Value {
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

  func mover(_ pair: (before: Int, after: Int), _ years: YearlyGroups) -> Value {
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
  func drifted(_ order: [Drift.Measure], _ isWanted: (Double) -> Bool) -> String {
    words.words.list(
      order.filter { $0.chance < 0.05 && isWanted($0.change) }
        .map { StudyWords.within(segments.measures[$0.measure]) })
  }

  func drifted(_ measure: Drift.Measure) -> Value {
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
