import TOML

extension ProfileSettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(Self(), source + others)

  private static let source: [Setting<ProfileSettings>] = [
    Setting("kind", \.kind, .choice, "What is studied: `profiles`."),
    Setting("things", \.things, .text, "What the areas are, in the plural: “authorities”."),
    Setting(
      "measures", \.measures, .tables(Measure.settings), required: true,
      "What is measured, each a table `[[study.measures]]`."),
    Setting("code", \.code, .located(.text), "The column with the code of each area."),
    Setting("name", \.name, .located(.text), "The column with their names."),
    Setting("period", \.period, .located(.text), "The column with the periods."),
    Setting(
      "level", \.level, .located(.text),
      "The column that says whether a row is of the whole country (“National”), of a region (“Regional”) "
        + "or of an area."),
    Setting("region", \.region, .located(.text), "The column with the name of each area’s region."),
    Setting("region-code", \.regionCode, .located(.text), "The column with the region’s code."),
    Setting("country", \.country, .located(.text), "The column with the name of the country."),
    Setting(
      "country-code", \.countryCode, .located(.text), "The column with the country’s code."),
  ]

  private static let others: [Setting<ProfileSettings>] = [
    Setting(
      "groups", \.groups, .located(.text),
      "The page whose study says which group each area is in, as a path from this one."),
    Setting(
      "peers", \.peers, .located(.text),
      "The page whose study says which areas are most like each."),
    Setting(
      "fewest", \.fewest, .integer(in: 1...100),
      "Of how many peers a number is to be known before they are compared with."),
  ]
}

extension ProfileSettings.Measure {
  static let settings = Settings(
    Self(),
    Setting(
      "label", \.label, .located(.text), required: true,
      "What it is called, such as “Re-referrals within 12 months”."),
    Setting(
      "data", \.data, .located(.text), required: true, "The CSV file, as a path from the page."),
    Setting(
      "number", \.number, .located(.text), required: true, "The column with how many there are."),
    Setting(
      "of", \.of, .located(.text),
      "The column with the total that these are a share of. Its interval is Wilson’s."),
    Setting(
      "rate", \.rate, .located(.text),
      "Or the column with their rate, as published. Its interval is Byar’s."),
    Setting("per", \.per, .number(in: 1...1e9), "How many people that rate is for."),
    Setting(
      "better", \.better, .choice,
      "Whether it is good to be `high` or `low`. If not given: neither, and an area is only said to be "
        + "higher or lower than others."))
}
