import TOML

extension FlowSettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(Self(), source + looking + publishing)

  private static let source: [Setting<FlowSettings>] = [
    Setting("kind", \.kind, .choice, "What is studied: `flow`."),
    Setting(
      "authority", \.authority, .text,
      "Whose journeys they are, as other authorities will see it in what is shared."),
    Setting("things", \.things, .text, "Who makes the journeys, in the plural: “children”."),
    Setting(
      "data", \.data, .located(.text), required: true,
      "A workbook of Annex A, a folder with its lists as CSV files, a log of events, or a file of flows "
        + "that have been counted already, as a path from the page. It is read and never published."
    ),
    Setting(
      "form", \.form, .choice,
      "What the data are, if their name and their first line do not tell: a `workbook`, `lists` in a "
        + "folder, `events`, or counted `flows`."),
    Setting(
      "columns", \.columns, .table(Columns.settings),
      "The columns of a log of events, where they are called otherwise: a table `[study.columns]`."),
    Setting(
      "extract", \.extract, .located(.text),
      "The day on which the data were taken, such as “2024-03-31”. If not given: the last day in them."
    ),
    Setting(
      "invalid", \.invalid, .choice,
      "What is done with rows that cannot be read: the data are `refused`, or such rows are `left-out` "
        + "and counted."),
  ]

  private static let looking: [Setting<FlowSettings>] = [
    Setting(
      "dimensions", \.dimensions, .tables(Dimension.settings),
      "The ways to look at the journeys, each a table `[[study.dimensions]]`. If none is given: age, sex, "
        + "ethnic group, disability, asylum status, source, missing episodes, team and year, as far as "
        + "the data have them."),
    Setting(
      "parts", \.parts, .table(Parts.settings),
      "The activities between which time limits run: a table `[study.parts]`."),
    Setting(
      "bridge", \.bridge, .integer(in: 0...366),
      "A plan for a child in need that leads to a child protection plan or to care within so many days "
        + "is a step on the way, and left out. With 0 none is."),
    Setting(
      "follow-up", \.followUp, .integer(in: 0...366),
      "Journeys that began fewer days than this before the data were taken are said to be too young to "
        + "tell where they lead."),
    Setting(
      "routes", \.routes, .integer(in: 1...40), "How many of the commonest routes are listed."),
    Setting("weeks", \.weeks, .integer(in: 4...104), "How many weeks the timetable covers."),
  ]

  private static let publishing: [Setting<FlowSettings>] = [
    Setting("disclosure", \.disclosure, .disclosure, DisclosureSettings.meaning),
    Setting(
      "fewest", \.fewest, .integer(in: 2...1000),
      "From how many on a share is compared between years and teams."),
    Setting(
      "exchange", \.exchange, .located(.text),
      "A folder with files that `almanac share` has made, one’s own among them, as a path from the page. "
        + "Whoever shares theirs sees those of others beside it."),
  ]
}

extension FlowSettings.Columns {
  static let settings = Settings(
    Self(),
    Setting(
      "child", \.child, .located(.text), "Who it happened to. It is replaced by a number at once."),
    Setting(
      "journey", \.journey, .located(.text),
      "Which journey an event belongs to. If not given: journeys are found by the rules in the guide."
    ),
    Setting("activity", \.activity, .located(.text), "What happened."),
    Setting("start", \.start, .located(.text), "The day on which it began."),
    Setting("end", \.end, .located(.text), "The day on which it ended; empty if it has not."))
}

extension FlowSettings.Dimension {
  static let settings = Settings(
    Self(),
    Setting(
      "name", \.name, .located(.text), required: true,
      "The attribute: a column of the events, or “year”."),
    Setting("label", \.label, .text, "What it is called on the page."),
    Setting(
      "labels", \.labels, .values,
      "What its values are called on the page, by what they are in the data: { \"N\" = \"No\" }."))
}

extension FlowSettings.Parts {
  static let settings = Settings(
    Self(),
    Setting("contact", \.contact, .text, "A contact."),
    Setting(
      "referral", \.referral, .text, "A referral: assessments are due 45 working days after."),
    Setting("assessment", \.assessment, .text, "An assessment."),
    Setting(
      "enquiry", \.enquiry, .text,
      "A section 47 enquiry: conferences are due 15 working days after."),
    Setting("conference", \.conference, .text, "An initial child protection conference."))
}
