/// The rules by which small numbers of people are kept from a publication.
///
///     var rules = DisclosureRules.childrenInNeed
///     rules.protection = 2
///
/// There are many such rules, and a publisher follows one: see ``presets``.
public struct DisclosureRules: Hashable, Sendable {
  /// What is done with the counts of one level of areas.
  public struct Treatment: Hashable, Sendable {
    /// The counts that are not shown. A range from 0 hides noughts too; `nil` hides none.
    public var hidden: ClosedRange<Int>?

    /// The multiple to which counts that are shown are rounded; `nil` shows them as they are.
    public var rounding: Int?

    public init(hiding hidden: ClosedRange<Int>?, roundingTo rounding: Int? = nil) {
      precondition((hidden?.lowerBound ?? 0) >= 0, "no count is less than nothing")
      precondition((rounding ?? 2) > 1, "counts are rounded to a multiple of 2 or more")
      self.hidden = hidden
      self.rounding = rounding
    }
  }

  /// The name by which a configuration chooses the rules, such as `dfe-cin`.
  public var name: String

  public var national: Treatment
  public var regional: Treatment
  public var local: Treatment

  /// Whether a reader can tell a small count from one that is hidden to protect it: by its mark, or
  /// because the publisher says that whatever is hidden is small. A small count is then known to be
  /// within the hidden range, and the others to be beyond it.
  public var marksTellApart: Bool

  /// Whether shares and rates are worked out from rounded counts, and so tell nothing more than they.
  public var roundsBeforeDividing: Bool

  /// The decimals of a percentage.
  public var shareDecimals: Int

  /// The decimals of a rate, and of an average of several authorities.
  public var rateDecimals: Int

  /// The fewest people of whom a share, a rate, a median or a mean is shown.
  public var fewestPeople: Int

  /// The fewest authorities of which an average is shown.
  public var fewestAuthorities: Int

  /// How far apart the least and the most that a hidden count can be must stay, as far as anybody can
  /// work out from all that is published. 1 keeps it from being known exactly; 4 leaves it as open as
  /// “somewhere from 1 to 5”.
  public var protection: Int

  public init(
    name: String, national: Treatment, regional: Treatment, local: Treatment,
    marksTellApart: Bool = false, roundsBeforeDividing: Bool = false, shareDecimals: Int = 1,
    rateDecimals: Int = 1, fewestPeople: Int, fewestAuthorities: Int = 3, protection: Int
  ) {
    precondition(protection >= 1, "a hidden count is not to be known exactly")
    precondition(
      (0...6).contains(shareDecimals) && (0...6).contains(rateDecimals), "0 to 6 decimals are shown"
    )
    self.name = name
    self.national = national
    self.regional = regional
    self.local = local
    self.marksTellApart = marksTellApart
    self.roundsBeforeDividing = roundsBeforeDividing
    self.shareDecimals = shareDecimals
    self.rateDecimals = rateDecimals
    self.fewestPeople = fewestPeople
    self.fewestAuthorities = fewestAuthorities
    self.protection = protection
  }

  /// What is done with a count of areas of a level.
  public func treatment(of level: AreaLevel) -> Treatment {
    switch level {
    case .national: national
    case .regional: regional
    case .local: local
    }
  }
}

extension DisclosureRules {
  /// What is done with a count.
  func treatment(of cell: CountSystem.Cell) -> Treatment {
    let treatment = treatment(of: cell.level)
    return cell.isExact ? Treatment(hiding: treatment.hidden) : treatment
  }
}

/// How large the areas are that a count is of. Rules may round a country’s counts and not a council’s.
public enum AreaLevel: String, CaseIterable, Hashable, Sendable {
  case national, regional, local
}
