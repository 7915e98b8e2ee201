public import Journeys

/// What can be learnt of a real authority’s front door without learning of a child: how often each way
/// is taken, and how long it takes.
///
/// It is made of counts alone. How many take each way, begin or come back is rounded to the nearest 5,
/// and what happens fewer than ten times is taken not to happen. How long something takes is told by
/// ten numbers, from the days below which one in twenty lies to those below which all but one in twenty
/// lie, and only of 50 or more: so neither the shortest nor the longest is among them. Of children, their
/// ages and sexes and who told of them are learnt as shares, each by itself. Names of teams are not.
///
/// What is not learnt is as in the usual process: which stages may overlap, the seasons, and all that is
/// too rare.
public struct LearntProcess: Hashable, Sendable {
  private let counts: JourneyCounts

  /// - Parameter counts: With dimensions called source, sex and age, if those are to be learnt.
  public init(_ counts: JourneyCounts) { self.counts = counts }

  /// A count as it may be told.
  static func told(_ count: Int) -> Int { count < 10 ? 0 : (count + 2) / 5 * 5 }

  /// Days as they may be told; `nil` of too few.
  static func told(_ days: DayCounts) -> Duration? {
    guard days.count >= 50 else { return nil }
    return .quantiles(
      (0..<10).map { (days.quantile(0.05 + Double($0) * 0.1) ?? 0).rounded() })
  }

  /// The process, of which the usual one is where nothing was learnt.
  var process: Process {
    let everyone = counts.everyone
    var passages = Process.usual.passages
    for stage in Stage.allCases {
      guard let place = counts.activity(stage.rawValue) else { continue }
      passages[stage] = passage(stage, place)
    }
    let starts = Process.usual.starts.compactMap { start in
      counts.activity(start.stage.rawValue).map {
        (stage: start.stage, share: Double(Self.told(everyone.steps[$0].starts)))
      }
    }
    var process = Process(
      starts: starts.contains { $0.share > 0 } ? starts : Process.usual.starts, passages: passages,
      influences: Process.rulesOfOverlap)
    process.intake = Intake(learntFrom: counts)
    return process
  }

  private func passage(_ stage: Stage, _ place: Int) -> Process.Passage {
    let (everyone, usual) = (counts.everyone, Process.usual[stage])
    let step = everyone.steps[place]
    var passage = usual
    if stage.lasts, let lasts = Self.told(step.lasted) { passage.lasts = lasts }
    let ways = everyone.ways.filter { $0.from == place }.compactMap { way -> Process.Way? in
      let share = Self.told(way.count)
      guard share > 0, let to = Stage(rawValue: counts.activities[way.to]), to != stage else {
        return nil
      }
      let known = usual.ways.first { $0.to == to }
      var learnt = Process.Way(
        to: to, share: Double(share), wait: known?.wait ?? .none, isWithin: known?.isWithin ?? false
      )
      // Days are counted from start to start. Once there is an assessment, they tell of a wait for its
      // end or a plan’s, unless the next is begun without one.
      if stage == .contact || stage == .referral || learnt.isWithin, let wait = Self.told(way.days)
      {
        learnt.wait = wait
      }
      return learnt
    }
    if !ways.isEmpty || usual.ways.isEmpty { passage.ways = Self.balanced(ways, after: stage) }
    let ended = step.ends - step.open
    passage.ends = Double(Self.told(ended))
    let back = everyone.returns.filter { $0.from == place }
    let returns = Self.told(back.reduce(0) { $0 + $1.count })
    if ended >= 50 {
      passage.comesBack = min(1, Double(returns) / Double(ended)) / Child.meanFrailty
    }
    var waits = DayCounts()
    for one in back { waits.merge(one.days) }
    if let learnt = Self.told(waits) { passage.back = learnt }
    return passage
  }

  /// The shares of an enquiry’s or a conference’s ways out as they are for any child.
  ///
  /// How either ends depends on whether the child has a plan already, which counts do not tell; whether
  /// it leads to more is taken not to.
  private static func balanced(_ ways: [Process.Way], after stage: Stage) -> [Process.Way] {
    guard stage == .section47 || stage == .initialConference else { return ways }
    let withPlan: Set<Stage> = [.closed]
    let without: Set<Stage> = [.closedAfterAssessment, .childInNeed]
    func sum(_ stages: Set<Stage>) -> Double {
      ways.reduce(0) { $0 + (stages.contains($1.to) ? $1.share : 0) }
    }
    let all = sum(withPlan) + sum(without)
    return ways.map { way in
      for stages in [withPlan, without] where stages.contains(way.to) {
        var balanced = way
        balanced.share = way.share * all / sum(stages)
        return balanced
      }
      return way
    }
  }
}
