import Charts
import Diagnostics
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
    downloads = site.studies.isOwn(page) ? site.studies[page]?.downloads(of: page) ?? [] : []
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
    var settings = plan.settings
    let shapes = site.data.shapes(of: settings, from: page)
    guard let data = try site.data(of: plan, on: page), settings.areas == nil || shapes != nil
    else { return (.none, Self.noFacts) }
    if settings.values.isEmpty, plan.recipe.needs.contains("values") {
      settings.values = data.values.map { Located($0) }
    }
    let ingredients = try Ingredients(
      settings, data.frame, shapes, data.segments, groupOrder: data.groupOrder)
    let chart = try plan.recipe.chart(ingredients)
    var heading = plan.heading
    heading.notes += try ingredients.notes(
      of: chart, fillsIn: plan.recipe.fillsIn, site.theme.charts)
    let figure = chart.figure(plan.anchor, heading, words: site.theme.charts)
    let folder = "\(page.address.dropLast(".html".count))-figures"
    let csv = Download(path: "\(folder)/\(plan.id).csv", bytes: figure.table.csv)
    let image = Download(
      path: "\(folder)/\(plan.id).svg", bytes: figure.file(.page, site.theme.palette))
    for path in [csv.path, image.path] where site.content.paths.contains(path) {
      throw settings.chart.diagnostic(
        FigureRule.fileClash, "the figure’s file “\(path)” would replace one of the report’s own",
        hint: "give that file another folder, or the figure another name")
    }
    let values = figure.values(
      csv: Path.relative(to: csv.path, from: page.address),
      image: Path.relative(to: image.path, from: page.address), words: site.theme.words)
    let markup = try site.theme.block("figure", values)
    downloads += [csv, image]
    return (
      .markup(markup),
      ["title": .text(figure.title), "description": .text(figure.description)]
    )
  }
}

extension FigurePlan {
  /// The figure’s id in its page: a heading may well have the same words as its name.
  fileprivate var anchor: String { "figure-\(id)" }

  fileprivate var heading: Figure.Heading {
    Figure.Heading(
      title: settings.title, subtitle: settings.subtitle, source: settings.source,
      notes: settings.notes)
  }
}
