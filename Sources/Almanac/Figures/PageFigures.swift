import Charts
import Concurrent
import Diagnostics
import HTML
import Mustache
import TOML

/// The figures of a page: drawn, with their tables and files.
struct PageFigures: Sendable {
  /// A file that a figure, or a table of a study, can be downloaded as.
  struct Download: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  private(set) var downloads: [Download] = []

  /// What the page’s words put in: `figures.regions` is all of a figure, `findings.regions.title`
  /// what it shows, and `lines.regions` the lines that make it.
  private(set) var figures: Value = .object([:])
  private(set) var findings: Value = .object([:])
  private(set) var lines: Value = .object([:])

  static let none = PageFigures()

  private init() {}

  /// Draws the figures of a page. One that cannot be drawn is told of and left empty.
  init(of page: ContentPage, in site: Site, _ findings: inout [Diagnostic]) {
    // What belongs to a whole set goes with its first page.
    if site.studies.isOwn(page), page.member?.row ?? 0 == 0 {
      downloads = site.studies[page]?.downloads() ?? []
    }
    guard !page.figures.isEmpty || !page.unreadFigures.isEmpty else { return }
    let empty = page.unreadFigures.map { ($0, Value.none) }
    var figures = empty
    var facts = page.unreadFigures.map { ($0, Self.noFacts) }
    for plan in page.figures {
      do throws(Diagnostic) {
        let drawn = try draw(plan, of: page, in: site)
        figures.append((plan.id, drawn.markup))
        facts.append((plan.id, drawn.facts))
      } catch {
        findings.append(error)
        figures.append((plan.id, .none))
        facts.append((plan.id, Self.noFacts))
      }
    }
    self.figures = .object(Object(figures))
    self.findings = .object(Object(facts))
    lines = .object(Object(empty + page.figures.map { ($0.id, .text($0.lines)) }))
  }

  /// What is said of a figure that could not be drawn.
  private static let noFacts: Value = ["title": "", "description": ""]

  private mutating func draw(
    _ plan: FigurePlan, of page: ContentPage, in site: Site
  ) throws(Diagnostic) -> (markup: Value, facts: Value) {
    // Data that could not be read have an error of their own.
    let shapes = try site.shapes(of: plan.settings, on: page)
    guard let data = try site.data(of: plan, on: page), plan.settings.areas == nil || shapes != nil
    else { return (.none, Self.noFacts) }
    let whole = try Ingredients(
      data.completing(plan.settings, plan.recipe), data.frame, shapes, data.segments,
      groupOrder: data.groupOrder)
    let press = FigurePress(plan: plan, page: page, site: site)
    guard let versions = try FigureVersions(of: whole, plan.recipe, site.theme.charts) else {
      let figure = try press.figure(whole)
      let markup = try markup(of: figure, press.csv(of: figure.table), by: press)
      return (.markup(markup), figure.facts)
    }
    let isAlone = versions.versions.count == 1
    let figures = try versions.versions.concurrentMap { version throws(Diagnostic) in
      try press.figure(version, isAlone: isAlone)
    }
    let csv = press.csv(of: versions.table(figures.map(\.table), site.theme.charts))
    var markups: [Markup] = []
    for figure in figures { markups.append(try markup(of: figure, csv, by: press)) }
    let facts = figures[versions.shown].facts
    if markups.count == 1 { return (.markup(markups[0]), facts) }
    return (.markup(try press.markup(of: versions, markups)), facts)
  }

  /// A figure as it stands in its page. Its files are held to be written.
  private mutating func markup(
    of figure: Figure, _ csv: Download, by press: FigurePress
  ) throws(Diagnostic) -> Markup {
    let image = press.image(of: figure)
    for file in [csv, image] where !downloads.contains(where: { $0.path == file.path }) {
      if press.site.content.paths.contains(file.path) {
        throw press.plan.settings.chart.diagnostic(
          FigureRule.fileClash,
          "the figure’s file “\(file.path)” would replace one of the report’s own",
          hint: "give that file another folder, or the figure another name")
      }
      downloads.append(file)
    }
    return try press.markup(of: figure, csv, image)
  }
}
