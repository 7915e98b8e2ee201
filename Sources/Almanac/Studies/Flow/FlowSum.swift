import Disclosure
import Journeys

/// All that come to a step, or leave it.
struct FlowSum: Sendable {
  /// What is told of its parts.
  let keys: [FlowCells.Key]
  let total: Int

  /// How many more parts there may be that are not told of.
  let untold: Int
}

extension FlowCells {
  /// All that leave a step for another.
  func leaving(_ place: Int, _ step: Int) -> FlowSum {
    let ways = counts.slices[place].ways.filter { $0.from == step }
    return FlowSum(
      keys: ways.map { .way(slice: place, from: step, to: $0.to) },
      total: ways.reduce(0) { $0 + $1.count },
      untold: counts.everyone.ways.count { $0.from == step && !isTold(place, $0.count) })
  }

  /// All that come to a step, with the journeys that begin there.
  func coming(_ place: Int, to step: Int) -> FlowSum {
    let ways = counts.slices[place].ways.filter { $0.to == step }
    let starts = counts.everyone.steps[step].starts
    return FlowSum(
      keys: [.starts(slice: place, step: step)]
        + ways.map { .way(slice: place, from: $0.from, to: step) },
      total: counts.slices[place].steps[step].starts + ways.reduce(0) { $0 + $1.count },
      untold: counts.everyone.ways.count { $0.to == step && !isTold(place, $0.count) }
        + (starts > 0 && !isTold(place, starts) ? 1 : 0))
  }
}
