import England

extension AnnexA {
  /// Turns the rows of the lists into events.
  ///
  /// - **List 1.** A row is a *Contact* of one day. Where there is a column of outcomes, “no further
  ///   action” and “information and advice” are events of the same day. Early help and referrals are
  ///   read from their own lists. Without that column nothing is guessed: nobody can tell what came
  ///   of a contact that nothing follows.
  /// - **List 2.** *Early help*, from its start to its end.
  /// - **List 3.** A *Referral* of one day; if nothing was done, *No further action* on that day.
  /// - **List 4.** An *Assessment*, until it was authorised. If it found that no support is needed,
  ///   *Closed after assessment* on that day.
  /// - **List 5.** *Section 47*, from the strategy discussion to its end where that is told, else to the
  ///   conference; of one day if no conference was needed; else open. An *Initial conference* of one day.
  /// - **List 6.** An episode of need holds plans of several kinds: a *Child in need plan* is what of it
  ///   is neither a child protection plan nor care. After these it counts if it lasts more than a week,
  ///   since closing a case takes some days. A row whose state is an open assessment has no plan yet.
  ///   *Closed* is the day on which the episode ended, unless something else of social care goes on
  ///   then, or begins on that day or the next. Reasons RC8 and RC9 say that there was no plan, but that
  ///   the case was *Closed after assessment*; if List 4 says so too, that is not counted twice.
  /// - **List 7.** A *Child protection plan*, from its start to its end.
  /// - **List 8.** *Looked after*, from its start to its end.
  ///
  /// Lists 9 to 11 make no events.
  struct EventMaker {
    /// By child, day, and the order of a day.
    let events: [Event]

    /// How long after an authorised assessment the closing of its case may be written down.
    private static let closingDays = 31
    /// What lies between a plan’s end and the closing of its case is no plan of its own if it is this short.
    private static let lingeringDays = 7

    init(_ entries: [Entry]) {
      let direct = entries.flatMap(Self.direct).sorted(by: Self.precedes)
      // Each child’s events stand together, from here to where the next child’s begin.
      var starts: [Int32: Int] = [:]
      for (place, event) in direct.enumerated() where starts[event.child] == nil {
        starts[event.child] = place
      }
      var events = direct
      for entry in entries where entry.list == 6 {
        let start = starts[entry.facts.child] ?? direct.endIndex
        let own = direct[start...].prefix { $0.child == entry.facts.child }
        events += Self.ofNeed(entry, beside: own)
      }
      self.events = events.sorted(by: Self.precedes)
    }

    /// What rows say by themselves.
    private static func direct(_ entry: Entry) -> [Event] {
      let facts = entry.facts
      let (start, end) = (facts.start, facts.end)
      switch entry.list {
      case 1:
        let contact = Event(.contact, entry, on: start)
        return switch facts.outcome {
        case 1: [contact, Event(.noFurtherAction, entry, on: start)]
        case 2: [contact, Event(.advice, entry, on: start)]
        default: [contact]
        }
      case 2: return [Event(.earlyHelp, entry, from: start, to: end)]
      case 3:
        let referral = Event(.referral, entry, on: start)
        return facts.noFurtherAction == 1
          ? [referral, Event(.noFurtherAction, entry, on: start)] : [referral]
      case 4:
        let assessment = Event(.assessment, entry, from: start, to: end)
        guard let end, facts.needsSupport == 2 else { return [assessment] }
        return [assessment, Event(.closedAfterAssessment, entry, on: end)]
      case 5:
        let last = end ?? facts.conference ?? (facts.noConference == 1 ? start : nil)
        let enquiry = Event(.enquiry, entry, from: start, to: last)
        return [enquiry] + (facts.conference.map { [Event(.conference, entry, on: $0)] } ?? [])
      case 7: return [Event(.protection, entry, from: start, to: end)]
      case 8: return [Event(.care, entry, from: start, to: end)]
      default: return []
      }
    }

    /// What an episode of need says, beside the child’s other events.
    private static func ofNeed(_ entry: Entry, beside own: ArraySlice<Event>) -> [Event] {
      let facts = entry.facts
      if facts.reason >= 8, let end = facts.end {
        let isTold = own.contains {
          $0.activity == .closedAfterAssessment && $0.start >= facts.start
            && $0.start <= end + closingDays
        }
        return isTold ? [] : [Event(.closedAfterAssessment, entry, on: end)]
      }
      var events = facts.status == 4 ? [] : plans(entry, beside: own)
      if let end = facts.end, isClosed(on: end, own) {
        events.append(Event(.closed, entry, on: end))
      }
      return events
    }

    /// What of an episode is neither a child protection plan nor care.
    private static func plans(_ entry: Entry, beside own: ArraySlice<Event>) -> [Event] {
      var plans: [Event] = []
      var free: Day? = entry.facts.start
      let last = entry.facts.end
      var isAfterOther = false
      for other in own where other.activity == .protection || other.activity == .care {
        guard let from = free else { break }
        if let last, other.start >= last { break }
        if let end = other.end, end <= from { continue }
        if other.start - from > (isAfterOther ? lingeringDays : 0) {
          plans.append(Event(.inNeed, entry, from: from, to: other.start))
        }
        free = other.end.map { max($0, from) }
        isAfterOther = true
      }
      guard let from = free else { return plans }
      if isAfterOther {
        guard last.map({ $0 - from > lingeringDays }) ?? (entry.facts.status != 5) else {
          return plans
        }
      }
      return plans + [Event(.inNeed, entry, from: from, to: last)]
    }

    /// Whether nothing of social care goes on when an episode ends, or begins with it.
    private static func isClosed(on day: Day, _ own: ArraySlice<Event>) -> Bool {
      !own.contains { event in
        let isOfCare = ![.contact, .earlyHelp, .noFurtherAction, .advice].contains(event.activity)
        let goesOn = event.start <= day && (event.end ?? day + 1) > day
        return isOfCare && (goesOn || event.start == day + 1)
          || isOfCare && event.start == day && event.activity != .closedAfterAssessment
      }
    }

    private static func precedes(_ a: Event, _ b: Event) -> Bool {
      if a.child != b.child { return a.child < b.child }
      if a.start != b.start { return a.start < b.start }
      if a.activity != b.activity { return a.activity.order < b.activity.order }
      return (a.entry.list, a.entry.row) < (b.entry.list, b.entry.row)
    }
  }
}
