import Studies
import TOML

extension StudySettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(StudySettings(), source + measures + groups)

  private static let source: [Setting<StudySettings>] = [
    Setting(
      "kind", \.kind, .choice,
      "What is studied: which areas resemble each other (`segmentation`), or how complete and how "
        + "sound the data are (`quality`)."),
    Setting(
      "data", \.data, .located(.text), required: true,
      "The CSV file to read, as a path from the page."),
    Setting(
      "where", \.choose, .values,
      "Which rows are studied: for each column the text, or the list of texts, that they have in it, "
        + "such as `{ geographic_level = \"Local authority\" }`. If not given: all."),
    Setting(
      "joined", \.joined, .tables(Joined.settings),
      "Other files with columns for the same areas, each a table `[[study.joined]]`. Their columns "
        + "are named like those of `data`, which come first."),
    Setting(
      "code", \.code, .located(.text),
      "The column with the code of each area. A segmentation needs it."),
    Setting(
      "name", \.name, .located(.text), "The column with their names. If not given: the code."),
    Setting("region", \.region, .located(.text), "The column with what each area belongs to."),
    Setting(
      "wider", \.wider, .located(.text),
      "The column with a wider area that each belongs to besides, such as the region of its board."),
    Setting("period", \.period, .located(.text), "The column with the time periods."),
    Setting(
      "at", \.at, .located(.text),
      "The period to study, or “all” for every area in every period. If not given: the latest."),
    Setting(
      "x", \.x, .located(.text),
      "The column with the longitude of each area, or its place to the east in metres. With it and "
        + "`y`, figures can be drawn on outlines around the areas of each region: `areas = "
        + "\"study.outlines\"`."),
    Setting(
      "y", \.y, .located(.text), "The column with their latitude, or their place to the north."),
    Setting(
      "kept", \.kept, .list(.located(.text)),
      "Other columns to have in the table of areas, for figures to draw."),
    Setting(
      "things", \.things, .text, "What areas are, in the plural: “authorities”, “practices”."),
  ]

  private static let measures: [Setting<StudySettings>] = [
    Setting(
      "features", \.features, .list(.located(.text)),
      "The columns by which areas are compared."),
    Setting(
      "labels", \.labels, .located(.list(.text)),
      "What the features are called, in their order, as nouns: “Adoption”. If not given: by their "
        + "columns."),
    Setting(
      "times", \.times, .values,
      "What a column is to be multiplied by, such as `{ \"bp-qofprev\" = 100 }` for a proportion "
        + "among percentages."),
    Setting(
      "as", \.form, .choice,
      "What is compared: the numbers as they are (`counts`), percentages of the whole (`shares`), "
        + "numbers for so many of the whole (`rates`), or the logarithms of shares over their "
        + "geometric mean (`log-ratios`)."),
    Setting(
      "of", \.of, .located(.text),
      "The column with the whole. If not given, shares are of the sum of the features and of `besides`."
    ),
    Setting(
      "least", \.least, .located(.number(in: 1...1e12)),
      "The smallest whole of an area that is compared: shares of a few cases jump. If not given: any."
    ),
    Setting(
      "besides", \.besides, .list(.located(.text)),
      "Columns that are no features, and add up to the whole with them."),
    Setting("per", \.per, .number(in: 1...1e9), "How many of the whole rates are for."),
    Setting(
      "format", \.format, .choice,
      "How the numbers that are compared are written, as in figures. If not given: shares as "
        + "percentages, others as numbers."),
    Setting(
      "formats", \.formats, .list(.choice),
      "How the numbers of each feature are written, in their order. If not given: as `format` says."
    ),
    Setting(
      "imputation", \.imputation, .choice,
      "What stands for a number that is missing: the middle one (`median`), the mean of the five "
        + "areas that are most alike (`nearest`), or, for suppressed counts, what is known of them "
        + "(`interval`)."),
    Setting(
      "suppressed", \.suppressed, .located(.list(.number(in: 0...1e6))),
      "The least and the greatest count that is suppressed. If not given: 1 and 5."),
    Setting(
      "limit", \.limit, .number(in: 1...100),
      "Beyond how many standard deviations from its mean a number is drawn in. If not given: none "
        + "is."),
    Setting(
      "correlated", \.correlated, .number(in: 0.1...1),
      "The greatest correlation that two features may have: of two that have more, one is left out. "
        + "If not given: any."),
    Setting(
      "inflated", \.inflated, .number(in: 1...1e6),
      "The greatest variance inflation that a feature may have: one that the others say already is "
        + "left out. If not given: any."),
  ]

  /// The most groups that a page can show.
  static let mostGroups = 20

  private static let groups: [Setting<StudySettings>] = [
    Setting(
      "grouping", \.grouping, .choice,
      "How areas are sorted into groups: joined two by two by Ward’s method (`ward`), or around means "
        + "(`k-means`)."),
    Setting(
      "clusters", \.clusters, .located(.integer(in: 2...mostGroups)),
      "How many groups there are. If neither this nor `height` is given: the number from 3 to `most` "
        + "at which areas fit their groups best."),
    Setting(
      "height", \.height, .located(.number(in: 0...1e9)),
      "At which height Ward’s tree is cut into groups."),
    Setting("most", \.most, .integer(in: 3...20), "The most groups to try."),
    Setting(
      "smallest", \.smallest, .integer(in: 1...1_000),
      "The fewest areas in a group, where the number of groups is to be found."),
    Setting(
      "names", \.names, .list(.located(.text)),
      "What the groups are called, in their order. If not given: by what sets them apart."),
    Setting(
      "nearest", \.nearest, .integer(in: 0...50),
      "How many of the most similar areas are listed for each."),
    Setting(
      "high", \.high, .text,
      "What a group is called that has much of a measure, such as “More {1}”. If not given: “High {1}”."
    ),
    Setting(
      "low", \.low, .text,
      "What a group is called that has little of a measure. If not given: “Low {1}”."),
    Setting("seed", \.seed, .integer(in: 0...1_000_000), "What chance starts from."),
    Setting(
      "outcomes", \.outcomes, .tables(OutcomeSettings.settings),
      "Measures that form no group, and by which groups are compared: each a table "
        + "`[[study.outcomes]]`."),
  ]
}

extension StudySettings.Joined {
  static let settings = Settings(
    Self(),
    Setting(
      "data", \.data, .located(.text), required: true, "The CSV file, as a path from the page."),
    Setting(
      "code", \.code, .located(.text), required: true, "Its column with the code of each area."),
    Setting(
      "period", \.period, .located(.text),
      "Its column with the time periods. If not given, a row is for all of them."))
}

extension StudySettings.OutcomeSettings {
  static let settings = Settings(
    Self(),
    Setting("column", \.column, .located(.text), required: true, "The column with the measure."),
    Setting(
      "label", \.label, .text, "What it is called. If not given: by its column."),
    Setting("percent", \.percent, .flag, "Whether it is a percentage."))
}
