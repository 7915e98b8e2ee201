extension AnnexA {
  /// A column of a list.
  public struct Column: Hashable, Sendable {
    /// The heading, as the form has it.
    public let heading: String
    /// Other headings under which it is found. Case, spaces, quotation marks and other marks never
    /// count, so these are other words only.
    public let otherHeadings: [String]
    public let kind: Kind
    /// What to write in it.
    public let guidance: String
    /// What the reader takes from it; `nil` if nothing is, and then its cells are not looked at.
    public let role: Role?
    /// Whether a list is refused without it, and a row without a value.
    public let isNeeded: Bool
    /// Whether the form does not have it: authorities that record it may add it.
    public let isAddition: Bool

    init(
      _ heading: String, or otherHeadings: [String] = [], _ kind: Kind, _ role: Role? = nil,
      isNeeded: Bool = false, isAddition: Bool = false, _ guidance: String
    ) {
      self.heading = heading
      self.otherHeadings = otherHeadings
      self.kind = kind
      self.role = role
      self.isNeeded = isNeeded
      self.isAddition = isAddition
      self.guidance = guidance
    }
  }

  /// What stands in a column.
  public enum Kind: Hashable, Sendable {
    /// The number by which an authority knows a child. It goes no further than the reader.
    case identifier
    case day
    /// Whole years, −1 for a child who is not born.
    case age
    /// One of a list.
    case codes([Code])
    /// A whole number, not negative.
    case count
    case text
  }

  /// What a column says of a child, or of what happened to it.
  public enum Role: Int, CaseIterable, Hashable, Sendable {
    case child
    case sex
    case ethnicity
    case birth
    case age
    case disabled
    case unaccompanied
    /// How often a child was missing.
    case missing
    /// The day on which what the list is of began: a contact, a plan.
    case start
    case end
    case source
    /// What came of a contact.
    case outcome
    /// Whether a referral led to nothing.
    case noFurtherAction
    /// Whether an assessment found that support is needed.
    case needsSupport
    /// Whether an enquiry led to no conference.
    case noConference
    case conference
    case need
    case abuse
    /// How far a child in need has come.
    case status
    /// Why a case was closed.
    case reason
    case team
  }
}
