import England

// The rows of the lists of children in care, and of those who have left it.

extension Record {
  /// Why a period of care ended.
  func careEnd(_ event: Journey.Event, in journey: Journey) -> CareEnd {
    var deviates = deviates("care end", event.start.description)
    let end = event.end ?? today
    let wentHome = journey.events.contains { $0.stage == .childInNeed && $0.start == end }
    return .drawn(age: child.age(on: end), wentHome: wentHome, &deviates)
  }

  var periodsOfCare: [[Answer]] {
    events(.lookedAfter).map { event, _, journey in
      var deviates = deviates("care", event.start.description)
      let isAgain = events(.lookedAfter).contains {
        guard let end = $0.event.end else { return false }
        return end <= event.start && event.start - end < 365
      }
      let period = (start: event.start, end: event.end)
      func last(every days: Double) -> Answer {
        .day(self.last(every: days, from: period.start, to: period.end, &deviates))
      }
      let status = last(every: 300)
      let legal: [Answer] = [
        .code(need == "N9" || need == "N0" ? "N5" : need), .yesOrNo(isAgain),
        status.isBlank ? .day(event.start) : status, .code(legalStatus(event, &deviates)),
      ]
      let visits = [
        last(every: 170), last(every: 38), permanence(event, &deviates), last(every: 120),
        last(every: 340), last(every: 300),
      ]
      let moved = last(every: 400)
      let placement: [Answer] =
        [
          .count(1 + deviates.count(mean: 0.5)), .day(event.end),
          event.end == nil ? .blank : .code(careEnd(event, in: journey).code),
          moved.isBlank ? .day(event.start) : moved,
        ] + placement(on: event.start, &deviates)
      return aboutChild + [.yesOrNo(child.seeksAsylum), disability, .day(event.start)] + legal
        + visits + placement + missing(journey, &deviates) + allocation(event.team)
    }
  }

  private func legalStatus(_ event: Journey.Event, _ deviates: inout Deviates) -> String {
    if child.seeksAsylum { return "V2" }
    let isLong = (event.end ?? today) - event.start > 300
    let isYoung = child.age(on: event.start) < 4
    return deviates.pick([
      "C1": isLong ? 12 : 45, "C2": isLong ? 58 : 6, "V2": 30, "E1": isYoung && isLong ? 30 : 0,
      "L2": 2, "J1": 1.5,
    ])
  }

  private func permanence(_ event: Journey.Event, _ deviates: inout Deviates) -> Answer {
    guard (event.end ?? today) - event.start > 120 else { return .blank }
    let age = child.age(on: event.start)
    let plan = deviates.pick([
      "Return to family": 24, "Adoption": age < 5 ? 30 : 0, "SGO/CAO": age < 12 ? 18 : 4,
      "Supported living in the community": age > 14 ? 40 : 0,
      "Long-term residential placement": age > 9 ? 12 : 1, "Long-term fostering": 36, "other": 3,
    ])
    return .code(plan)
  }

  /// Type, provider, postcode and number of the placement, and where it is. No home has a number or a
  /// postcode, because none is real.
  private func placement(on day: Day, _ deviates: inout Deviates) -> [Answer] {
    let age = child.age(on: day)
    let isGrown = child.seeksAsylum || age >= 16
    let type = deviates.pick([
      "U6": 48, "U4": 14, "U3": 9, "U1": 6, "K2": age > 8 ? 16 : 0, "H5": isGrown ? 30 : 0,
      "P1": 6, "A5": age < 5 ? 5 : 0, "R3": age < 1 ? 4 : 0, "Z1": 2,
    ])
    let isIn = deviates.uniform() < 0.62
    return [
      .code(type), .code(type == "P1" ? "PR0" : deviates.uniform() < 0.52 ? "PR1" : "PR4"),
      .blank, .blank, .code(isIn ? "In" : "Out"),
      .text(isIn ? "The invented authority" : "Another authority"),
    ]
  }

  private func missing(_ journey: Journey, _ deviates: inout Deviates) -> [Answer] {
    let wasOffered = deviates.uniform() < 0.86
    let hasAccepted = deviates.uniform() < 0.6
    let wasMissing = journey.missingEpisodes > 0
    return [
      .count(journey.missingEpisodes), .count(deviates.count(mean: wasMissing ? 0.8 : 0.05)),
      wasMissing ? .yesOrNo(wasOffered) : .blank,
      wasMissing && wasOffered ? .yesOrNo(hasAccepted) : .blank,
    ]
  }

  /// A row for a young person who was in care for long enough, and has left it at 16 or later.
  var leavingCare: [[Answer]] {
    let ages = 16...24
    guard ages.contains(child.age(on: today)),
      !events(.lookedAfter).contains(where: { $0.event.end == nil }),
      events(.lookedAfter).contains(where: {
        guard let end = $0.event.end else { return false }
        return end - $0.event.start >= 91 && child.age(on: end) >= 16
      })
    else { return [] }
    var deviates = deviates("leaving care", "")
    let isAdult = child.age(on: today) >= 18
    let inTouch = deviates.uniform() < 0.92
    let home = deviates.pick([
      "T": 20, "U": 34, "B": 14, "E": 8, "Z": 10, "K": 6, "X": 3, "R": 3,
    ])
    let activity = deviates.pick([
      "F1": 7, "F2": 24, "F3": 26, "P3": 6, "G4": 10, "G5": 22, "G6": 5,
    ])
    return [
      aboutChild + [disability] + allocation(.childrenInCare) + [
        .code(isAdult ? "Former relevant child" : "Relevant child"), .yesOrNo(inTouch),
        .code(inTouch ? home : "R"),
        inTouch ? .code(deviates.uniform() < 0.9 ? "Suitable" : "Unsuitable") : .blank,
        inTouch ? .code(activity) : .blank,
      ]
    ]
  }
}

extension Answer {
  fileprivate var isBlank: Bool { if case .blank = self { true } else { false } }
}
