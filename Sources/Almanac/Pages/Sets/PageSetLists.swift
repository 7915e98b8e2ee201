import Mustache

/// The pages of sets, as the words of other pages list them: `study.pages.authority`.
struct PageSetLists: Sendable {
  /// The lists by the file that has the study and by the folder of the page that lists them, from which
  /// all ways are the same.
  private var lists: [String: [String: Object]] = [:]

  /// Whether there is a set of which nobody knows the study, so that any study may be missing it.
  private let isIncomplete: Bool

  private static let shape = Shape(["title", "link", "row"])

  init(_ site: Site, titles: [String]) {
    isIncomplete = site.unmadeSets.contains { $0.studyFile == nil }
    guard !site.sets.isEmpty || !site.unmadeSets.isEmpty else { return }
    let folders = Set(site.pages.map { Path.parent($0.path) ?? "" })
    for set in site.sets {
      let places = site.pages.indices.filter { site.pages[$0].member?.set === set }
      let rows = set.names.indices.map { set.values($0).row }
      for folder in folders {
        let start = Path.relative(to: "\(set.folder)/-", from: Path.join(folder, "-")).dropLast()
        let items = places.map { place -> Value in
          let row = site.pages[place].member?.row ?? 0
          let values: [Value] = [
            .text(titles[place]), .text("\(start)\(set.names[row]).html"), rows[row],
          ]
          return .object(Object(Self.shape, values))
        }
        add(.list(items), of: set.page, in: folder)
      }
    }
    for page in site.unmadeSets {
      for folder in folders { add(.unmade, of: page, in: folder) }
    }
  }

  private mutating func add(_ list: Value, of page: ContentPage, in folder: String) {
    let name = Path.name(PageSet.folder(of: page))
    lists[page.studyFile ?? "", default: [:]][folder, default: [:]][name] = list
  }

  /// The lists of the pages that are made from a study, by the names of their files.
  func lists(ofStudyOn file: String, from page: ContentPage) -> Value {
    isIncomplete ? .unmade : .object(lists[file]?[Path.parent(page.path) ?? ""] ?? [:])
  }
}
