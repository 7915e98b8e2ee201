import TOML

/// What an author decides about a study of what is known of each area: the table `[study]` of a page.
struct ProfileSettings: Sendable {
  var kind = Kind.profiles
  var things = "authorities"
  var code = Located("new_la_code")
  var name = Located("la_name")
  var period = Located("time_period")
  var level = Located("geographic_level")
  var region = Located("region_name")
  var regionCode = Located("region_code")
  var country = Located("country_name")
  var countryCode = Located("country_code")
  var measures: [Measure] = []

  /// The pages whose studies say which group an area is in, and which areas are most like it.
  var groups: Located<String>?
  var peers: Located<String>?
  var fewest = 3

  enum Kind: String, CaseIterable, Sendable { case profiles }

  /// Something that is measured in each area: a share of a total, or a rate that stands in the file.
  struct Measure: Sendable {
    var label = Located("")
    var data = Located("")
    var number = Located("")
    var of: Located<String>?
    var rate: Located<String>?
    var per = 10_000.0
    var better: FigureSettings.Direction?
  }
}

extension ProfileSettings {
  /// The pages whose studies this one draws on.
  var pages: [Located<String>] { [groups, peers].compactMap(\.self) }
}
