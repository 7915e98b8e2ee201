import England

/// Takes a child through the process, stage by stage.
struct Traveller {
  let process: Process
  let child: Child
  let source: ContactSource
  /// Whether the child has been through before.
  let isReturn: Bool
  var deviates: Deviates
  private var events: [Journey.Event] = []

  init(
    _ process: Process, _ child: Child, _ source: ContactSource, isReturn: Bool,
    _ deviates: Deviates
  ) {
    (self.process, self.child, self.source, self.isReturn) = (process, child, source, isReturn)
    self.deviates = deviates
  }

  /// The events of the journey that begins with a stage on a day.
  mutating func events(from stage: Stage, on day: Day) -> [Journey.Event] {
    events = []
    var next: (stage: Stage, day: Day)? = (stage, day)
    // A child may go round from plan to enquiry and back; not for ever.
    while let (stage, day) = next, events.count < 60 {
      begin(stage, on: stage.isOfficeWork ? day.openForWork : day)
      next = step()
    }
    let isAllocated = events.contains { $0.stage == .referral }
    return isAllocated ? events : events.map { $0.with(.frontDoor) }
  }

  private mutating func begin(_ stage: Stage, on day: Day) {
    let moment = moment(on: day)
    events.makeRoom(for: stage, on: day)
    let length = deviates.days(process[stage].lasts) * factor(.length(of: stage), at: moment)
    let last = (day + max(Int(length), stage.fewestDays)).openForWork
    let end = stage.lasts ? max(day, min(last, child.comingOfAge)) : day
    let team = stage == .lookedAfter ? .childrenInCare : moment.team
    events.append(Journey.Event(stage: stage, start: day, end: end, team: team))
  }

  /// Chooses what comes next, and when; `nil` at the end of the journey.
  private mutating func step() -> (Stage, Day)? {
    guard let event = events.last, let latest = events.compactMap(\.end).max() else { return nil }
    let moment = moment(on: event.start)
    let passage = process[event.stage]
    // Nothing is begun for the last days of childhood.
    let isOfAge = latest + 14 >= child.comingOfAge
    let shares = passage.ways.map { way in
      isOfAge && !process.isEnd(way.to)
        ? 0 : way.share * factor(.way(from: event.stage, to: way.to), at: moment)
    }
    let choice = deviates.pick(shares + [passage.ends])
    guard choice < shares.count, shares[choice] > 0 else { return nil }
    let way = passage.ways[choice]
    // Early help does not begin on the day on which it is asked for.
    let wait = max(way.to == .earlyHelp ? 1 : 0, Int(deviates.days(way.wait)))
    guard way.isWithin else { return (way.to, latest + wait) }
    let start = event.start + wait
    return (way.to, event.stage.lasts ? min(start, latest) : start)
  }

  private func moment(on day: Day) -> Moment {
    Moment(
      child: child, source: source, team: child.isDisabled ? .disabledChildren : child.district,
      isReturn: isReturn, day: day, past: Set(events.map(\.stage)))
  }

  private func factor(_ effect: Influence.Effect, at moment: Moment) -> Double {
    process.influences.reduce(1) { $1.effect == effect ? $0 * $1.factor(at: moment) : $0 }
  }
}

extension Journey.Event {
  fileprivate func with(_ team: Team) -> Self {
    Journey.Event(stage: stage, start: start, end: end, team: team)
  }
}

extension Day {
  /// The day, or the next on which offices are open.
  var openForWork: Day { WorkingDays.contains(self) ? self : WorkingDays.adding(1, to: self) }
}
