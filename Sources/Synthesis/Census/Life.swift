/// How the people of a small area live: the weights by which its tables are divided, in the order of
/// their published columns.
struct Life {
  let groups, languages, occupations, qualifications, tenures, rooms: [Double]

  init(in neighbourhood: Neighbourhood, _ mix: Mix, _ deviates: inout Deviates) {
    let degrees = Self.share(neighbourhood.degrees, shift: mix.degrees + 0.25 * deviates.normal())
    let owners = Self.share(neighbourhood.owners, shift: 0.22 * deviates.normal())
    let students =
      neighbourhood.students / 100 * exponential(0.13 * deviates.normal() - 0.008)
    // Where homes are rented from councils, more have little.
    let hardship = neighbourhood.tenants / 100 + 0.03 * deviates.normal()
    let groups = Self.groups(in: neighbourhood, mix, &deviates)
    self.groups = groups
    languages = Self.languages(of: groups, hardship: hardship)
    occupations = Self.occupations(degrees: degrees, students: students, hardship: hardship)
    qualifications = Self.qualifications(
      degrees: degrees, students: students, hardship: hardship,
      newcomers: languages.dropFirst().reduce(0, +))
    tenures = Self.tenures(in: neighbourhood, mix, owners: owners, &deviates)
    let space = neighbourhood.rooms + 0.9 * (owners - neighbourhood.owners / 100)
    rooms = Self.rooms(space: space + 0.07 * deviates.normal())
  }

  /// A share whose odds are some factor more than a percentage’s, given as its logarithm.
  private static func share(_ percentage: Double, shift: Double) -> Double {
    let odds = percentage / (100 - percentage) * exponential(shift)
    return odds / (1 + odds)
  }

  private static func groups(
    in neighbourhood: Neighbourhood, _ mix: Mix, _ deviates: inout Deviates
  ) -> [Double] {
    let origins = neighbourhood.origins.map { $0 * exponential(0.35 * deviates.normal()) } + [1]
    var weights: [Double] = []
    for (group, factor) in zip(EthnicGroups.all, mix.groups) {
      let own = exponential(0.25 * deviates.normal())
      weights.append(group.usual * factor * own * origins[group.origin.rawValue])
    }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// English as the main language; another, and English spoken very well, well, not well or not at all.
  private static func languages(of groups: [Double], hardship: Double) -> [Double] {
    var (others, little) = (0.0, 0.0)
    for (group, share) in zip(EthnicGroups.all, groups) {
      others += share * group.otherLanguage
      little += share * group.otherLanguage * group.littleEnglish * (0.8 + hardship)
    }
    let fluent = others - little
    return [1 - others, 0.55 * fluent, 0.45 * fluent, 0.85 * little, 0.15 * little]
  }

  /// From higher managers to routine occupations, those who never worked, and full-time students.
  private static func occupations(degrees: Double, students: Double, hardship: Double) -> [Double] {
    let working = [
      38 * degrees, 8 + 35 * degrees, 12.5 - 3 * degrees, 12.5 - 6 * hardship,
      max(1, 8.3 - 9 * degrees), max(1.5, 18.5 - 21 * degrees), max(1.5, 22 - 29.5 * degrees),
      4 + 24 * hardship,
    ]
    let sum = working.reduce(0, +)
    return working.map { $0 / sum * (1 - students) } + [students]
  }

  /// None, levels 1 and 2, an apprenticeship, levels 3 and 4 and above, and others.
  private static func qualifications(
    degrees: Double, students: Double, hardship: Double, newcomers: Double
  ) -> [Double] {
    let others = [
      max(2, 24 - 34 * degrees + 32 * hardship), max(2, 14 - 12.5 * degrees),
      max(3, 19 - 16.5 * degrees), max(1, 8 - 8 * degrees), 14 + 42 * students,
      1.5 + 14 * newcomers,
    ]
    let sum = others.reduce(0, +)
    var shares = others.map { $0 / sum * (1 - degrees) }
    shares.insert(degrees, at: 5)
    return shares
  }

  /// Owned outright, or with a mortgage; shared; rented from a council, or another social landlord, or a
  /// private one, or another; lived in for nothing.
  private static func tenures(
    in neighbourhood: Neighbourhood, _ mix: Mix, owners: Double, _ deviates: inout Deviates
  ) -> [Double] {
    let outright = min(0.75, max(0.25, 0.52 + 0.35 * (neighbourhood.old - neighbourhood.young)))
    let social =
      min(0.9, neighbourhood.tenants / (100 - neighbourhood.owners) * mix.tenants)
      * (1 - owners)
    let rest = 1 - owners - social
    let shared = min(0.3, 0.035 * exponential(0.5 * deviates.normal()))
    return [
      owners * outright, owners * (1 - outright), rest * shared, social * mix.councils,
      social * (1 - mix.councils), rest * (1 - shared) * 0.885, rest * (1 - shared) * 0.109,
      rest * (1 - shared) * 0.006,
    ]
  }

  /// Homes of 1 room to those of 9 or more. Percentages of England’s in 2021, tilted.
  private static func rooms(space: Double) -> [Double] {
    let national = [1.1, 10, 23.3, 27.8, 22.8, 8.6, 3.7, 1.5, 1.1]
    return national.enumerated().map { $1 * exponential(space * (Double($0) - 3)) }
  }
}
