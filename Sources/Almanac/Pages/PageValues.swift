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

  /// What the search looks through. There is none before all pages that it is made of.
  var index: Theme.Asset?

  /// The title of each page.
  private(set) var titles: [String]

  /// What is the same on every page.
  private let shared: [(String, Value)]

  init(_ site: Site, into report: inout Report) {
    self.site = site
    shared = [
      ("site", Self.site(site, single: false)),
      ("words", .object(site.theme.words)),
      ("reference", Reference.value),
      ("inline", InlineAssets(site.theme).value),
    ]
    titles = site.pages.map { $0.settings.title ?? $0.document.title?.heading.plain ?? "" }
    for (index, page) in site.pages.enumerated() where page.settings.title == nil {
      // A title that was taken from the words may have tags, like all words.
      guard let title = page.document.title, !title.tags.isEmpty else { continue }
      let members = shared + [("values", Self.values(of: page, months: site.theme.months))]
      let html = report.attempt { () throws(Diagnostic) in
        try page.render(title, with: .object(Object(members)), site.theme.library)
      }
      titles[index] = Outline.text(html: html ?? [])
    }
  }

  /// What a page's words see.
  func body(of index: Int) -> [(String, Value)] {
    let page = site.pages[index]
    return shared + [
      ("page", self.page(index, contents: [])),
      ("values", Self.values(of: page, months: site.theme.months)),
      ("navigation", .list(site.navigation.entries.map { entry($0, from: index) })),
      ("breadcrumbs", .list(breadcrumbs(of: index))),
      ("assets", assets(from: page.address)),
      ("pages", page.isListed ? .list([]) : .list(allPages(from: page))),
    ]
  }

  /// What the layout sees besides: the rendered words, and what they say about themselves.
  func layout(of index: Int, outline: Outline, content: [UInt8]) -> Value {
    var members = body(of: index)
    for place in members.indices where members[place].0 == "page" {
      members[place].1 = page(index, contents: Self.contents(of: outline))
    }
    members.append(("content", .markup(Markup(bytes: content))))
    return .object(Object(members))
  }

  /// The title to show where there is little room.
  func label(of index: Int) -> String { site.pages[index].settings.label ?? titles[index] }
}

extension PageValues {
  private static let siteShape = Shape([
    "title", "edition", "publisher", "description", "language", "date", "synthetic", "single",
    "licence", "reproduce", "contact", "address", "version",
  ])

  static func site(_ site: Site, single: Bool) -> Value {
    let configuration = site.configuration
    return .object(
      Object(
        siteShape,
        [
          .text(configuration.title), optional(configuration.edition),
          optional(configuration.publisher), optional(configuration.description),
          .text(configuration.language), optional(configuration.date?.words(site.theme.months)),
          .flag(configuration.synthetic), .flag(single),
          configuration.licence.map {
            ["name": .text($0.name), "link": optional($0.link)]
          } ?? false,
          optional(configuration.reproduce),
          configuration.contact.map {
            ["name": optional($0.name), "email": optional($0.email), "link": optional($0.link)]
          } ?? false,
          optional(configuration.address?.value), .text(Help.version),
        ]))
  }

  private static let pageShape = Shape([
    "title", "heading", "description", "type", "path", "root", "home", "search", "isHome",
    "contents", "hasContents", "hasNavigation", "previous", "next", "canonical", "updated",
    "manifest",
  ])

  private func page(_ index: Int, contents: [Value]) -> Value {
    let page = site.pages[index]
    let title = titles[index]
    let address = page.address
    let canonical = site.configuration.address.map {
      $0.value + (page.isHome ? "" : address)
    }
    return .object(
      Object(
        Self.pageShape,
        [
          .text(title), .text(title), Self.optional(page.settings.description), .text(page.type),
          .text(address), .text(String(repeating: "../", count: address.count { $0 == "/" })),
          link("index.html", from: page), link(ContentPage.address(of: ContentPage.search), from: page),
          .flag(page.isHome), .list(contents), .flag(!contents.isEmpty),
          .flag(site.navigation.entries.count > 1 && !page.isAnywhere),
          site.navigation.previous(of: index).map { link(to: $0, from: address) } ?? false,
          site.navigation.next(of: index).map { link(to: $0, from: address) } ?? false,
          Self.optional(page.isListed ? canonical : nil),
          Self.optional(page.settings.updated?.words(site.theme.months)),
          link(Manifest.path, from: page),
        ]))
  }

  /// The way from a page to something in the site. A page that is shown at any address knows the way
  /// only from the base address, and without one knows none.
  private func link(_ target: String, from page: ContentPage) -> Value {
    guard page.isAnywhere else { return .text(Path.relative(to: target, from: page.address)) }
    return Self.optional(
      site.configuration.address.map { $0.value + (target == "index.html" ? "" : target) })
  }

  private static let linkShape = Shape(["title", "link"])

  private func link(to index: Int, from address: String) -> Value {
    let target = site.pages[index].address
    return .object(
      Object(
        Self.linkShape,
        [.text(label(of: index)), .text(Path.relative(to: target, from: address))]))
  }

  private static let entryShape = Shape([
    "title", "link", "current", "open", "children", "hasChildren",
  ])

  /// An entry of the navigation. What is beneath it is left out where it is not open: a page of a
  /// report of hundreds should not name them all.
  private func entry(_ entry: Navigation.Entry, from index: Int) -> Value {
    let isOpen = entry.holds(index)
    let address = site.pages[index].address
    let children = isOpen ? entry.children.map { self.entry($0, from: index) } : []
    return .object(
      Object(
        Self.entryShape,
        [
          .text(label(of: entry.page)),
          .text(Path.relative(to: site.pages[entry.page].address, from: address)),
          .flag(entry.page == index), .flag(isOpen), .list(children), .flag(!children.isEmpty),
        ]))
  }

  /// The front pages of the folders that a page stands in, from the report’s own down.
  private func breadcrumbs(of index: Int) -> [Value] {
    let page = site.pages[index]
    guard !page.isHome else { return [] }
    var folder = page.folder ?? Path.parent(page.path) ?? ""
    if page.folder != nil { folder = Path.parent(folder) ?? "" }
    var trail: [Value] = []
    while true {
      let front = ContentPage.address(of: Path.join(folder, "index.md"))
      if let place = site.places[front] { trail.append(link(to: place, from: page.address)) }
      if folder.isEmpty { return trail.reversed() }
      folder = Path.parent(folder) ?? ""
    }
  }

  private static let contentsShape = Shape(["id", "title", "children", "hasChildren"])

  /// The list of what is on a page: its headings of level 2, with those of level 3 beneath. A page
  /// with fewer than three needs none.
  static func contents(of outline: Outline, prefix: String = "") -> [Value] {
    var entries: [(heading: Outline.Section, children: [Value])] = []
    for heading in outline.headings where !heading.id.isEmpty {
      if heading.level == 2 {
        entries.append((heading, []))
      } else if heading.level == 3, !entries.isEmpty {
        entries[entries.count - 1].children.append(
          .object(
            Object(
              contentsShape, [.text(prefix + heading.id), .text(heading.title), .list([]), false])))
      }
    }
    guard entries.count >= 3 else { return [] }
    return entries.map { heading, children in
      .object(
        Object(
          contentsShape,
          [.text(prefix + heading.id), .text(heading.title), .list(children), .flag(!children.isEmpty)]))
    }
  }

  private func assets(from address: String) -> Value {
    let names = [("style", "style.css"), ("script", "script.js"), ("icon", "icon.svg")]
    var members = names.map { member, name in
      let asset = site.theme.asset(name)
      return (member, Self.optional(asset.map { Path.relative(to: $0.path, from: address) }))
    }
    members.append(
      ("index", Self.optional(index.map { Path.relative(to: $0.path, from: address) })))
    return .object(Object(members))
  }

  private static let listedShape = Shape(["title", "link", "section"])

  private func allPages(from page: ContentPage) -> [Value] {
    site.pages.indices.filter { site.pages[$0].isListed }.map { index in
      let section = site.navigation.entries.first { $0.page != index && $0.holds(index) }
      return .object(
        Object(
          Self.listedShape,
          [
            .text(titles[index]),
            link(site.pages[index].address, from: page),
            Self.optional(section.map { label(of: $0.page) }),
          ]))
    }
  }

  /// Text, or a flag that is false: a section asks for both alike.
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? false }
}

