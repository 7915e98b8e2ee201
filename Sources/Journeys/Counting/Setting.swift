import England

/// What all blocks of a count have in common.
struct Setting: Sendable {
  let rules: JourneyRules
  let activityCount: Int
  let extract: Int32
  let firstMonth: Month
  /// The day of the first event of all.
  let firstEvent: Int32
  /// The month of each day from ``firstDay``, as a place after ``firstMonth``.
  private let monthOfDay: [Int16]
  private let firstDay: Int32

  // What the rules say of each activity.
  let stage: [UInt16]
  let isBeginning: [Bool]
  let isEnding: [Bool]
  let isBridge: [Bool]
  let isBridged: [Bool]
  var hasBridge: Bool { rules.bridge != nil }
  let referral: Int
  let assessment: Int
  let enquiry: Int
  let conference: Int

  /// Months before these are not counted by month: dates so old are most often slips of the pen.
  static let mostMonths = 240

  var monthCount: Int { Int(monthOfDay.last ?? 0) + 1 }

  init(_ rules: JourneyRules, activities: [String], first: Day, extract: Day) {
    self.rules = rules
    activityCount = activities.count
    self.extract = extract.number
    let last = Month(of: extract)
    let from = max(min(Month(of: first), last), last + (1 - Self.mostMonths))
    firstMonth = from
    firstEvent = first.number
    firstDay = Day(year: from.year, month: from.month, day: 1)?.number ?? first.number
    monthOfDay = (firstDay...max(firstDay, extract.number)).map {
      Int16(Month(of: Day(number: $0)) - from)
    }
    stage = activities.map { name in
      UInt16(rules.stages.firstIndex(of: name) ?? rules.stages.count)
    }
    isBeginning = activities.map(rules.beginnings.contains)
    isEnding = activities.map(rules.endings.contains)
    isBridge = activities.map { $0 == rules.bridge?.activity }
    isBridged = activities.map { rules.bridge?.leadsTo.contains($0) ?? false }
    func place(_ name: String) -> Int { activities.firstIndex(of: name) ?? -1 }
    referral = place(rules.roles.referral)
    assessment = place(rules.roles.assessment)
    enquiry = place(rules.roles.enquiry)
    conference = place(rules.roles.conference)
  }

  /// The month of a day, as a place after the first; below zero if it is not counted.
  @inline(__always)
  func month(of day: Int32) -> Int {
    let place = Int(day) - Int(firstDay)
    return place >= 0 && place < monthOfDay.count ? Int(monthOfDay[place]) : -1
  }
}
