/// The order of a report: which pages its navigation shows, and which come before and after another.
struct Navigation: Sendable {
  /// An entry of the navigation, and those beneath it.
  struct Entry: Hashable, Sendable {
    /// The page's place among the pages of the site.
    let page: Int
    var children: [Entry] = []

    /// Whether the entry or one beneath it is of this page.
    func holds(_ page: Int) -> Bool { self.page == page || children.contains { $0.holds(page) } }
  }

  let entries: [Entry]

  /// All entries in the order in which one would read them: each before those beneath it.
  let readingOrder: [Int]

  /// The place of each page in the reading order.
  private let places: [Int: Int]

  /// A folder with more pages than this is a collection, for which its front page is the way in.
  static let mostChildren = 40

  /// - Parameter chosen: The pages that the author put into the navigation, or `nil` for all at the
  ///   top of the content folder and the front pages of the folders there; for these alone where the
  ///   others are too many, since every page of the report would name them all.
  init(of pages: [ContentPage], chosen: [Int]?) {
    let folders = Folders(pages)
    var top = chosen ?? folders.children(of: "", including: true)
    if chosen == nil, top.count > Self.mostChildren { top.removeAll { pages[$0].folder == nil } }
    entries = top.map { folders.entry($0, isTop: pages[$0].folder == "") }
    var order: [Int] = []
    var waiting = Array(entries.reversed())
    while let entry = waiting.popLast() {
      if !order.contains(entry.page) { order.append(entry.page) }
      waiting += entry.children.reversed()
    }
    readingOrder = order
    places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  }

  func previous(of page: Int) -> Int? {
    places[page].flatMap { $0 > 0 ? readingOrder[$0 - 1] : nil }
  }

  func next(of page: Int) -> Int? {
    places[page].flatMap { $0 + 1 < readingOrder.count ? readingOrder[$0 + 1] : nil }
  }

  func shows(_ page: Int) -> Bool { places[page] != nil }
}

/// The pages by the folder that they stand in.
private struct Folders {
  let pages: [ContentPage]

  /// The pages of each folder but its front page, in order; and the front pages of folders in it.
  private var members: [String: [Int]] = [:]
  private var fronts: [String: Int] = [:]

  init(_ pages: [ContentPage]) {
    self.pages = pages
    for (index, page) in pages.enumerated() where page.member == nil {
      if let folder = page.folder {
        fronts[folder] = index
        if let parent = folder.isEmpty ? nil : Path.parent(folder) ?? "" {
          members[parent, default: []].append(index)
        }
      } else {
        members[Path.parent(page.path) ?? "", default: []].append(index)
      }
    }
  }

  /// The pages of a folder in the order of their settings, then of their names.
  func children(of folder: String, including front: Bool) -> [Int] {
    let sorted = members[folder, default: []].sorted {
      (pages[$0].settings.order, pages[$0].path) < (pages[$1].settings.order, pages[$1].path)
    }
    return (front ? fronts[folder].map { [$0] } ?? [] : []) + sorted
  }

  /// An entry with those beneath it. The report's own front page has none: the others stand beside
  /// it.
  func entry(_ page: Int, isTop: Bool) -> Navigation.Entry {
    guard !isTop, let folder = pages[page].folder else { return Navigation.Entry(page: page) }
    let children = children(of: folder, including: false)
    guard children.count <= Navigation.mostChildren else { return Navigation.Entry(page: page) }
    return Navigation.Entry(page: page, children: children.map { entry($0, isTop: false) })
  }
}
