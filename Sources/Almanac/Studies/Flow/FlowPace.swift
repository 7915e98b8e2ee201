import Journeys
import Statistics

/// How long something takes among some journeys, beside how long it takes among others.
struct FlowPace: Sendable {
  let what: What

  /// The views that are compared: a team with all others, or a year with the one before.
  let view: Int
  let before: Int?

  let difference: MedianDifference

  /// A step from its beginning to its end, or a way from the beginning of one step to that of the next.
  enum What: Hashable, Sendable {
    case step(Int)
    case way(from: Int, to: Int)
  }

  /// The differences that are more than chance, and enough to speak of.
  ///
  /// Steps of which many have not ended are left out between years: of the later year those that ended
  /// would be the short ones.
  static func all(
    _ counts: JourneyCounts, years: [FlowYear], fewest: Int,
    _ isTold: (_ what: What, _ view: Int) -> Bool
  ) -> [FlowPace] {
    [teams(counts, fewest), self.years(counts, years, fewest)].flatMap { paces in
      let told = paces.filter { isTold($0.what, $0.view) && isTold($0.what, 0) }
      let found = FalseDiscoveries.found(in: told.map(\.difference.p))
      return zip(told, found).filter { $1 && $0.isLarge }.map(\.0)
    }
  }

  /// A difference of fewer days, or of a smaller part of all days, is not worth a sentence.
  private var isLarge: Bool {
    let apart = difference.difference.magnitude
    return !difference.interval.contains(0) && apart >= 2
      && apart >= 0.1 * max(difference.median, difference.other)
  }

  private static func teams(_ counts: JourneyCounts, _ fewest: Int) -> [FlowPace] {
    guard let dimension = counts.dimensions.first(where: { $0.name == "team" }) else { return [] }
    let known = dimension.slices.filter { !counts.slices[$0].value.isEmpty }
    return known.flatMap { slice in
      things(counts).compactMap { what in
        let others = known.filter { $0 != slice }.reduce(into: DayCounts()) { days, other in
          days.merge(counts.slices[other].days(of: what))
        }
        return FlowPace(
          what, slice, before: nil, counts.slices[slice].days(of: what), others, fewest)
      }
    }
  }

  private static func years(
    _ counts: JourneyCounts, _ years: [FlowYear], _ fewest: Int
  ) -> [FlowPace] {
    guard let dimension = counts.dimensions.first(where: { $0.name == "year" }) else { return [] }
    let whole = years.filter(\.isWhole).suffix(2).compactMap { year in
      dimension.slices.first { counts.slices[$0].value == year.name }
    }
    guard whole.count == 2 else { return [] }
    let (earlier, later) = (counts.slices[whole[0]], counts.slices[whole[1]])
    return counts.activities.indices.compactMap { step in
      guard [earlier, later].allSatisfy({ $0.hasEnded(step) }) else { return nil }
      return FlowPace(
        .step(step), whole[1], before: whole[0], later.steps[step].lasted,
        earlier.steps[step].lasted, fewest)
    }
  }

  /// Steps that take time, and the ways out of those that take none themselves.
  private static func things(_ counts: JourneyCounts) -> [What] {
    let steps = counts.everyone.steps
    func takesTime(_ step: Int) -> Bool { (steps[step].lasted.median ?? 0) > 0 }
    return counts.activities.indices.filter(takesTime).map(What.step)
      + counts.everyone.ways.filter { !takesTime($0.from) }.map { .way(from: $0.from, to: $0.to) }
  }

  private init?(
    _ what: What, _ view: Int, before: Int?, _ here: DayCounts, _ there: DayCounts, _ fewest: Int
  ) {
    guard min(here.count, there.count) >= fewest else { return nil }
    self.what = what
    self.view = view
    self.before = before
    difference = MedianDifference(here.tallies, less: there.tallies)
  }
}

extension JourneyCounts.Slice {
  fileprivate func days(of what: FlowPace.What) -> DayCounts {
    switch what {
    case .step(let step): steps[step].lasted
    case .way(let from, let to):
      ways.first { $0.from == from && $0.to == to }?.days ?? DayCounts()
    }
  }

  /// Whether nearly all of a step have ended.
  func hasEnded(_ step: Int) -> Bool {
    steps[step].lasted.count > 0 && steps[step].unfinished * 20 <= steps[step].events
  }
}

extension DayCounts {
  fileprivate var tallies: [MedianDifference.Tally] {
    bins.map { MedianDifference.Tally(Double($0.days), times: $0.count) }
  }
}
