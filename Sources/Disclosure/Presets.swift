extension DisclosureRules {
  /// The rules that can be chosen by name.
  public static let presets = [childrenInNeed, childrenLookedAfter, hospitalEpisodes, publicHealth]

  /// The rules of a name, if there are such.
  public static func named(_ name: String) -> DisclosureRules? {
    presets.first { $0.name == name }
  }

  /// Counts from 1 to 5 are hidden; those of regions and of England are rounded to the nearest 10.
  ///
  /// > Department for Education. “Children in need: data guidance.” 2020.
  public static let childrenInNeed = education("dfe-cin", shareDecimals: 1)

  /// As for children in need, with whole percentages.
  ///
  /// > Department for Education. “Children looked after, a focus on placement location: methodology.”
  public static let childrenLookedAfter = education("dfe-cla", shareDecimals: 0)

  /// Counts from 1 to 7 are hidden and all others rounded to the nearest 5, but for England’s, which are
  /// shown as they are. What is hidden is said to be from 1 to 7, so that no larger count is hidden
  /// with it: rounding protects it, and it is enough that it cannot be known exactly.
  ///
  /// > NHS Digital. “Disclosure control methodology for Hospital Episode Statistics and the Emergency
  /// > Care Data Set.” September 2018.
  public static let hospitalEpisodes = health("nhs-hes", national: Treatment(hiding: nil))

  /// As for hospital episodes, and England’s counts too. Rates are of the counts before rounding.
  ///
  /// > Office for Health Improvement and Disparities, hospital admissions.
  public static let publicHealth = health("ohid", national: smallHealth)

  private static let smallHealth = Treatment(hiding: 1...7, roundingTo: 5)

  private static func education(_ name: String, shareDecimals: Int) -> DisclosureRules {
    let rounded = Treatment(hiding: 1...5, roundingTo: 10)
    return DisclosureRules(
      name: name, national: rounded, regional: rounded, local: Treatment(hiding: 1...5),
      shareDecimals: shareDecimals, fewestPeople: 6, protection: 4)
  }

  private static func health(_ name: String, national: Treatment) -> DisclosureRules {
    DisclosureRules(
      name: name, national: national, regional: smallHealth, local: smallHealth,
      marksTellApart: true, fewestPeople: 8, protection: 1)
  }
}
