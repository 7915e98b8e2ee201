import TOML

/// What an author decides about a study of journeys: the table `[study]` of a page.
struct FlowSettings: Sendable {
  var kind = Kind.flow
  var authority: String?
  var things = "children"
  var data = Located("")
  var form: Form?
  var columns = Columns()
  var extract: Located<String>?
  var invalid = Invalid.refused

  var dimensions: [Dimension] = []
  var parts = Parts()
  var bridge = 70
  var followUp = 45
  var routes = 12
  var fewest = 30
  var weeks = 104

  var disclosure: Located<DisclosureSettings>?
  var exchange: Located<String>?

  enum Kind: String, CaseIterable, Sendable { case flow }

  /// What the data are: a workbook of Annex A, its lists as files of a folder, events, or flows that
  /// somebody has counted.
  enum Form: String, CaseIterable, Sendable {
    case workbook
    case lists
    case events
    case flows
  }

  /// What is done with rows that cannot be read.
  enum Invalid: String, CaseIterable, Sendable {
    case refused
    case leftOut = "left-out"
  }

  /// The columns of a log of events.
  struct Columns: Sendable {
    var child = Located("child")
    var journey: Located<String>?
    var activity = Located("activity")
    var start = Located("start")
    var end = Located("end")
  }

  /// A way to look at the journeys: by age, by team.
  struct Dimension: Sendable {
    var name = Located("")
    var label: String?
    /// What its values are called, where the data call them otherwise.
    var labels: TOML.Table?
  }

  /// The activities between which time limits run.
  struct Parts: Sendable {
    var contact = "Contact"
    var referral = "Referral"
    var assessment = "Assessment"
    var enquiry = "Section 47"
    var conference = "Initial conference"
  }
}

extension FlowSettings.Dimension {
  /// What the dimension is called in sentences and choices.
  var title: String { label ?? FlowSettings.knownDimensions[name.value] ?? name.value }
}

extension FlowSettings {
  /// The ways to look that are offered if the data have them, in order.
  static let standardDimensions = [
    "year", "source", "team", "age", "sex", "ethnicity", "disabled", "uasc", "missing_episodes",
  ]

  /// What they are called.
  static let knownDimensions: [String: String] = [
    "age": "Age", "sex": "Sex", "ethnicity": "Ethnic group", "disabled": "Disability",
    "uasc": "Asylum status", "source": "Source", "missing_episodes": "Missing episodes",
    "team": "Team", "year": "Year",
  ]
}
