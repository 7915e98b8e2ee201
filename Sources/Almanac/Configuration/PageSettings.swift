import TOML

/// What an author decides about a page: the lines between `+++` at its top.
struct PageSettings: Sendable {
  var title: String?
  var label: String?
  var description: String?
  var type: String?
  var layout: Located<String>?
  var order = 0
  var updated: LocalDate?
  var search = true
  var study: TOML.Table?
  var uses: Located<String>?
  var each: Located<String>?
  var by: Located<String>?
  var figures: TOML.Table?
  var values: TOML.Table?
}

extension PageSettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(
    PageSettings(),
    Setting(
      "title", \.title, .text,
      "The page’s title. If not given, the page begins with it: “# Why cases close”."),
    Setting("label", \.label, .text, "A shorter title for the navigation."),
    Setting(
      "description", \.description, .text,
      "What the page says, in a sentence, for search engines."),
    Setting(
      "type", \.type, .text,
      "What kind of page it is, such as “chapter” or “guide”, for style sheets and checks. If not "
        + "given: “home” for the front page, else “page”."),
    Setting(
      "layout", \.layout, .located(.text),
      "The layout in the theme. If not given: “home” for the front page, else “page”."),
    Setting(
      "order", \.order, .integer(in: 0...9999),
      "Where the page stands in its folder, smallest first; pages with the same go by their names."),
    Setting("updated", \.updated, .date, "The day on which the page was last corrected."),
    Setting("search", \.search, .flag, "Whether the search finds the page."),
    Setting(
      "study", \.study, .values,
      "What is studied on the page: a table `[study]`, whose findings its figures show and its words "
        + "quote."),
    Setting(
      "uses", \.uses, .located(.text),
      "The page whose study this page shows too, by the path from here: “../closures.md”."),
    Setting(
      "each", \.each, .located(.text),
      "The table of the page’s study for each of whose rows there is a page: “areas”. The words, the "
        + "title and the texts of figures then name what is in the row, such as `{{row.name}}`."),
    Setting(
      "by", \.by, .located(.text),
      "The column of that table by which its pages are named: that of `E06000001` in "
        + "“peers/authority.md” is “peers/authority/E06000001.html”. If not given: the first."),
    Setting(
      "figures", \.figures, .values,
      "The figures of the page: a table `[figures.NAME]` for each, put in with `{{{figures.NAME}}}`."
    ),
    Setting(
      "values", \.values, .values, "Values of your own, which the page’s words can name.")
  )
}
