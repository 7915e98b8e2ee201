import Diagnostics
import Disclosure
import TOML

/// What an author decides about small numbers: rules by name, or one’s own.
///
///     disclosure = "dfe-cin"
///     disclosure = { preset = "dfe-cin", hide = [1, 9], round = 5 }
struct DisclosureSettings: Sendable {
  var preset = DisclosureRules.childrenInNeed.name
  var name: String?
  var hide: ClosedRange<Int>?
  var round: Int?
  var regions = Level()
  var england = Level()
  var fewest: Int?
  var authorities: Int?
  var protection: Int?

  /// What is done otherwise with the counts of a level of areas.
  struct Level: Sendable {
    var hide: ClosedRange<Int>?
    var round: Int?
  }
}

extension DisclosureSettings {
  /// The rules of a page: its own, or else those of the report, or else those for children in need.
  ///
  /// - Throws: What cannot be held to.
  static func rules(
    of page: Located<Self>?, or house: Located<Self>?
  ) throws(StudyProblems) -> DisclosureRules {
    guard let settings = page ?? house else { return Self().rules }
    let rules = settings.value.rules
    guard let impossible = rules.impossibility else { return rules }
    throw StudyProblems(all: [
      settings.diagnostic(
        DisclosureRule.impossible, impossible,
        hint: "hide a wider range of counts, or ask for less protection")
    ])
  }

  /// Every share is worked out from counts as they are published: so it tells nothing more than they.
  var rules: DisclosureRules {
    var rules = DisclosureRules.named(preset) ?? .childrenInNeed
    rules.roundsBeforeDividing = true
    guard isOwn else { return rules }
    rules.name = name ?? "\(preset), with changes"
    rules.local = rules.local.with(hide, round)
    rules.regional = rules.regional.with(regions.hide ?? hide, regions.round ?? round)
    rules.national = rules.national.with(england.hide ?? hide, england.round ?? round)
    if let hide {
      rules.fewestPeople = max(rules.fewestPeople, hide.upperBound + 1)
      // As open as the range says, where that is what the preset asks for.
      if rules.protection > 1 { rules.protection = max(1, hide.upperBound - hide.lowerBound) }
    }
    rules.fewestPeople = fewest ?? rules.fewestPeople
    rules.fewestAuthorities = authorities ?? rules.fewestAuthorities
    rules.protection = protection ?? rules.protection
    return rules
  }

  private var isOwn: Bool {
    name != nil || hide != nil || round != nil || regions.isOwn || england.isOwn || fewest != nil
      || authorities != nil || protection != nil
  }
}

extension DisclosureSettings.Level {
  fileprivate var isOwn: Bool { hide != nil || round != nil }
}

extension DisclosureRules.Treatment {
  /// The same but for what is given.
  fileprivate func with(_ hide: ClosedRange<Int>?, _ round: Int?) -> Self {
    Self(hiding: hide ?? hidden, roundingTo: round.map { $0 > 1 ? $0 : nil } ?? rounding)
  }
}

extension DisclosureRules {
  /// Why no publication could be held to the rules: readers know of a hidden count that it is small, and
  /// of a small one that it is one of few numbers.
  fileprivate var impossibility: String? {
    guard marksTellApart else { return nil }
    let narrowest = AreaLevel.allCases.compactMap { treatment(of: $0).hidden?.count }.min()
    guard let narrowest, protection >= narrowest else { return nil }
    return
      "a hidden count is known to be one of \(narrowest), and cannot be left as one of \(protection + 1)"
  }
}

extension DisclosureSettings {
  static let meaning =
    "The rules by which small numbers are held back: their name, or a table of one’s own that starts "
    + "from rules of a name. If not given: as in almanac.toml."

  static let meaningForAll =
    "The rules by which small numbers are held back, on every page that does not say otherwise: their "
    + "name, or a table `[disclosure]` of one’s own that starts from rules of a name. If not given: "
    + "`dfe-cin`."

  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(
    Self(),
    Setting("preset", \.preset, .preset, "The rules that one’s own start from."),
    Setting("name", \.name, .text, "What one’s own rules are called."),
    Setting(
      "hide", \.hide, .hidden,
      "The least and the greatest count that is not shown. From 0, noughts are not either; those of "
        + "journeys can mostly be worked out, and then nothing is published."),
    Setting("round", \.round, .rounding, Level.rounding),
    Setting(
      "regions", \.regions, .table(Level.settings), "What is different for counts of regions."),
    Setting(
      "england", \.england, .table(Level.settings), "What is different for counts of the country."),
    Setting(
      "fewest", \.fewest, .integer(in: 2...10_000),
      "The fewest people of whom a share, a rate or a number of days is shown. If not given: as many as "
        + "the rules of the name say, and more than are hidden."),
    Setting(
      "authorities", \.authorities, .integer(in: 2...100),
      "The fewest authorities of which an average is shown."),
    Setting(
      "protection", \.protection, .integer(in: 1...1000),
      "How far apart the least and the most must stay that a hidden count can be, as far as anybody can "
        + "work out: 1 keeps it from being known exactly; 4 leaves it as open as from 1 to 5."))
}

extension DisclosureSettings.Level {
  fileprivate static let rounding =
    "The number to whose nearest multiple counts are rounded that are shown; 1 shows them as they are."

  static let settings = Settings(
    Self(),
    Setting("hide", \.hide, .hidden, "The least and the greatest count that is not shown."),
    Setting("round", \.round, .rounding, rounding))
}

extension Kind<String> {
  fileprivate static var preset: Self { .choice(DisclosureRules.presets.map(\.name)) }
}

extension Kind<Int> {
  fileprivate static var rounding: Self { .integer(in: 1...1000) }
}

extension Kind<ClosedRange<Int>> {
  fileprivate static var hidden: Self {
    .of(
      .list(.integer(in: 0...1000)), "the least and the greatest count", "ranges of counts",
      example: "[1, 5]",
      { $0.count == 2 && $0[0] <= $0[1] ? $0[0]...$0[1] : nil },
      { [$0.lowerBound, $0.upperBound] })
  }
}

extension Kind<Located<DisclosureSettings>> {
  static var disclosure: Self {
    .located(.table(DisclosureSettings.settings, or: \.preset, .preset))
  }
}
