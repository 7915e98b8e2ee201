import HTML
import Diagnostics
import Markdown
import Mustache
import TOML

/// A page as a reader gets it, and what it says about itself.
struct RenderedPage: Sendable {
  /// Its place among the pages of the site.
  let index: Int
  let outline: Outline
  let references: References

  /// The words without the layout.
  let content: [UInt8]
  let html: [UInt8]

  /// The files that its figures can be downloaded as.
  let downloads: [PageFigures.Download]
}

extension PageValues {
  /// Makes a page: its words with the values in them, then the layout around these.
  func render(_ index: Int) throws(Diagnostic) -> RenderedPage {
    let page = site.pages[index]
    let library = site.theme.library
    let figures = try PageFigures(of: page, in: site)
    var values = try self.values(of: index, figures)
    let content = try page.render(
      page.document.html, page.document.tags, with: .object(values), library)
    let outline = Outline(html: content)
    let layout = try layout(named: page.layout, for: page)
    var html: [UInt8] = []
    html.reserveCapacity(content.count + 16_384)
    Self.finish(&values, outline: outline, content: content)
    try layout.render(.object(values), with: library, to: &html)
    return RenderedPage(
      index: index, outline: outline, references: References(html: html), content: content,
      html: html, downloads: figures.downloads)
  }

  private func layout(
    named name: String, for page: ContentPage
  ) throws(Diagnostic) -> Template {
    if let template = site.theme.library[name] { return template }
    // A front page needs no layout of its own.
    if page.settings.layout == nil, let template = site.theme.library["page"] { return template }
    let hint = site.theme.library.names.hint(for: name)
    let message = "the theme has no layout “\(name)”"
    guard let layout = page.settings.layout else {
      throw Diagnostic(PressRule.layoutUnknown, message, file: page.source.name, hint: hint)
    }
    throw layout.diagnostic(PressRule.layoutUnknown, message, hint: hint)
  }
}

extension ContentPage {
  /// Puts values into HTML that was the page's words. What is wrong with a tag is shown where the
  /// author wrote it, and not in HTML that nobody has seen.
  func render(
    _ html: [UInt8], _ tags: [Markdown.Tag], with values: Value, _ library: Library
  ) throws(Diagnostic) -> [UInt8] {
    guard !tags.isEmpty else { return html }
    let rendered = Source(source.name, bytes: html)
    do throws(Diagnostic) {
      var bytes: [UInt8] = []
      try Template(rendered).render(values, with: library, to: &bytes)
      return bytes
    } catch {
      throw error.source == rendered ? moved(error, tags) : error
    }
  }

  /// The page's title, where its words hold it.
  func render(
    _ title: Markdown.Title, with values: Value, _ library: Library
  ) throws(Diagnostic) -> [UInt8] {
    try render(Array(title.heading.html.utf8), title.tags, with: values, library)
  }

  /// A finding about the HTML, moved to where the page's author wrote the tag.
  private func moved(_ finding: Diagnostic, _ tags: [Markdown.Tag]) -> Diagnostic {
    var finding = finding
    finding.source = source
    guard let range = finding.range, let tag = tags.last(where: { $0.offset <= range.lowerBound })
    else {
      finding.range = 0..<0
      return finding
    }
    let start = min(tag.range.lowerBound + range.lowerBound - tag.offset, tag.range.upperBound)
    finding.range = start..<min(start + range.count, max(start, tag.range.upperBound))
    return finding
  }
}
