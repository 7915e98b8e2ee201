import Disclosure
import Journeys

/// All that come to a step.
struct FlowSum: Sendable {
  /// What is told of its parts.
  let keys: [FlowCells.Key]
  let total: Int

  /// How many more parts there may be that are not told of.
  let untold: Int
}

extension FlowCells {
  /// The ways from a step.
  func leaving(_ place: Int, _ step: Int) -> [Key] {
    counts.slices[place].ways.filter { $0.from == step }
      .map { .way(slice: place, from: step, to: $0.to) }
  }

  /// All that come to a step, with the journeys that begin there.
  func coming(_ place: Int, to step: Int) -> FlowSum {
    let ways = counts.slices[place].ways.filter { $0.to == step }
    return FlowSum(
      keys: [.starts(slice: place, step: step)]
        + ways.map { .way(slice: place, from: $0.from, to: step) },
      total: counts.slices[place].steps[step].starts + ways.reduce(0) { $0 + $1.count },
      untold: counts.everyone.ways.count { $0.to == step && !isTold(place, $0.count) }
        + (isBeginningTold(step) ? 0 : 1))
  }
}
