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
  ///
  /// Everything that is wrong with either goes into the findings; then there is no page.
  func render(_ index: Int, findings: inout [Diagnostic]) -> RenderedPage? {
    let page = site.pages[index]
    let library = site.theme.library
    let before = findings.count
    do throws(Diagnostic) {
      let figures = PageFigures(of: page, in: site, &findings)
      var values = try self.values(of: index, figures)
      let content = page.render(
        page.document.html, page.document.tags, page.member?.set.template, with: .object(values),
        library, &findings)
      let outline = Outline(html: content)
      let layout = try layout(named: page.layout, for: page)
      var html: [UInt8] = []
      html.reserveCapacity(content.count + 16_384)
      Self.finish(&values, outline: outline, content: content)
      layout.render(.object(values), with: library, to: &html, findings: &findings)
      guard findings.count == before, page.unclosedTag == nil else { return nil }
      return RenderedPage(
        index: index, outline: outline, references: References(html: html), content: content,
        html: html, downloads: figures.downloads + (try spreadsheets(of: index)))
    } catch {
      findings.append(error)
      return nil
    }
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
  ///
  /// - Parameter template: The same HTML, if it was read before.
  func render(
    _ html: [UInt8], _ tags: [Markdown.Tag], _ template: Template? = nil, with values: Value,
    _ library: Library, _ findings: inout [Diagnostic]
  ) -> [UInt8] {
    guard !tags.isEmpty else { return html }
    let rendered = template?.source ?? Source(source.name, bytes: html)
    var bytes: [UInt8] = []
    var problems: [Diagnostic] = []
    do throws(Diagnostic) {
      let words = if let template { template } else { try Template(rendered) }
      words.render(values, with: library, to: &bytes, findings: &problems)
    } catch {
      problems.append(error)
    }
    problems = problems.map { $0.source == rendered ? moved($0, tags) : $0 }
    // From a tag that is never closed on, Mustache sees tags where there are none.
    if let unclosedTag {
      problems.removeAll {
        $0.source == source && $0.range.map { $0.lowerBound >= unclosedTag } == true
      }
    }
    findings += problems
    return bytes
  }

  /// Where the first tag stands that is never closed, of which Markdown has told.
  var unclosedTag: Int? {
    document.diagnostics.first { $0.code == MarkdownRule.unclosedTag.code }?.range?.lowerBound
  }

  /// The page's title, where its words hold it.
  func render(
    _ title: Markdown.Title, with values: Value, _ library: Library,
    _ findings: inout [Diagnostic]
  ) -> [UInt8] {
    render(Array(title.heading.html.utf8), title.tags, with: values, library, &findings)
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
