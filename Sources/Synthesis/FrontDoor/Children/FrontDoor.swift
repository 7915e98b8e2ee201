import England

/// The children of whom the front door of an invented authority hears.
///
/// Each child has a stream of chance of its own, so that files of more children begin with the same.
struct FrontDoor {
  private let seed: UInt64
  private let process: Process
  private let calendar: FrontDoorCalendar

  init(seed: UInt64, process: Process = .usual) {
    self.seed = seed
    self.process = process
    calendar = FrontDoorCalendar(process.intake)
  }

  /// So many children, with what is known of each on the day of the extract.
  func children(_ count: Int) -> [(child: Child, journeys: [Journey])] {
    var children: [(Child, [Journey])] = []
    var index = 0
    while children.count < count {
      let (child, journeys) = child(index)
      if !journeys.isEmpty { children.append((child, journeys)) }
      index += 1
    }
    return children
  }

  /// A child and all its journeys that began since the first day of the files.
  private func child(_ index: Int) -> (Child, [Journey]) {
    var deviates = Deviates(seed: seed, "front door", "\(index)")
    var day = calendar.day(&deviates)
    let child = Child(
      identifier: "C\(1_000_000 + index)", firstHeardOf: day,
      knownOn: FrontDoorCalendar.extractDay, in: process.intake, &deviates)
    let first = day
    var journeys: [Journey] = []
    while day <= FrontDoorCalendar.extractDay, day < child.comingOfAge {
      let (journey, next) = journey(of: child, on: day, isReturn: day > first, &deviates)
      if day >= FrontDoorCalendar.firstDay {
        journeys.append(journey.numbered(journeys.count + 1))
      }
      guard let next else { break }
      day = next
    }
    return (child, journeys.map { $0.known(on: FrontDoorCalendar.extractDay) })
  }

  /// A journey, and when another begins, if one does.
  private func journey(
    of child: Child, on day: Day, isReturn: Bool, _ deviates: inout Deviates
  ) -> (Journey, next: Day?) {
    let start =
      isReturn ? .contact : process.starts[deviates.pick(process.starts.map(\.share))].stage
    let source =
      start == .contact
      ? calendar.source(of: child, on: day, &deviates) : ContactSource.otherAuthority
    var traveller = Traveller(process, child, source, isReturn: isReturn, deviates)
    let events = traveller.events(from: start, on: day)
    deviates = traveller.deviates
    let missing = missingEpisodes(of: child, events, &deviates)
    let journey = Journey(number: 0, source: source, missingEpisodes: missing, events: events)
    guard let last = events.last?.stage, let end = events.compactMap(\.end).max() else {
      return (journey, nil)
    }
    let passage = process[last]
    let comesBack = deviates.uniform() < min(0.92, passage.comesBack * child.frailty)
    return (journey, comesBack ? end + 2 + Int(deviates.days(passage.back)) : nil)
  }

  private func missingEpisodes(
    of child: Child, _ events: [Journey.Event], _ deviates: inout Deviates
  ) -> Int {
    guard let start = events.first?.start, child.age(on: start) > 9 else { return 0 }
    let isLookedAfter = events.contains { $0.stage == .lookedAfter }
    let mean = (isLookedAfter ? 1.1 : 0.14) * child.frailty
    return min(30, deviates.count(mean: mean * exponential(0.8 * deviates.normal())))
  }
}
