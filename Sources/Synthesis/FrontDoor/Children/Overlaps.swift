import England

extension [Journey.Event] {
  /// Ends or prolongs what goes on when a stage begins.
  ///
  /// - An *enquiry* goes on until its conference.
  /// - An *assessment* is finished by the conference, and by the day on which a child is taken into care.
  /// - A *child in need plan* gives way to a child protection plan, and to care; what else begins within
  ///   it, it outlasts by a week.
  mutating func makeRoom(for stage: Stage, on day: Day) {
    switch stage {
    case .section47:
      prolongPlan(beyond: day)
    case .initialConference:
      if last?.stage == .section47 { self[count - 1].end = day }
      finishAssessment(by: day)
      prolongPlan(beyond: day)
    case .childProtection, .lookedAfter:
      finishAssessment(by: day)
      if let plan { self[plan].end = day }
    default: break
    }
  }

  private mutating func finishAssessment(by day: Day) {
    for index in indices where self[index].stage == .assessment {
      if let end = self[index].end, end > day { self[index].end = day }
    }
  }

  private mutating func prolongPlan(beyond day: Day) {
    guard let plan, let end = self[plan].end else { return }
    self[plan].end = Swift.max(end, (day + Stage.childInNeed.fewestDays).openForWork)
  }

  /// The child in need plan that goes on, if one does.
  private var plan: Int? {
    let plans: Set<Stage> = [.childInNeed, .childProtection, .lookedAfter]
    return lastIndex { plans.contains($0.stage) }.flatMap {
      self[$0].stage == .childInNeed ? $0 : nil
    }
  }
}
