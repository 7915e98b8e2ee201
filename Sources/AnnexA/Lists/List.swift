extension AnnexA {
  /// One of the eleven lists: who belongs in it, what each row says, and what is made of it.
  ///
  ///     AnnexA.lists[2].name                       // List 3
  ///     AnnexA.lists[2].sheetName                  // List 3 Referrals
  ///     AnnexA.lists[2].column(.start)?.heading    // Date of referral
  ///
  /// The reader, the empty workbook and the guide are all written from these, so that none can say
  /// what another does not know.
  public struct List: Hashable, Sendable {
    /// From 1 to 11.
    public let number: Int
    public let title: String
    /// What else sheets and files of this list are called.
    public let otherTitles: [String]
    /// Who belongs in it.
    public let scope: String
    /// What the map cannot show without it; `nil` for the lists that are not read.
    public let purpose: String?
    public let columns: [Column]

    /// A list of children; its columns come after those that all of these begin with.
    init(
      number: Int, title: String, otherTitles: [String], scope: String, purpose: String?,
      first: [Column] = Column.aboutChild, columns: [Column]
    ) {
      (self.number, self.title, self.otherTitles) = (number, title, otherTitles)
      (self.scope, self.purpose) = (scope, purpose)
      self.columns = first + columns
    }

    /// `List 3`.
    public var name: String { "List \(number)" }

    /// `List 3 Referrals`, short enough for a tab.
    public var sheetName: String { "\(name) \(title)" }

    /// Whether anything is made of its rows.
    public var isRead: Bool { purpose != nil }

    /// The column that plays a part, if the list has it.
    public func column(_ role: Role) -> Column? { columns.first { $0.role == role } }
  }

  /// The lists, in their order.
  public static let lists: [List] = [
    .contacts, .earlyHelp, .referrals, .assessments, .enquiries, .childrenInNeed, .protectionPlans,
    .childrenInCare, .careLeavers, .adoption, .adopters,
  ]
}
