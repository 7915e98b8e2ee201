import Diagnostics
import Frames
import Markdown
import Mustache
import TOML

/// Pages that are written as one: a page for each row of a study’s table.
///
/// A class, because each of its pages knows it; nothing in it ever changes.
final class PageSet: Sendable {
  /// What its author wrote.
  let page: ContentPage

  /// The words, read once for all pages; `nil` if there is a tag in them that is not right, of which each
  /// page tells.
  let template: Template?

  /// What each page is called, row after row.
  let names: [String]
  private let rows: PageSetRows

  /// A page of a set.
  struct Member: Sendable {
    let set: PageSet

    /// The place of its row in the table.
    let row: Int

    var path: String { "\(set.folder)/\(set.names[row]).md" }
  }

  /// - Throws: A table or a column that is not there, or a row that a page cannot be named after.
  init(
    _ page: ContentPage, each: Located<String>, of study: Study, _ theme: [Source]
  ) throws(Diagnostic) {
    guard let table = study.tables.first(where: { $0.name == each.value }),
      let frame = study.frames[each.value]
    else {
      let names = study.tables.map(\.name)
      throw each.diagnostic(
        StudyRule.tableUnknown, "the study has no table “\(each.value)”",
        hint: names.hint(for: each.value) ?? "it has \(names.joined(separator: ", "))")
    }
    self.page = page
    let html = Source(page.source.name, bytes: page.document.html)
    template = page.document.tags.isEmpty ? nil : try? Template(html)
    names = try PageSetNames(each, by: page.settings.by, frame).names
    rows = PageSetRows(of: table, frame, in: study, namedIn: [page.source] + theme)
  }

  /// The folder that its pages stand in: `peers/authority` for those of `peers/authority.md`.
  var folder: String { Self.folder(of: page) }

  static func folder(of page: ContentPage) -> String { String(page.file.dropLast(".md".count)) }

  /// What the words of a page see.
  func values(_ row: Int) -> (row: Value, rows: Value) { rows.values(row, .shown) }

  /// The page of a row.
  func member(_ row: Int, _ findings: inout [Diagnostic]) -> ContentPage? {
    guard let written = page.written else { return nil }
    let values = rows.values(row, .written)
    var texts = SettingTexts(Object([("row", values.row), ("rows", values.rows)]))
    let filled = written.filled(under: Self.filled) { texts.filled($0, isElement: $1) }
    let (settings, problems) = PageSettings.settings.read(filled)
    let figures = settings.figures.map(FigurePlan.read)
    findings += texts.findings + problems + (figures?.problems ?? [])
    var own = settings
    (own.study, own.figures, own.values) = (nil, nil, nil)
    return ContentPage(
      Member(set: self, row: row), own, figures: (figures?.plans ?? [], figures?.unread ?? []))
  }

  /// The settings of a page that its row is filled in.
  private static let filled = ["title", "label", "description", "figures"]
}
