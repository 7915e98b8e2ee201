import TOML

/// What an author decides about a report: the file `almanac.toml`.
struct Configuration: Sendable {
  var title = ""
  var edition: String?
  var publisher: String?
  var description: String?
  var date: LocalDate?
  var language = "en-GB"
  var synthetic = false
  var address: Located<String>?
  var reproduce: String?
  var licence: Link?
  var contact: Contact?
  var navigation: [Located<String>]?
  var disclosure: Located<DisclosureSettings>?

  struct Link: Sendable {
    var name = ""
    var link: String?
  }

  struct Contact: Sendable {
    var name: String?
    var email: String?
    var link: String?
  }
}

extension Configuration {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(
    Configuration(),
    Setting(
      "title", \.title, .text, required: true, "The report’s name, in the header of every page."),
    Setting(
      "edition", \.edition, .text, "Which edition this is, such as “2024” or “October 2025”."),
    Setting("publisher", \.publisher, .text, "Who publishes it."),
    Setting(
      "description", \.description, .text,
      "What it is about, in a sentence or two, for search engines."),
    Setting(
      "date", \.date, .date,
      "The day of publication. It is never taken from the clock, so that the same content gives "
        + "the same report."),
    Setting(
      "language", \.language, .text,
      "The language of the report. The theme needs a file of this name in its folder “words”."),
    Setting(
      "synthetic", \.synthetic, .flag, "Whether the figures are invented. Every page then says so."),
    Setting(
      "address", \.address, .located(.text),
      "Where the report will be published, such as https://example.gov.uk/cin/. If it is set, "
        + "pages name their own address and a sitemap is written, and a feed if there is a date. Links "
        + "stay relative."),
    Setting(
      "reproduce", \.reproduce, .text,
      "How readers may use the report, as a sentence for the footer."),
    Setting("licence", \.licence, .table(Link.settings), "The licence of the report."),
    Setting("contact", \.contact, .table(Contact.settings), "Whom readers can ask."),
    Setting(
      "navigation", \.navigation, .list(.located(.text)),
      "The pages in the navigation, in order, by their files: “closures.md”, “guide/index.md”. The "
        + "front page of a folder brings the other pages of the folder with it. With an empty list "
        + "there is none. If not given: all "
        + "pages at the top of the content folder, and the front pages of the folders there; only "
        + "the front pages, if together they are more than \(Navigation.mostChildren)."),
    Setting("disclosure", \.disclosure, .disclosure, DisclosureSettings.meaningForAll)
  )
}

extension Configuration.Link {
  static let settings = Settings(
    Self(),
    Setting("name", \.name, .text, required: true, "What it is called."),
    Setting("link", \.link, .text, "Where it can be read."))
}

extension Configuration.Contact {
  static let settings = Settings(
    Self(),
    Setting("name", \.name, .text, "A person or a team."),
    Setting("email", \.email, .text, "An address to write to."),
    Setting("link", \.link, .text, "A page to visit."))
}
