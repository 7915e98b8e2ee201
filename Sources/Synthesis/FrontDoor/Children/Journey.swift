import England

/// A child’s way from being heard of to the end, or to the day on which it is told.
struct Journey {
  struct Event {
    let stage: Stage
    let start: Day
    /// None while it goes on.
    var end: Day?
    let team: Team
  }

  /// The number of the journey among the child’s own, from 1.
  var number: Int
  let source: ContactSource
  /// How many times the child has been missing.
  let missingEpisodes: Int
  var events: [Event]

  func numbered(_ number: Int) -> Journey {
    var journey = self
    journey.number = number
    return journey
  }
}

extension Journey {
  /// What was known of the journey on a day: of what came later, nothing.
  func known(on day: Day) -> Journey {
    var journey = self
    journey.events = events.filter { $0.start <= day }
    for index in journey.events.indices {
      if let end = journey.events[index].end, end > day { journey.events[index].end = nil }
    }
    return journey
  }
}
