extension AnnexA {
  /// What happens to a child, in the order of what comes first on one day, which is that of the rules
  /// by which journeys are found.
  public enum Activity: String, CaseIterable, Hashable, Sendable {
    case contact = "Contact"
    case advice = "Information and advice"
    case earlyHelp = "Early help"
    case referral = "Referral"
    case assessment = "Assessment"
    /// The form has one day for the strategy discussion and the enquiry that it begins.
    case enquiry = "Section 47"
    case conference = "Initial conference"
    case inNeed = "Child in need plan"
    case protection = "Child protection plan"
    case care = "Looked after"
    case noFurtherAction = "No further action"
    case closedAfterAssessment = "Closed after assessment"
    case closed = "Closed"

    /// The place in the order of a day.
    var order: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }
  }

  /// What is known of each event: the names of the log’s attributes.
  public enum Attribute: String, CaseIterable, Hashable, Sendable {
    case source
    case team
    case sex
    case ethnicity
    case disabled
    case unaccompanied = "uasc"
    case missing = "missing_episodes"
    case age
    case need
    case abuse
    case reason = "closure_reason"
  }
}
