import England

/// What the lists know of a child.
struct Record {
  let child: Child
  let journeys: [Journey]
  let seed: UInt64

  /// The day on which the lists are made.
  let today = FrontDoorCalendar.extractDay

  /// The rows of the child in a list, by its number.
  func rows(of list: Int) -> [[Answer]] {
    switch list {
    case 1: contacts
    case 2: earlyHelp
    case 3: referrals
    case 4: assessments
    case 5: enquiries
    case 6: episodesOfNeed
    case 7: protectionPlans
    case 8: periodsOfCare
    case 9: leavingCare
    case 10: adoptions
    default: adopters
    }
  }

  /// What all lists of children begin with.
  var aboutChild: [Answer] { [.text(child.identifier)] + person }

  var person: [Answer] {
    [
      // Lists word it differently that it is not known, and have the same letter for it.
      .code(child.sex == .unknown ? "c" : child.sex.rawValue),
      .code(child.ethnicity), .day(child.birth), .count(child.age(on: today)),
    ]
  }

  var disability: Answer { .yesOrNo(child.isDisabled) }

  /// The team that has the case, and a worker who is there.
  func allocation(_ team: Team) -> [Answer] {
    var deviates = deviates("worker", team.rawValue)
    return [
      .text(team.rawValue), .text("Worker \(1 + Int(deviates.uniform() * 14)), \(team.rawValue)"),
    ]
  }

  /// A stream of chance for one purpose about this child.
  func deviates(_ purpose: String, _ what: String) -> Deviates {
    Deviates(seed: seed, "front door", purpose, child.identifier, what)
  }

  /// Each event of a stage, with its journey and what came next in it.
  func events(
    _ stage: Stage
  ) -> [(event: Journey.Event, next: Journey.Event?, journey: Journey)] {
    journeys.flatMap { journey in
      journey.events.indices.filter { journey.events[$0].stage == stage }.map { index in
        let next = index + 1
        return (
          journey.events[index], next < journey.events.count ? journey.events[next] : nil, journey
        )
      }
    }
  }

  /// How many of these days lie in the year before a day.
  func count(_ stage: Stage, inTheYearBefore day: Day) -> Int {
    events(stage).count { $0.event.start < day && day - $0.event.start <= 365 }
  }

  /// The last of the regular days of something, such as visits, that comes round after so many days.
  func last(
    every days: Double, from start: Day, to end: Day?, _ deviates: inout Deviates
  ) -> Day? {
    let end = end ?? today
    let last = end + -Int(days * deviates.uniform())
    return last <= start ? nil : last.openForWork <= end ? last.openForWork : last
  }
}
