import England

// The rows of the lists of what social care does once a child is referred.

extension Record {
  var assessments: [[Answer]] {
    events(.assessment).map { event, _, journey in
      var deviates = deviates("assessment", "\(journey.number)")
      let isClosed = journey.events.contains { $0.stage == .closedAfterAssessment }
      return aboutChild + [
        disability, .day(event.start),
        .code(deviates.uniform() < 0.94 ? "Yes" : event.end == nil ? "Unknown" : "No"),
        .day(event.end), event.end == nil ? .blank : .yesOrNo(!isClosed),
      ] + allocation(event.team)
    }
  }

  var enquiries: [[Answer]] {
    events(.section47).map { event, next, journey in
      let conference = next?.stage == .initialConference ? next?.start : nil
      let hasPlan = journey.events.contains {
        $0.stage == .childProtection && $0.start == conference
      }
      // That a conference is needed is known before it has been held.
      let isUnnecessary: Answer = event.end == nil ? .blank : .yesOrNo(conference == nil)
      return aboutChild + [
        disability, .day(event.start), isUnnecessary, .day(conference),
        conference == nil ? .blank : .yesOrNo(hasPlan),
        .count(count(.section47, inTheYearBefore: event.start)),
        .count(count(.initialConference, inTheYearBefore: event.start)),
      ] + allocation(event.team)
    }
  }

  /// One episode of a journey: from the first plan or day in care to the last, with all between; or an
  /// assessment that is open.
  var episodesOfNeed: [[Answer]] {
    journeys.compactMap { journey in
      let plans: Set<Stage> = [.childInNeed, .childProtection, .lookedAfter]
      let helps = journey.events.filter { plans.contains($0.stage) }
      guard let first = helps.first, let last = helps.last else { return openAssessment(journey) }
      let end = journey.events.last { $0.stage == .closed }?.start
      let status: String =
        if end != nil {
          "Closed episode"
        } else {
          switch last.stage {
          case .lookedAfter: "Looked after child"
          case .childProtection: "Child Protection plan"
          default: "Child in need plan"
          }
        }
      return episode(journey, from: first.start, to: end, status: status, team: last.team)
    }
  }

  private func openAssessment(_ journey: Journey) -> [Answer]? {
    guard
      let assessment = journey.events.last(where: { $0.stage == .assessment && $0.end == nil }),
      let start = journey.events.first(where: { $0.stage == .referral })?.start
    else { return nil }
    return episode(
      journey, from: start, to: nil, status: "Open assessment", team: assessment.team)
  }

  private func episode(
    _ journey: Journey, from start: Day, to end: Day?, status: String, team: Team
  ) -> [Answer] {
    var deviates = deviates("episode", "\(journey.number)")
    let seen = last(every: 28, from: start, to: end, &deviates)
    return aboutChild + [
      disability, .day(start), .code(need), .day(seen), .day(end),
      end == nil ? .blank : .code(closureReason(journey, &deviates)), .code(status),
    ] + allocation(team)
  }

  /// The chief need of the child.
  var need: String {
    if child.seeksAsylum { return "N8" }
    var deviates = deviates("need", "")
    if child.isDisabled, deviates.uniform() < 0.55 { return "N2" }
    return deviates.pick([
      "N1": 58, "N2": 1.5, "N3": 3.5, "N4": 10, "N5": 17, "N6": 3, "N7": 0.7, "N8": 1.8,
      "N9": 1.2, "N0": 1.6,
    ])
  }

  private func closureReason(_ journey: Journey, _ deviates: inout Deviates) -> String {
    guard let last = journey.events.last(where: { $0.stage == .lookedAfter && $0.end != nil }),
      journey.events.last(where: { $0.stage.lasts })?.start == last.start
    else { return deviates.uniform() < 0.06 ? "RC5" : "RC7" }
    return careEnd(last, in: journey).closureReason
  }

  var protectionPlans: [[Answer]] {
    let plans = events(.childProtection)
    return plans.enumerated().map { number, plan in
      let (event, journey) = (plan.event, plan.journey)
      var deviates = deviates("protection", "\(journey.number) \(number)")
      let category = deviates.pick([
        "Neglect": 49, "Physical abuse": 8, "Sexual abuse": 4, "Emotional abuse": 39,
      ])
      let latest = deviates.uniform() < 0.9 ? category : "Multiple/not recommended"
      return aboutChild + [
        disability, .day(event.start), .code(category), .code(latest),
        .day(last(every: 20, from: event.start, to: event.end, &deviates)),
        .code(deviates.uniform() < 0.8 ? "Yes" : "No"),
        .day(last(every: 150, from: event.start + 60, to: event.end, &deviates)),
        .day(event.end), .yesOrNo(deviates.uniform() < 0.04), .count(number),
      ] + allocation(event.team)
    }
  }
}
