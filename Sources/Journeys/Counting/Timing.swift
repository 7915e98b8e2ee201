import England

/// Judges what was done in time, journey after journey of a child.
struct Timing {
  private let setting: Setting
  /// The last referral of the child, in this journey or one before.
  private var lastReferral: Int32?

  static let assessmentDays = 45
  static let conferenceDays = 15

  init(_ setting: Setting) { self.setting = setting }

  /// Begins with another child.
  mutating func begin() { lastReferral = nil }

  /// Judges the steps of a journey, the last in a block.
  mutating func addVerdicts(of journey: Int, to block: inout JourneyBlock) {
    var referral: Int32?
    var enquiry: Int32?
    for step in Int(block.first[journey])..<Int(block.first[journey + 1]) {
      let activity = Int(block.activity[step])
      let (start, end) = (block.start[step], block.end[step])
      if activity == setting.referral {
        judgeReferral(start, &block)
        referral = start
        lastReferral = start
      } else if activity == setting.assessment {
        judge(.assessment, from: referral ?? start, to: end, Self.assessmentDays, &block)
      } else if activity == setting.enquiry {
        enquiry = start
      } else if activity == setting.conference, let start = enquiry {
        judge(.conference, from: start, to: block.start[step], Self.conferenceDays, &block)
        enquiry = nil
      }
    }
    // An enquiry that nothing has followed yet may still lead to a conference.
    if let enquiry, block.isOpen[journey],
      let last = block.activity.last, Int(last) == setting.enquiry
    {
      judge(
        .conference, from: enquiry, to: EventLog.open, Self.conferenceDays, &block, isDue: false)
    }
  }

  /// Judges whether something was done within some working days.
  ///
  /// What has not been done, and need not be yet, is pending; also beyond the limit, if it is not known
  /// that it has to be done at all.
  private func judge(
    _ measure: JourneyCounts.Timeliness.Measure, from start: Int32, to end: Int32, _ limit: Int,
    _ block: inout JourneyBlock, isDue: Bool = true
  ) {
    let isDone = end != EventLog.open
    let days = WorkingDays.count(
      from: Day(number: start), to: Day(number: isDone ? end : setting.extract))
    let outcome: JourneyBlock.Verdict.Outcome =
      isDone ? (days <= limit ? .within : .late) : (isDue && days > limit ? .late : .pending)
    append(measure, start, outcome, &block)
  }

  /// A referral is one again, if there was another within 12 months before it.
  private func judgeReferral(_ day: Int32, _ block: inout JourneyBlock) {
    let yearBefore = Self.yearBefore(day)
    let outcome: JourneyBlock.Verdict.Outcome
    if let lastReferral, lastReferral >= yearBefore {
      outcome = .within
    } else {
      outcome = yearBefore < setting.firstEvent ? .pending : .late
    }
    append(.rereferral, day, outcome, &block)
  }

  private func append(
    _ measure: JourneyCounts.Timeliness.Measure, _ day: Int32,
    _ outcome: JourneyBlock.Verdict.Outcome, _ block: inout JourneyBlock
  ) {
    let month = setting.month(of: day)
    guard month >= 0 else { return }
    block.verdicts.append(
      JourneyBlock.Verdict(measure: measure.place, month: Int16(month), outcome: outcome))
  }

  /// The same day of the year before; 28 February for the 29th.
  static func yearBefore(_ day: Int32) -> Int32 {
    let (year, month, dayOfMonth) = Day(number: day).parts
    let same = Day(year: year - 1, month: month, day: dayOfMonth)
    return (same ?? Day(number: day) + -366).number
  }
}

extension JourneyCounts.Timeliness.Measure {
  var place: UInt8 {
    switch self {
    case .assessment: 0
    case .conference: 1
    case .rereferral: 2
    }
  }
}
