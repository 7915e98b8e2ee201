import Diagnostics
import TOML
import TestSupport
import Testing

@Suite("Reading settings") struct SettingsTests {
  struct Contact: Hashable, Sendable {
    var email = ""
    var telephone: String?

    static let settings = Settings(
      Contact(),
      Setting("email", \.email, .text, required: true, "Where to write to."),
      Setting("telephone", \.telephone, .text, "Where to ring."))
  }

  struct Link: Hashable, Sendable {
    var name = ""
    var address = Located("")

    static let settings = Settings(
      Link(),
      Setting("name", \.name, .text, required: true, "What is shown."),
      Setting("address", \.address, .located(.text), required: true, "Where it leads."))
  }

  enum Language: String, CaseIterable {
    case english, welsh
  }

  struct Configuration: Hashable, Sendable {
    var title = "Untitled"
    var isSynthetic = false
    var date: LocalDate?
    var decimals = 1
    var threshold = 0.5
    var language = Language.english
    var preset = "none"
    var authors: [String] = []
    var contact = Contact()
    var links: [Link] = []
    var values: TOML.Table?

    static let settings = Settings(
      Configuration(),
      Setting("title", \.title, .text, required: true, "The report’s name."),
      Setting("synthetic", \.isSynthetic, .flag, "Whether the figures are synthetic."),
      Setting("date", \.date, .date, "The day of publication."),
      Setting("decimals", \.decimals, .integer(in: 0...6), "How many decimals figures have."),
      Setting("threshold", \.threshold, .number(in: 0...1), "From where a share is marked."),
      Setting("language", \.language, .choice, "The language of the pages."),
      Setting("preset", \.preset, .choice(["none", "round 5"]), "How small counts are hidden."),
      Setting("authors", \.authors, .list(.text), "Who wrote it."),
      Setting("contact", \.contact, .table(Contact.settings), "Whom to ask."),
      Setting("link", \.links, .tables(Link.settings), "Links in the footer."),
      Setting("values", \.values, .values, "What pages may quote."))
  }

  static let text = """
    title = "Care"
    synthetic = true
    date = 2024-03-31
    decimals = 2
    threshold = 1
    language = "welsh"
    preset = "round 5"
    authors = ["Ann", "Bo"]
    contact.email = "ann@example.org"
    values = { population = 56_000_000 }
    [[link]]
    name = "Home"
    address = "/"

    """

  static func read(
    _ text: String
  ) throws(Diagnostic) -> (settings: Configuration, problems: [Diagnostic]) {
    Configuration.settings.read(try TOML.parse(Source("almanac.toml", text: text)))
  }

  static func report(_ text: String) throws -> String {
    try read(text).problems.map(\.description).joined(separator: "\n")
  }

  @Test func `every kind is read`() throws {
    let (found, problems) = try Self.read(Self.text)
    #expect(problems == [])
    #expect(found.title == "Care")
    #expect(found.isSynthetic)
    #expect(found.date == LocalDate(year: 2024, month: 3, day: 31))
    #expect(found.decimals == 2)
    #expect(found.threshold == 1)
    #expect(found.language == .welsh)
    #expect(found.preset == "round 5")
    #expect(found.authors == ["Ann", "Bo"])
    #expect(found.contact == Contact(email: "ann@example.org"))
    #expect(found.links.map(\.address.value) == ["/"])
    #expect(found.values?["population"]?.integer == 56_000_000)
  }

  @Test func `what is not given keeps its value`() throws {
    var site = Configuration()
    site.decimals = 3
    site.contact.telephone = "0113"
    let page = try TOML.parse(
      Source("page.md", text: "title = \"A\"\ncontact = { email = \"a@b\" }\n"))
    let found = Configuration.settings.read(page, into: site).settings
    #expect(found.decimals == 3)
    #expect(found.contact == Contact(email: "a@b", telephone: "0113"))
  }

  @Test func `a located value can be pointed at later`() throws {
    let link = try #require(try Self.read(Self.text).settings.links.first)
    #expect(
      "\(link.address.diagnostic(TOMLRule.settingChoice, "“/” is not a page"))" == """
        almanac.toml:13:11: error: “/” is not a page [setting-choice]
          13 │ address = "/"
             │           ^^^
        """)
    #expect(
      "\(Located("x").diagnostic(TOMLRule.settingChoice, "“x” is not a page"))" == """
        default settings: error: “x” is not a page [setting-choice]
        """)
  }

  @Test func `a misspelt setting is read as the one that was meant, where that is not given`()
    throws
  {
    func title(_ text: String) throws -> String {
      let document = try TOML.parse(Source("almanac.toml", text: text))
      let (configuration, problems) = Configuration.settings.read(document)
      #expect(problems.map(\.code) == ["setting-unknown"])
      return configuration.title
    }
    #expect(try title("tilte = \"Care\"\n") == "Care")
    #expect(try title("tilte = \"Cure\"\ntitle = \"Care\"\n") == "Care")
    #expect(try title("tilte = 3\n") == "Untitled")
  }

  @Test func `all problems are told of, in the order of their places`() throws {
    #expect(
      try Self.report(
        """
        tilte = "Care"
        synthetic = "yes"
        decimals = 7
        language = "french"
        contact = { mail = "x" }
        """) == """
          almanac.toml:1:1: error: there is no setting “tilte” [setting-unknown]
            1 │ tilte = "Care"
              │ ^^^^^
          hint: did you mean “title”?
          almanac.toml:2:13: error: “synthetic” must be true or false, not text [setting-kind]
            2 │ synthetic = "yes"
              │             ^^^^^
          hint: such as synthetic = true
          almanac.toml:3:12: error: “decimals” must be from 0 to 6, and “7” is not [setting-range]
            3 │ decimals = 7
              │            ^
          almanac.toml:4:12: error: “language” cannot be “french” [setting-choice]
            4 │ language = "french"
              │            ^^^^^^^^
          hint: choose from english, welsh
          almanac.toml:5:13: error: there is no setting “mail” [setting-unknown]
            5 │ contact = { mail = "x" }
              │             ^^^^
          hint: did you mean “email”?
          """)
  }

  @Test(arguments: [
    (
      "decimals = \"2\"",
      """
      almanac.toml:2:12: error: “decimals” must be a whole number from 0 to 6, not text [setting-kind]
        2 │ decimals = "2"
          │            ^^^
      hint: type 2 without quotation marks
      """
    ),
    (
      "decimals = 2.5",
      """
      almanac.toml:2:12: error: “decimals” must be a whole number from 0 to 6, not a decimal number [setting-kind]
        2 │ decimals = 2.5
          │            ^^^
      hint: such as decimals = 0
      """
    ),
    (
      "date = \"2024-03-31\"",
      """
      almanac.toml:2:8: error: “date” must be a date, not text [setting-kind]
        2 │ date = "2024-03-31"
          │        ^^^^^^^^^^^^
      hint: type 2024-03-31 without quotation marks
      """
    ),
    (
      "threshold = nan",
      """
      almanac.toml:2:13: error: “threshold” must be from 0 to 1, and “nan” is not [setting-range]
        2 │ threshold = nan
          │             ^^^
      """
    ),
    (
      "threshold = \"0.5\"",
      """
      almanac.toml:2:13: error: “threshold” must be a number from 0 to 1, not text [setting-kind]
        2 │ threshold = "0.5"
          │             ^^^^^
      hint: type 0.5 without quotation marks
      """
    ),
    (
      "language = \"English\"",
      """
      almanac.toml:2:12: error: “language” cannot be “English” [setting-choice]
        2 │ language = "English"
          │            ^^^^^^^^^
      hint: did you mean “english”?
      """
    ),
    (
      "preset = 5",
      """
      almanac.toml:2:10: error: “preset” must be one of "none", "round 5", not a whole number [setting-kind]
        2 │ preset = 5
          │          ^
      """
    ),
    (
      "authors = \"Ann\"",
      """
      almanac.toml:2:11: error: “authors” must be a list of texts, not text [setting-kind]
        2 │ authors = "Ann"
          │           ^^^^^
      hint: type ["Ann"]
      """
    ),
    (
      "authors = [\"Ann\", 7]",
      """
      almanac.toml:2:19: error: “authors” must be text, not a whole number [setting-kind]
        2 │ authors = ["Ann", 7]
          │                   ^
      hint: type "7"
      """
    ),
    (
      "contact = \"Ann\"",
      """
      almanac.toml:2:11: error: “contact” must be a table, not text [setting-kind]
        2 │ contact = "Ann"
          │           ^^^^^
      hint: type [contact] on a line of its own, and its settings below
      """
    ),
    (
      "[link]\nname = \"Home\"",
      """
      almanac.toml:2:1: error: “link” must be a list of tables, not a table [setting-kind]
        2 │ [link]
          │ ^^^^^^
      hint: type [[link]]
      """
    ),
    (
      "[[link]]\nname = \"Home\"",
      """
      almanac.toml:2:1: error: “address” must be given [setting-missing]
        2 │ [[link]]
          │ ^^^^^^^^
      hint: add a line such as address = "…"
      """
    ),
  ])
  func `a value of another kind is told what to be`(line: String, report: String) throws {
    #expect(try Self.report("title = \"A\"\n\(line)\n") == report)
  }

  @Test func `a kind of one's own is made from another`() throws {
    struct Style: Sendable { var width = 1 }
    let even = Kind<Int>.of(
      .integer, "an even number", "even numbers", example: "2", { $0 % 2 == 0 ? $0 : nil }, { $0 })
    let settings = Settings(Style(), Setting("width", \.width, even, "How wide."))
    let source = Source("t.toml", text: "width = 3\n")
    #expect(
      settings.read(try TOML.parse(source)).problems.map(\.description) == [
        """
        t.toml:1:9: error: “width” must be an even number [setting-kind]
          1 │ width = 3
            │         ^
        hint: such as 2
        """
      ])
    #expect(settings.rows.map(\.kind) == ["an even number"])
  }

  @Test func `the table is its own documentation`() throws {
    let lines = Configuration.settings.rows.map { row in
      let fallback = row.isRequired ? "required" : row.fallback ?? "none"
      return "\(row.path) | \(row.kind) | \(fallback) | \(row.meaning)"
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "settings.txt")
  }

  @Test func `every rule is explained`() {
    for rule in TOMLRule.allCases { #expect(rule.meaning.hasSuffix("."), "\(rule)") }
  }
  struct Page: Sendable {
    var contact = Contact()

    static let settings = Settings(
      Page(),
      Setting("contact", \.contact, .table(Contact.settings, or: \.email, .text), "Whom to ask."))
  }

  @Test(arguments: [
    ("contact = \"a@b\"", "a@b", nil),
    ("contact = { email = \"a@b\", telephone = \"1\" }", "a@b", "1"),
    ("[contact]\nemail = \"a@b\"", "a@b", nil),
  ])
  func `a table may be given as its most important setting alone`(
    text: String, email: String, telephone: String?
  ) throws {
    let (page, problems) = Page.settings.read(try TOML.parse(Source("p.toml", text: text)))
    #expect(problems.isEmpty)
    #expect(page.contact == Contact(email: email, telephone: telephone))
    #expect(Page.settings.rows.map(\.path) == ["contact", "contact.email", "contact.telephone"])
    let wrong = Page.settings.read(try TOML.parse(Source("p.toml", text: "contact = 5")))
    #expect(wrong.problems.map(\.message) == ["“contact” must be text, not a whole number"])
  }
}
