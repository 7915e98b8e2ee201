import TOML

extension PeerSettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(Self(), source + manner + comparisons)

  private static let source: [Setting<PeerSettings>] = [
    Setting("kind", \.kind, .choice, "What is studied: `peers`."),
    Setting("recipe", \.recipe, .text, "What this way to find peers is called."),
    Setting(
      "run", \.run, .text,
      "What this run is called in the account of the edition, such as “trial with rents”."),
    Setting("things", \.things, .text, "What areas are, in the plural: “authorities”."),
    Setting(
      "lookup", \.lookup, .table(LookupSettings.settings), required: true,
      "Which area each small area is in: a table `[study.lookup]`. After a change of boundaries, this "
        + "is the file to replace."),
    Setting(
      "files", \.files, .tables(File.settings), required: true,
      "The tables of small areas, as they were downloaded: each a table `[[study.files]]`. A column is "
        + "looked for in all of them."),
    Setting(
      "incomplete", \.incomplete, .choice,
      "What is done where a small area has no row in a file, or no number in a column: the study is "
        + "`refused`, or the small area is `left-out` of that feature, and told of."),
    Setting(
      "excluded", \.excluded, .list(.located(.text)),
      "The names or codes of areas that are not compared."),
    Setting(
      "features", \.features, .tables(Feature.settings), required: true,
      "What areas are compared by, each a table `[[study.features]]`."),
  ]

  private static let manner: [Setting<PeerSettings>] = [
    Setting("count", \.count, .located(.integer(in: 1...100)), "How many peers each area has."),
    Setting("preparation", \.preparation, .choice, preparationMeaning),
    Setting(
      "transformations", \.transformations, .list(.choice),
      "The transformations to choose from, where features are made `most-normal`."),
    Setting("spreads", \.spreads, .number(in: 1...20), spreadsMeaning),
    Setting("rebased", \.rebased, .flag, rebasedMeaning),
    Setting(
      "examples", \.examples, .list(.located(.text)),
      "The names of areas to list in a file of examples."),
    Setting(
      "closeness", \.closeness, .located(.list(.number(in: 0...100))),
      "The shares of all pairs of areas, in percent, that are called extremely close, very close, "
        + "close, and somewhat close: four numbers that rise."),
    Setting(
      "correlated", \.correlated, .number(in: 0.1...1),
      "From which correlation two features are shown as saying nearly the same."),
  ]

  private static let comparisons: [Setting<PeerSettings>] = [
    Setting(
      "recipes", \.recipes, .tables(Recipe.settings),
      "Other ways to find peers by the same features, each a table `[[study.recipes]]`."),
    Setting(
      "lists", \.lists, .tables(List.settings),
      "Lists of peers that others have published, each a table `[[study.lists]]`."),
    Setting(
      "change", \.change, .table(Change.settings),
      "Two recipes or lists of which the later took the place of the earlier: a table `[study.change]`."
    ),
    Setting(
      "measures", \.measures, .tables(MeasureSettings.settings),
      "Measures in which areas are compared with their peers, each a table `[[study.measures]]`."),
  ]

  fileprivate static let preparationMeaning =
    "How features are made comparable: each transformed so as to be most like a normal distribution "
    + "and put on a scale from 0 to its weight (`most-normal`), each in standard deviations from its "
    + "mean times its weight (`standardised`), or the same of the square roots, once what is far above "
    + "the mean is drawn in (`capped`)."
  fileprivate static let spreadsMeaning =
    "How many standard deviations above its mean a number may be, where features are `capped`."
  fileprivate static let rebasedMeaning =
    "Whether distances are divided by the greatest, so that the farthest is 1."
}

extension PeerSettings.LookupSettings {
  static let settings = Settings(
    Self(),
    Setting(
      "data", \.data, .located(.text), required: true, "The CSV file, as a path from the page."),
    Setting(
      "small", \.small, .located(.text), required: true,
      "Its column with the codes of small areas, each of which stands there once."),
    Setting(
      "code", \.code, .located(.text), required: true, "Its column with the codes of areas."),
    Setting(
      "name", \.name, .located(.text), required: true, "Its column with their names."),
    Setting(
      "starting", \.starting, .located(.text),
      "How the codes of small areas begin that are studied, such as “E” for England. If not given: all "
        + "of the file."))
}

extension PeerSettings.File {
  static let settings = Settings(
    Self(),
    Setting(
      "data", \.data, .located(.text), required: true, "The CSV file, as a path from the page."),
    Setting(
      "code", \.code, .located(.text), required: true,
      "Its column with the codes of small areas."))
}

extension PeerSettings.Feature {
  static let settings = Settings(
    Self(),
    Setting(
      "name", \.name, .located(.text), required: true,
      "What the feature is called in the files of the study."),
    Setting(
      "label", \.label, .text, "What it is called on the page. If not given: by its name."),
    Setting(
      "theme", \.theme, .text,
      "What it belongs to, with other features: reasons are added up by it. If not given: to itself."
    ),
    Setting(
      "as", \.form, .choice,
      "How small areas add up to an area: the `sum` of the columns, their `mean`, a `share` in percent "
        + "of what they are over, a `density`, or the `sparsity` of people: those in small areas of 0.5 "
        + "to 4 people to the hectare, and twice those of fewer, over all."),
    Setting(
      "of", \.of, .list(.located(.text)), required: true,
      "The columns that are added up; of a density or sparsity, the people."),
    Setting(
      "over", \.over, .list(.located(.text)),
      "The columns that are added up to divide by; of a density or sparsity, the square kilometres."
    ),
    Setting(
      "weight", \.weight, .located(.number(in: 0...1_000)),
      "How much the feature counts. It stretches the feature’s scale, so that twice the weight counts "
        + "four times in the square of a distance. With 0 it is shown and counts for nothing."),
    Setting(
      "transformation", \.transformation, .located(.choice),
      "The transformation to use. If not given: the one that makes it most like a normal "
        + "distribution."),
    Setting(
      "format", \.format, .choice,
      "How its numbers are written. If not given: shares as percentages, sums as counts, others as "
        + "numbers."))
}

extension PeerSettings.Recipe {
  static let settings = Settings(
    Self(),
    Setting("name", \.name, .located(.text), required: true, "What it is called."),
    Setting(
      "count", \.count, .located(.integer(in: 1...100)),
      "How many peers each area has. If not given: as many as by the page’s own recipe."),
    Setting("preparation", \.preparation, .choice, PeerSettings.preparationMeaning),
    Setting(
      "transformations", \.transformations, .list(.choice),
      "The transformations to choose from, where features are made `most-normal`."),
    Setting("spreads", \.spreads, .number(in: 1...20), PeerSettings.spreadsMeaning),
    Setting("rebased", \.rebased, .flag, PeerSettings.rebasedMeaning),
    Setting(
      "weights", \.weights, .values,
      "The weights of features that are not as in the page’s own recipe, such as "
        + "`{ \"Sparsity\" = 0.5 }`."))
}

extension PeerSettings.List {
  static let settings = Settings(
    Self(),
    Setting("name", \.name, .located(.text), required: true, "What it is called."),
    Setting(
      "data", \.data, .located(.text), required: true, "The CSV file, as a path from the page."),
    Setting(
      "code", \.code, .located(.text), required: true,
      "Its column with the areas that the peers are of."),
    Setting(
      "peers", \.peers, .list(.located(.text)), required: true,
      "Its columns with the peers, the nearest first."),
    Setting(
      "by", \.form, .choice,
      "What areas are called there: by their `codes`, by the three `numbers` of the Department for "
        + "Education, or by their `names`."))
}

extension PeerSettings.Change {
  static let settings = Settings(
    Self(),
    Setting("from", \.from, .located(.text), required: true, "The name of the earlier."),
    Setting("to", \.to, .located(.text), required: true, "The name of the later."))
}

extension PeerSettings.MeasureSettings {
  static let settings = Settings(
    Self(),
    Setting("name", \.name, .located(.text), required: true, "What it is called."),
    Setting(
      "data", \.data, .located(.text), required: true, "The CSV file, as a path from the page."),
    Setting(
      "where", \.choose, .values,
      "Which rows of it are taken: for each column the text that they have in it."),
    Setting(
      "code", \.code, .located(.text), required: true, "Its column with the codes of areas."),
    Setting("value", \.value, .located(.text), required: true, "Its column with the numbers."),
    Setting("format", \.format, .choice, "How its numbers are written."))
}
