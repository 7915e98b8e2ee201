import Charts
import Diagnostics
import Mustache
import TOML

/// The figures of a page: drawn, with their tables and files.
struct PageFigures: Sendable {
  /// A file that a figure can be downloaded as.
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

  init(of page: ContentPage, in site: Site) throws(Diagnostic) {
    guard !page.figures.isEmpty else { return }
    var figures: [(String, Value)] = []
    var findings: [(String, Value)] = []
    for plan in page.figures {
      guard let frame = site.data[plan.settings.data.value, from: page] else { continue }
      let chart = try plan.recipe.chart(Ingredients(plan.settings, frame))
      let figure = chart.figure(plan.id, plan.heading)
      let folder = "\(page.address.dropLast(".html".count))-figures"
      let csv = Download(path: "\(folder)/\(plan.id).csv", bytes: figure.table.csv)
      let image = Download(path: "\(folder)/\(plan.id).svg", bytes: figure.file())
      downloads += [csv, image]
      let values = figure.values(
        csv: Path.relative(to: csv.path, from: page.address),
        image: Path.relative(to: image.path, from: page.address), words: site.theme.words)
      figures.append((plan.id, .markup(try site.theme.block("figure", values))))
      findings.append(
        (plan.id, ["title": .text(figure.title), "description": .text(figure.description)]))
    }
    self.figures = .object(Object(figures))
    self.findings = .object(Object(findings))
    lines = .object(Object(page.figures.map { ($0.id, .text($0.lines)) }))
  }
}

extension FigurePlan {
  fileprivate var heading: Figure.Heading {
    Figure.Heading(
      title: settings.title, subtitle: settings.subtitle, source: settings.source,
      notes: settings.notes)
  }
}
