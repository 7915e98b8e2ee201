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

  /// The fewest days that it lasts. A plan that follows another kind of help is not made for less than a
  /// week, in which a case is closed at most.
  var fewestDays: Int {
    switch self {
    case .childInNeed: 8
    case .childProtection, .lookedAfter: 1
    default: 0
    }
  }

  /// Whether it waits for a day on which offices are open. Contacts come in on any day, and what comes of
  /// them is told with them; children are taken into care on any; and a case is closed on the day on
  /// which the help has ended.
  var isOfficeWork: Bool {
    switch self {
    case .contact, .noFurtherAction, .informationAndAdvice, .lookedAfter, .closedAfterAssessment,
      .closed:
      false
    default: true
    }
  }
}
