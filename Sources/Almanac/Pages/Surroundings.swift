import HTML
import Mustache
import TOML

/// What stands around the words of a page and depends only on where the page is: the navigation and
/// the ways to other places.
struct Surroundings: Sendable {
  let navigation: Value
  let breadcrumbs: Value
  let assets: Value
  let root: Value
  let home: Value
  let search: Value
  let manifest: Value
}

extension PageValues {
  func surroundings(of index: Int) -> Surroundings {
    let page = site.pages[index]
    let leader = site.leader(of: page) ?? index
    let depth = page.address.utf8.count { $0 == .slash }
    return Surroundings(
      navigation: .list(site.navigation.entries.map { entry($0, from: index, opening: leader) }),
      breadcrumbs: .list(trail(to: page).map { link(to: $0, from: page) }),
      assets: assets(from: page),
      root: .text(String(repeating: "../", count: depth)),
      home: way(to: "index.html", from: page),
      search: way(to: ContentPage.address(of: ContentPage.search), from: page),
      manifest: way(to: Manifest.path, from: page))
  }

  /// The way from a page to something in the site. A page that is shown at any address knows the way
  /// only from the base address, and without one knows none.
  private func way(to target: String, from page: ContentPage) -> Value {
    guard page.isAnywhere else { return .text(Path.relative(to: target, from: page.address)) }
    return .optional(
      site.configuration.address.map { $0.value + (target == "index.html" ? "" : target) })
  }

  private static let linkShape = Shape(["title", "link"])

  func link(to index: Int, from page: ContentPage) -> Value {
    let way = Path.relative(to: site.pages[index].address, from: page.address)
    return .object(Object(Self.linkShape, [.text(label(of: index)), .text(way)]))
  }

  private static let entryShape = Shape([
    "title", "link", "current", "open", "children", "hasChildren",
  ])

  /// An entry of the navigation. What is beneath it is left out where it is not open: a page of a
  /// report of hundreds should not name them all.
  ///
  /// - Parameter open: The page to which entries open: the one that is shown, or the one that leads to it.
  private func entry(_ entry: Navigation.Entry, from index: Int, opening open: Int) -> Value {
    let isOpen = entry.holds(open)
    let way = Path.relative(
      to: site.pages[entry.page].address, from: site.pages[index].address)
    let children = isOpen ? entry.children.map { self.entry($0, from: index, opening: open) } : []
    let values: [Value] = [
      .text(label(of: entry.page)), .text(way), .flag(entry.page == index), .flag(isOpen),
      .list(children), .flag(!children.isEmpty),
    ]
    return .object(Object(Self.entryShape, values))
  }

  /// The front pages of the folders that a page stands in, from the report’s own down; or the way to the
  /// page that leads to it.
  private func trail(to page: ContentPage) -> [Int] {
    guard !page.isHome else { return [] }
    if let leader = site.leader(of: page) { return trail(to: site.pages[leader]) + [leader] }
    var folder = page.folder ?? Path.parent(page.path) ?? ""
    if page.folder != nil { folder = Path.parent(folder) ?? "" }
    var trail: [Int] = []
    while true {
      let front = ContentPage.address(of: Path.join(folder, "index.md"))
      if let place = site.places[front] { trail.append(place) }
      if folder.isEmpty { return trail.reversed() }
      folder = Path.parent(folder) ?? ""
    }
  }

  /// The theme’s assets, and the search index where it is made. A page that is shown at any address
  /// has no way to them, and holds those that it names.
  private func assets(from page: ContentPage) -> Value {
    func way(_ asset: Theme.Asset) -> String {
      page.isAnywhere
        ? DataAddress.of(asset.bytes, named: asset.name)
        : Path.relative(to: asset.path, from: page.address)
    }
    var assets = assetNames.value(way)
    assets["index"] = .optional(page.isAnywhere ? nil : index.map(way))
    return .object(assets)
  }

  private static let listedShape = Shape(["title", "link", "section"])

  /// Every page of the report, for the page on which readers search.
  func allPages(from page: ContentPage) -> [Value] {
    site.pages.indices.filter { site.pages[$0].isListed }.map { index in
      let open = site.leader(of: site.pages[index]) ?? index
      let section = site.navigation.entries.first { $0.page != index && $0.holds(open) }
      let values: [Value] = [
        .text(titles[index]), way(to: site.pages[index].address, from: page),
        .optional(section.map { label(of: $0.page) }),
      ]
      return .object(Object(Self.listedShape, values))
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
        entries[entries.count - 1].children.append(entry(heading, [], prefix))
      }
    }
    return entries.count < 3 ? [] : entries.map { entry($0.heading, $0.children, prefix) }
  }

  private static func entry(
    _ heading: Outline.Section, _ children: [Value], _ prefix: String
  ) -> Value {
    .object(
      Object(
        contentsShape,
        [
          .text(prefix + heading.id), .text(heading.title), .list(children),
          .flag(!children.isEmpty),
        ]))
  }
}
