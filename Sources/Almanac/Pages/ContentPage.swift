import HTML
import Diagnostics
import Markdown
import Mustache
import TOML

/// A page as its author wrote it, or one of those that its author wrote as one.
///
/// A class, because it is handed around whole and has some thirty parts, each of which would be counted
/// whenever it is; nothing in it ever changes.
final class ContentPage: Sendable {
  /// The file that it is written in, by its path in the content folder: `guide/start.md`. What its
  /// author refers to is by the way from there.
  let file: String

  /// The file that it would be alone: that which it is written in, or one of its own for a page of a
  /// set, such as `peers/authority/E06000001.md`.
  let path: String
  let source: Source
  let settings: PageSettings

  /// What is studied on it.
  let study: StudyPlan?

  /// Whether it asks for a study that has a mistake in its settings.
  let hasUnreadStudy: Bool

  /// The figures that its words can put in.
  let figures: [FigurePlan]

  /// The names of those that have a mistake in their settings.
  let unreadFigures: [String]

  /// Where the author’s own values stand, perhaps among other settings. They are read when the page is
  /// made: kept until then, they would be many times as large as their text.
  let values: Range<Int>?

  /// The page's words as HTML, in which Mustache's tags still stand.
  let document: Markdown.Document

  /// The set that it is of, and which row of its table it is about.
  let member: PageSet.Member?

  /// The settings as they are written, of a page that becomes a set: those of each page come from them.
  let written: TOML.Table?

  /// The page's address in the site: `guide/start.html`.
  let address: String

  /// Where pages are listed, this one is: it is not one of those that serve to find others.
  let isListed: Bool

  init(
    path: String, source: Source, settings: PageSettings,
    study: (plan: StudyPlan?, isUnread: Bool) = (nil, false),
    figures: (plans: [FigurePlan], unread: [String]) = ([], []), values: Range<Int>?,
    document: Markdown.Document, written: TOML.Table? = nil, isListed: Bool
  ) {
    file = path
    self.path = path
    member = nil
    self.written = written
    self.source = source
    self.settings = settings
    self.study = study.plan
    hasUnreadStudy = study.isUnread
    self.figures = figures.plans
    unreadFigures = figures.unread
    self.values = values
    self.document = document
    address = Self.address(of: path)
    self.isListed = isListed
  }

  /// A page of a set: what its author wrote, filled in for a row.
  init(
    _ member: PageSet.Member, _ settings: PageSettings,
    figures: (plans: [FigurePlan], unread: [String])
  ) {
    let page = member.set.page
    file = page.file
    path = member.path
    self.member = member
    written = nil
    source = page.source
    self.settings = settings
    study = page.study
    hasUnreadStudy = page.hasUnreadStudy
    self.figures = figures.plans
    unreadFigures = figures.unread
    values = page.values
    document = page.document
    address = Self.address(of: path)
    isListed = true
  }

  /// The file of the page that has the study that this one shows.
  var studyFile: String? {
    asksForStudy ? file : settings.uses.flatMap { Path.resolve($0.value, from: file) }
  }

  /// Whether the page is to become a set.
  var isSet: Bool { written != nil }

  /// Whether the page is to have a study of its own, even if its settings have a mistake.
  var asksForStudy: Bool { study != nil || hasUnreadStudy }
}

extension ContentPage {
  /// What the page’s words see of the row that it is about: nothing, unless it is of a set; and what they
  /// miss of one that could not be made is no mistake besides.
  var rowValues: (row: Value, rows: Value) {
    if let member { return member.set.values(member.row) }
    return (settings.each ?? settings.by) == nil ? (.none, .none) : (.unmade, .unmade)
  }

  /// Whether a file is a page.
  static func isPage(_ path: String) -> Bool { Path.ending(path) == "md" }

  /// The address of the page that a file becomes.
  static func address(of path: String) -> String { path.dropLast(3) + ".html" }

  /// The folder whose front page this is (“” for the whole report’s), if it is one.
  var folder: String? {
    guard Path.name(path) == "index.md" else { return nil }
    return Path.parent(path) ?? ""
  }

  var isHome: Bool { path == "index.md" }

  /// Whether a file can become many pages: not if it is looked for by its name.
  private static func canBeMany(_ path: String) -> Bool {
    Path.name(path) != "index.md" && path != search && path != notFound
  }

  /// The page of all pages, through which readers search.
  static let search = "search.md"

  /// The page that a server shows in place of one that is not there.
  static let notFound = "404.md"

  /// Whether the page is shown at addresses that are not its own, so that it can refer to nothing by
  /// the way from it.
  var isAnywhere: Bool { path == Self.notFound }

  var type: String {
    settings.type ?? (isHome ? "home" : path == Self.search ? "search" : "page")
  }

  var layout: String {
    if let layout = settings.layout { return layout.value }
    return switch path {
    case "index.md": "home"
    case Self.search: "search"
    case Self.notFound: "not-found"
    default: "page"
    }
  }
}

extension ContentPage {
  /// Reads a page's settings. The page is absent if they cannot be read at all.
  static func read(
    _ bytes: [UInt8], at path: String, named name: String, _ words: Markdown.Words
  ) -> (page: ContentPage?, findings: [Diagnostic]) {
    do throws(Diagnostic) {
      let source = try Source(text: bytes, named: name)
      let parts = try FrontMatter(source)
      let start = parts.ownValues(in: source)
      let head = parts.settings.lowerBound..<(start ?? parts.settings.upperBound)
      let written = try TOML.parse(source, in: head)
      var (settings, problems) = PageSettings.settings.read(written)
      let values =
        start.map { $0..<parts.settings.upperBound }
        ?? (settings.values == nil ? nil : parts.settings)
      settings.values = nil
      let study = settings.study.map(StudyPlan.read)
      let isUnread =
        study.map { !$0.problems.isEmpty } ?? (written.root["study"] != nil)
      settings.study = nil
      let figures = settings.figures.map(FigurePlan.read)
      settings.figures = nil
      let isSet = (settings.each ?? settings.by) != nil && Self.canBeMany(path)
      let document = self.words(of: source, from: parts.body, words, deeper: isSet)
      let page = ContentPage(
        path: path, source: source, settings: settings,
        study: (isUnread ? nil : study?.plan, isUnread),
        figures: (figures?.plans ?? [], figures?.unread ?? []), values: values, document: document,
        written: isSet ? written.root : nil, isListed: path != search && path != notFound)
      var findings =
        problems + (study?.problems ?? []) + (figures?.problems ?? []) + document.diagnostics
      if settings.title == nil, document.title == nil {
        findings.append(
          Diagnostic(
            PressRule.pageTitle, "the page has no title", at: 0..<0, of: source,
            hint: "write title = \"…\" between two lines +++ at its top"))
      }
      return (page, findings)
    } catch {
      return (nil, [error])
    }
  }

  /// The pages that every report has, where the author has written none of that name.
  static func generated(besides pages: [ContentPage], words: Object) -> [ContentPage] {
    [(search, "search"), (notFound, "notFound")].compactMap { path, word in
      guard !pages.contains(where: { $0.path == path }) else { return nil }
      var settings = PageSettings()
      if case .text(let title)? = words[word] { settings.title = title }
      let source = Source(path, bytes: [])
      return ContentPage(
        path: path, source: source, settings: settings, values: nil,
        document: self.words(of: source, from: 0, Markdown.Words(), deeper: false), isListed: false)
    }
  }
}

extension ContentPage {
  /// The words of a page as HTML.
  ///
  /// - Parameter deeper: Whether what they become is published in a folder beside their file.
  private static func words(
    of source: Source, from start: Int, _ words: Markdown.Words, deeper: Bool
  ) -> Markdown.Document {
    var options = Markdown.Options.almanac
    options.words = words
    options.liftsTitle = true
    options.rewrite = deeper ? rewrittenDeeper : rewritten
    return Markdown.render(source, from: start, options: options)
  }

  /// What a link leads to when its page is published: an author links to the file `closures.md`, or
  /// to the folder `guide/`, and a reader goes to `closures.html` or `guide/index.html`.
  static func rewritten(_ destination: String) -> String? {
    guard case .inside(let path, _) = Reach(destination), !path.isEmpty else { return nil }
    let end = destination.utf8.firstIndex { "?#".utf8.contains($0) } ?? destination.endIndex
    let written = destination[..<end]
    if isPage(String(written)) { return written.dropLast(3) + ".html" + destination[end...] }
    if written.hasSuffix("/") { return written + "index.html" + destination[end...] }
    return nil
  }

  /// The same for words of a set, whose pages are one folder deeper than their file. What begins with a
  /// value is a way from the page already.
  private static func rewrittenDeeper(_ destination: String) -> String? {
    guard case .inside(let path, _) = Reach(destination), !path.isEmpty, !path.hasPrefix("{{")
    else { return nil }
    return "../" + (rewritten(destination) ?? destination)
  }

  /// What a link in the page’s words leads to when it is published, if that is something else.
  func published(_ destination: String) -> String? {
    member == nil ? Self.rewritten(destination) : Self.rewrittenDeeper(destination)
  }
}
