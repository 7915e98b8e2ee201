import TOML

extension CountsSettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(Self(), source + publishing)

  private static let source: [Setting<CountsSettings>] = [
    Setting("kind", \.kind, .choice, "What is studied: `counts`."),
    Setting("things", \.things, .text, "Who is counted, in the plural: “children”."),
    Setting(
      "data", \.data, .located(.text), required: true,
      "A CSV file with a row for each count, as a path from the page. It is read and never published."
    ),
    Setting("count", \.count, .located(.text), "The column with how many people there are."),
    Setting(
      "area", \.area, .located(.text), "The column with the code or the name of each area."),
    Setting("name", \.name, .located(.text), "The column with their names, beside codes."),
    Setting(
      "parent", \.parent, .located(.text),
      "The column with the larger area that each is a part of, as `area` has it; empty for the largest."
    ),
    Setting(
      "level", \.level, .located(.text),
      "The column that says how large each area is: “National” or “Country”, “Regional” or “Region”, "
        + "anything else for smaller ones. If not given: by `parent`, where the areas within the largest have "
        + "others within them."),
    Setting(
      "period", \.period, .located(.text), "The column with the time periods. They have no total."),
    Setting(
      "dimensions", \.dimensions, .list(.located(.text)),
      "The columns by whose values people are counted, such as a category or an age. Everybody has one "
        + "value of each, so that they add up to a total."),
    Setting(
      "total", \.total, .list(.text),
      "What stands in the column of a dimension in the row of a total, in capitals or not."),
    Setting(
      "totals", \.totals, .choice,
      "Which totals are published: those among the rows (`given`), or also those that are missing, which "
        + "are `added`, of dimensions and of larger areas."),
  ]

  private static let publishing: [Setting<CountsSettings>] = [
    Setting(
      "share", \.share, .located(.text),
      "The dimension of whose total shares are given. If not given: the first, if there is one."),
    Setting(
      "population", \.population, .located(.text),
      "The column with how many people there are of whom these could be: a number that everybody may "
        + "know. With it rates are given."),
    Setting("per", \.per, .number(in: 1...1e9), "How many of the population rates are for."),
    Setting("disclosure", \.disclosure, .disclosure, DisclosureSettings.meaning),
  ]
}
