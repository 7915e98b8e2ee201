import Charts
import Frames
import Mustache
import Statistics
import Studies

/// What words can quote of the groups.
extension SegmentationValues {
  func group(_ index: Int) -> Value {
    let group = study.found.groups[index]
    let areas = study.found.table.areas
    let name = segments.groupNames[index]
    let regions = Dictionary(
      group.members.map { (areas[$0].region, 1) }, uniquingKeysWith: +
    ).filter { !$0.key.isEmpty }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    let stability = study.stability.bootstrap
    let sorted = group.members.map { segments.names[$0] }.sorted()
    return [
      "number": count(index + 1), "name": .text(name), "within": .text(StudyWords.within(name)),
      "count": count(group.members.count), "one": .flag(group.members.count == 1),
      "share": percent(Double(group.members.count) / Double(areas.count)),
      "apart": .text(words.apart(group, segments.measures)),
      "any": .flag(!group.differences().isEmpty),
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

  var fit: Value {
    guard let mean = study.found.silhouette?.mean else { return false }
    return [
      "mean": decimal(mean), "words": .text(words.fit(mean)), "isBlurred": .flag(mean < 0.25),
    ]
  }

  var trials: Value {
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
}
