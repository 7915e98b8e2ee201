import England

/// What may be the case as a child leaves a stage.
enum Circumstance {
  case heardOfBy(ContactSource.Group)
  case aged(ClosedRange<Int>)
  case disabled
  case seekingAsylum
  /// One has heard of the child before.
  case returning
  case within(Team)
  /// There has been such a stage in the journey before.
  case having(Stage)
  case lacking(Stage)
  /// The day is in this month.
  case month(Int, of: Int)
  /// The more the further the day is between the first days of two years.
  case between(Int, and: Int)

  /// How far it is so, from 0 to 1.
  func strength(in moment: Moment) -> Double {
    switch self {
    case .heardOfBy(let group): moment.source.group == group ? 1 : 0
    case .aged(let ages): ages.contains(moment.child.age(on: moment.day)) ? 1 : 0
    case .disabled: moment.child.isDisabled ? 1 : 0
    case .seekingAsylum: moment.child.seeksAsylum ? 1 : 0
    case .returning: moment.isReturn ? 1 : 0
    case .within(let team): moment.team == team ? 1 : 0
    case .having(let stage): moment.past.contains(stage) ? 1 : 0
    case .lacking(let stage): moment.past.contains(stage) ? 0 : 1
    case .month(let month, let year): moment.day.isIn(month, of: year) ? 1 : 0
    case .between(let start, let end):
      min(1, max(0, (moment.day.yearsAndParts - Double(start)) / Double(end - start)))
    }
  }
}

/// A child’s place in a journey, when it is decided what comes next.
struct Moment {
  let child: Child
  let source: ContactSource
  let team: Team
  let isReturn: Bool
  let day: Day
  let past: Set<Stage>
}

extension Influence {
  /// The factor as it is at a moment.
  func factor(at moment: Moment) -> Double {
    1 + (factor - 1) * circumstances.reduce(1) { $0 * $1.strength(in: moment) }
  }
}

extension Day {
  fileprivate func isIn(_ month: Int, of year: Int) -> Bool {
    let parts = parts
    return parts.year == year && parts.month == month
  }

  fileprivate var yearsAndParts: Double {
    let (year, month, day) = parts
    return Double(year) + Double(month - 1) / 12 + Double(day - 1) / 366
  }
}
