import HTML
import Diagnostics
import Markdown
import Mustache
import TOML

/// In the application a value is what a template sees; a value of a settings file is `TOML.Value`.
typealias Value = Mustache.Value

/// What the templates see: the contract between the program and a theme.
///
/// Every name is there on every page, and false or empty where there is nothing, because a name that
/// is not there is an error.
struct PageValues: Sendable {
  let site: Site

  /// The title of each page.
  private(set) var titles: [String]

  /// What the search looks through. There is none before all pages that it is made of.
  var index: Theme.Asset?

  let assetNames: AssetNames

  /// What is the same on every page.
  private let shared: [Value]

  /// The values that the author of each set gave all its pages, by their file.
  private var ownOfSets: [String: Value] = [:]

  private let lists: PageSetLists

  /// What is the same on all pages of a set, or of a folder that the navigation does not show: of thousands.
  private var folders: [String: Surroundings] = [:]

  init(_ site: Site, into report: inout Report) {
    self.site = site
    assetNames = AssetNames(site.theme.assets)
    shared = [
      Self.site(site, single: false), .object(site.theme.words), Reference.value,
      InlineAssets(site.theme).value,
    ]
    var titles = site.pages.map { $0.settings.title ?? $0.document.title?.heading.plain ?? "" }
    for set in site.sets {
      ownOfSets[set.page.file] = try? OwnValues.of(set.page, months: site.theme.months)
    }
    for (index, page) in site.pages.enumerated() where page.settings.title == nil {
      // A title that was taken from the words may have tags, like all words.
      guard let title = page.document.title, !title.tags.isEmpty else { continue }
      let common = [("site", shared[0]), ("words", shared[1])]
      let ofSet = ownOfSets[page.file]
      let own = report.attempt { () throws(Diagnostic) in
        if let ofSet { return ofSet }
        return try OwnValues.of(page, months: site.theme.months)
      }
      guard let own else { continue }
      let row = page.rowValues
      var findings: [Diagnostic] = []
      let html = page.render(
        title,
        with: .object(Object(common + [("values", own), ("row", row.row), ("rows", row.rows)])),
        site.theme.library, &findings)
      titles[index] = Outline.text(html: html)
      report.add(findings)
    }
    self.titles = titles
    lists = PageSetLists(site, titles: titles)
    for index in site.pages.indices {
      guard let place = sharedPlace(of: index), folders[place] == nil else { continue }
      folders[place] = surroundings(of: index)
    }
  }

  private static let shape = Shape([
    "site", "words", "reference", "inline", "page", "values", "navigation", "breadcrumbs",
    "assets", "pages", "study", "studies", "row", "rows", "figures", "findings", "lines",
    "content",
  ])

  /// What a page’s words see, and then its layout, which sees the finished words and their outline
  /// besides.
  func values(of index: Int, _ figures: PageFigures = .none) throws(Diagnostic) -> Object {
    let page = site.pages[index]
    let around = sharedPlace(of: index).flatMap { folders[$0] } ?? surroundings(of: index)
    let row = page.rowValues
    return Object(
      Self.shape,
      shared + [
        self.page(index, around),
        try own(page),
        around.navigation, around.breadcrumbs, around.assets,
        .list(page.isListed ? [] : allPages(from: page)), study(of: page), studies(on: page),
        row.row, row.rows, figures.figures,
        figures.findings,
        figures.lines, .none,
      ])
  }

  /// What the author of a page gave it, which is the same for all pages of a set.
  private func own(_ page: ContentPage) throws(Diagnostic) -> Value {
    if let known = ownOfSets[page.file] { return known }
    return try OwnValues.of(page, months: site.theme.months)
  }

  /// Adds to the values what is known when a page’s words are finished.
  static func finish(_ values: inout Object, outline: Outline, content: [UInt8]) {
    let contents = contents(of: outline)
    if case .object(var page)? = values["page"] {
      page["contents"] = .list(contents)
      page["hasContents"] = .flag(!contents.isEmpty)
      values["page"] = .object(page)
    }
    values["content"] = .markup(Markup(bytes: content))
  }

  /// The title to show where there is little room.
  func label(of index: Int) -> String { site.pages[index].settings.label ?? titles[index] }

  /// What other pages call the study of a page: `closures` for that of `closures.md`.
  private static func name(ofStudyAt path: String) -> String {
    let name = String(Path.name(path).dropLast(".md".count))
    // The first page of a folder goes by the folder’s name.
    return name == "index" ? Path.parent(path).map(Path.name) ?? name : name
  }

  /// What the words of a page see of its own study. Of one that could not be made, of which an error
  /// tells, they see nothing, and are not told of each name besides.
  private func study(of page: ContentPage) -> Value {
    if let study = site.studies[page] {
      return study.values(
        on: page, pages: lists.lists(ofStudyOn: page.studyFile ?? "", from: page))
    }
    return page.asksForStudy || page.settings.uses != nil ? .unmade : .none
  }

  /// The studies of all pages, as the words of one see them, by the names of their files.
  private func studies(on page: ContentPage) -> Value {
    guard !page.document.tags.isEmpty else { return .object([:]) }
    let made = site.studies.all.map { owner, study in
      (
        Self.name(ofStudyAt: owner),
        study.values(on: page, pages: lists.lists(ofStudyOn: owner, from: page))
      )
    }
    let unmade = (site.pages + site.unmadeSets)
      .filter { $0.asksForStudy && !site.studies.isOwn($0) }
      .map { (Self.name(ofStudyAt: $0.file), Value.unmade) }
    return .object(Object(made + unmade))
  }

  /// The name of the place that a page shares with many, from all of which everything looks the same: the
  /// file of a set, or a folder.
  private func sharedPlace(of index: Int) -> String? {
    let page = site.pages[index]
    if page.member != nil { return page.file }
    let isOneOfMany = page.isListed && page.folder == nil && !site.navigation.shows(index)
    return isOneOfMany ? "\(Path.parent(page.path) ?? "")/" : nil
  }
}

extension PageValues {
  private static let siteShape = Shape([
    "title", "edition", "publisher", "description", "language", "date", "synthetic", "single",
    "licence", "reproduce", "contact", "address", "version",
  ])

  static func site(_ site: Site, single: Bool) -> Value {
    let settings = site.configuration
    let values: [Value] = [
      .text(settings.title), .optional(settings.edition), .optional(settings.publisher),
      .optional(settings.description), .text(settings.language),
      .optional(settings.date?.words(site.theme.months)), .flag(settings.synthetic),
      .flag(single),
      settings.licence.map { ["name": .text($0.name), "link": .optional($0.link)] } ?? false,
      .optional(settings.reproduce),
      settings.contact.map {
        ["name": .optional($0.name), "email": .optional($0.email), "link": .optional($0.link)]
      } ?? false,
      .optional(settings.address?.value), .text(Help.version),
    ]
    return .object(Object(siteShape, values))
  }

  private static let pageShape = Shape([
    "title", "heading", "description", "type", "path", "root", "home", "search", "isHome",
    "contents", "hasContents", "hasNavigation", "previous", "next", "canonical", "updated",
    "manifest", "feed",
  ])

  private func page(_ index: Int, _ around: Surroundings) -> Value {
    let page = site.pages[index]
    let title = Value.text(titles[index])
    let canonical = site.configuration.address.map { $0.value + (page.isHome ? "" : page.address) }
    let values: [Value] = [
      title, title, .optional(page.settings.description), .text(page.type), .text(page.address),
      around.root, around.home, around.search, .flag(page.isHome), .list([]), false,
      .flag(site.navigation.entries.count > 1 && !page.isAnywhere),
      site.previous(of: index).map { link(to: $0, from: page) } ?? false,
      site.next(of: index).map { link(to: $0, from: page) } ?? false,
      .optional(page.isListed ? canonical : nil),
      .optional(page.settings.updated?.words(site.theme.months)), around.manifest,
      .optional(
        page.isListed && Feed.isMade(of: site)
          ? Path.relative(to: Feed.path, from: page.address) : nil),
    ]
    return .object(Object(Self.pageShape, values))
  }
}

extension Value {
  /// Text, or a flag that is false: a section asks for both alike.
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? false }
}
