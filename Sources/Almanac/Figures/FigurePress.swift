import Charts
import Diagnostics
import HTML
import Mustache

/// What becomes of a figure that is drawn: a part of its page, and files to download.
struct FigurePress: Sendable {
  let plan: FigurePlan
  let page: ContentPage
  let site: Site

  /// A figure that is as it is.
  func figure(_ whole: Ingredients) throws(Diagnostic) -> Figure {
    try figure(plan.anchor, of: whole, plan.heading)
  }

  /// A figure of which there are several: its subtitle says which it is.
  func figure(
    _ version: FigureVersions.Version, isAlone: Bool
  ) throws(Diagnostic) -> Figure {
    var heading = plan.heading
    heading.version = version.name
    heading.subtitle =
      heading.subtitle.map { site.theme.charts(.version, $0, version.name) } ?? version.name
    let id = isAlone ? plan.anchor : "\(plan.anchor)-\(version.key)"
    return try figure(id, of: version.ingredients, heading)
  }

  private func figure(
    _ id: String, of ingredients: Ingredients, _ heading: Figure.Heading
  ) throws(Diagnostic) -> Figure {
    let chart = try plan.recipe.chart(ingredients)
    var heading = heading
    if site.configuration.synthetic, case .text(let synthetic)? = site.theme.words["synthetic"] {
      // A picture is taken out of its page, where a banner says so.
      heading.source = [heading.source, synthetic].compactMap(\.self).joined(separator: ". ")
    }
    heading.notes += try ingredients.notes(
      of: chart, fillsIn: plan.recipe.fillsIn, site.theme.charts)
    return chart.figure(id, heading, words: site.theme.charts)
  }

  func csv(of table: DataTable) -> PageFigures.Download {
    PageFigures.Download(path: "\(folder)/\(plan.id).csv", bytes: table.csv)
  }

  func image(of figure: Figure) -> PageFigures.Download {
    // A version’s file is called after it: the id in its page without what all ids begin with.
    PageFigures.Download(
      path: "\(folder)/\(figure.id.dropFirst(FigurePlan.anchorStart.count)).svg",
      bytes: figure.file(.page, site.theme.palette))
  }

  private var folder: String { "\(page.address.dropLast(".html".count))-figures" }

  /// A figure as it stands in its page.
  func markup(
    of figure: Figure, _ csv: PageFigures.Download, _ image: PageFigures.Download
  ) throws(Diagnostic) -> Markup {
    try site.theme.block(
      "figure",
      figure.values(
        csv: Path.relative(to: csv.path, from: page.address),
        image: Path.relative(to: image.path, from: page.address), words: site.theme.words,
        site.theme.charts))
  }

  /// All versions of a figure as they stand in its page, with what is chosen between them.
  func markup(
    of versions: FigureVersions, _ figures: [Markup]
  ) throws(Diagnostic) -> Markup {
    let all = zip(versions.versions, figures).enumerated().map { place, version -> Value in
      [
        "place": .text("\(place)"), "value": .text(version.0.value),
        "name": .text(version.0.name), "figure": .markup(version.1),
      ]
    }
    var others = all
    let shown = others.remove(at: versions.shown)
    return try site.theme.block(
      "versions",
      Object([
        ("id", .text(plan.anchor)), ("choice", .text(versions.choice)),
        ("key", .text(versions.choice.slug)), ("shown", shown), ("others", .list(others)),
        ("words", .object(site.theme.words)),
      ]))
  }
}

extension FigurePlan {
  /// What the ids of figures begin with: a heading may well have the same words as a figure’s name.
  static let anchorStart = "figure-"

  /// The figure’s id in its page.
  fileprivate var anchor: String { "\(Self.anchorStart)\(id)" }

  fileprivate var heading: Figure.Heading {
    Figure.Heading(
      title: settings.title, subtitle: settings.subtitle, source: settings.source,
      notes: settings.notes)
  }
}

extension Figure {
  /// What the words of a page can say of it.
  var facts: Value { ["title": .text(title), "description": .text(description)] }
}
