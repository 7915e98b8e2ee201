/// A stage of a child’s way through children’s services, by the name that event logs give it.
enum Stage: String, CaseIterable {
  case contact = "Contact"
  case informationAndAdvice = "Information and advice"
  case noFurtherAction = "No further action"
  case earlyHelp = "Early help"
  case referral = "Referral"
  case assessment = "Assessment"
  case section47 = "Section 47"
  case initialConference = "Initial conference"
  case childInNeed = "Child in need plan"
  case childProtection = "Child protection plan"
  case lookedAfter = "Looked after"
  case closedAfterAssessment = "Closed after assessment"
  case closed = "Closed"

  /// Whether it lasts a while, rather than being over on the day.
  var lasts: Bool {
    switch self {
    case .earlyHelp, .assessment, .childInNeed, .childProtection, .lookedAfter: true
    default: false
    }
  }

  /// Whether it waits for a day on which offices are open. Contacts come in on any day, and children
  /// are taken into care on any.
  var isOfficeWork: Bool { self != .contact && self != .lookedAfter }
}
