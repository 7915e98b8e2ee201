import AnnexA
import HTML
import CSV
import Disclosure
import Frames
import HTTP
import Diagnostics
import Journeys
import Markdown
import Mustache
import TOML
import Workbook
import ZIP

/// The program's tables as values, for the pages of the guide that list them: what the program reads
/// and what the guide says cannot differ.
enum Reference {
  /// Every rule that an author can break, by the part of the program that holds to it.
  static let rules: [(title: String, rules: [any Rule])] = [
    ("Pages, links and settings of a report", Array(PressRule.allCases)),
    ("Figures of a page", Array(FigureRule.allCases)),
    ("Studies", Array(StudyRule.allCases)),
    ("Studies of journeys", Array(FlowRule.allCases)),
    ("Logs of events", Array(JourneysRule.allCases)),
    ("Lists of Annex A", Array(AnnexARule.allCases)),
    ("Small numbers", Array(DisclosureRule.allCases)),
    ("Data of a page", Array(FramesRule.allCases)),
    ("Comma-separated files (CSV)", Array(CSVRule.allCases)),
    ("Settings files (TOML)", Array(TOMLRule.allCases)),
    ("Words (Markdown)", Array(MarkdownRule.allCases)),
    ("Values and layouts (Mustache)", Array(MustacheRule.allCases)),
    ("Looking at a report (almanac serve)", Array(HTTPRule.allCases)),
    ("Workbooks", Array(WorkbookRule.allCases)),
    ("Zips", Array(ZIPRule.allCases)),
    ("The run itself", Array(RunRule.allCases)),
  ]

  static let value: Value = [
    "commands": .list(Command.all.map(command)),
    "settings": [
      settings(
        "Of the report", id: "report", "In the file almanac.toml.", Configuration.settings.rows),
      settings(
        "Of a page", id: "page", "Between two lines +++ at the top of the page’s file.",
        PageSettings.settings.rows),
    ],
    "figures": settings(
      "Of a figure", id: "figure", "In a table [figures.NAME] of a page’s settings.",
      FigureSettings.settings.rows),
    "charts": .list(Recipe.all.map(chart)),
    "study": settings(
      "Of a study", id: "study", "In the table [study] of a page’s settings.",
      StudySettings.settings.rows),
    "peers": settings(
      "Of a study of peers", id: "peers", "In the table [study] of a page’s settings.",
      PeerSettings.settings.rows),
    "flow": settings(
      "Of a study of journeys", id: "flow", "In the table [study] of a page’s settings.",
      FlowSettings.settings.rows),
    "counts": settings(
      "Of a study of counts", id: "counts", "In the table [study] of a page’s settings.",
      CountsSettings.settings.rows),
    "profiles": settings(
      "Of a study of areas", id: "profiles", "In the table [study] of a page’s settings.",
      ProfileSettings.settings.rows),
    "disclosure": .list(
      DisclosureRules.presets.enumerated().map { place, preset in
        let rules = DisclosureSettings(preset: preset.name).rules
        return [
          "name": .text(rules.name), "words": .list(rules.words.map { .text($0) }),
          "last": .flag(place == DisclosureRules.presets.count - 1),
        ]
      }),
    "ownRules": settings(
      "Of rules of one’s own", id: "own-rules",
      "In the table [study.disclosure] of a page’s settings, or [disclosure] in almanac.toml.",
      DisclosureSettings.settings.rows),
    "annexA": annexA,
    "flowQuery": .text(
      FlowQuery(
        dimensions: [JourneyDimension("year", .financialYear)]
          + ["source", "team", "sex"].map { JourneyDimension($0, .attribute($0)) }
      ).sql),
    "flowTables": .list(FlowTables.meanings.map(table)),
    "countsTables": .list(CountsTables.meanings.map(table)),
    "profileTables": .list(ProfileTables.meanings.map(table)),
    "peerTables": .list(PeerTables.meanings.map(table)),
    "studyTables": .list(SegmentationTables.meanings.map(table)),
    "qualityTables": .list(QualityStudy.meanings.map(table)),
    "errors": .list(rules.enumerated().map(errors)),
  ]

  /// The lists of Annex A, below a heading of the page.
  private static var annexA: Value {
    let words = AnnexA.guide.replacing("## ", with: "### ")
    return .markup(Markup(Markdown.render(Source("Annex A", text: words)).text))
  }

  /// Words in which what stands between backticks is code.
  private static func markup(_ words: String) -> Value {
    let parts = words.split(separator: "`", omittingEmptySubsequences: false).enumerated().map {
      $0 % 2 == 0 ? Escaping.html($1) : "<code>\(Escaping.html($1))</code>"
    }
    return .markup(Markup(parts.joined()))
  }

  private static func command(_ command: Command) -> Value {
    var entries: [Value] = []
    if let argument = command.argument {
      entries.append(["name": .text(argument.name), "meaning": .text(argument.meaning)])
    }
    entries += command.options.map { ["name": .text($0.usage), "meaning": .text($0.meaning)] }
    return [
      "name": .text(command.name), "summary": .text(command.summary),
      "usage": .text(command.usage), "entries": .list(entries),
      "hasEntries": .flag(!entries.isEmpty),
    ]
  }

  private static func chart(_ recipe: Recipe) -> Value {
    [
      "name": .text(recipe.name), "summary": .text(recipe.summary),
      "needs": .list(recipe.needs.map { .text($0) }),
      "takes": .list(recipe.takes.map { .text($0) }),
    ]
  }

  private static func table(_ name: String, _ meaning: String) -> Value {
    ["name": .text(name), "meaning": .text(meaning)]
  }

  private static func settings(
    _ title: String, id: String, _ summary: String, _ rows: [SettingRow]
  ) -> Value {
    [
      "title": .text(title), "id": .text(id), "summary": .text(summary),
      "settings": .list(
        rows.map { row in
          [
            "key": .text(row.path), "id": .text("\(id)-\(row.path.replacing(".", with: "-"))"),
            "kind": .text(row.kind), "meaning": markup(row.meaning),
            "default": .optional(row.fallback), "required": .flag(row.isRequired),
          ]
        }),
    ]
  }

  private static func errors(
    _ place: Int, _ chapter: (title: String, rules: [any Rule])
  ) -> Value {
    [
      "title": .text(chapter.title), "id": .text("errors-\(place + 1)"),
      "rules": .list(
        chapter.rules.map { rule in
          [
            "code": .text(rule.code), "meaning": markup(rule.meaning),
            "warning": .flag(rule.severity == .warning),
          ]
        }),
    ]
  }
}
