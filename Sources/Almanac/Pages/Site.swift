import Diagnostics
import TOML

/// A report as it was read: everything that its pages are made from, and nothing made yet.
struct Site: Sendable {
  let configuration: Configuration

  /// The file that the configuration was read from, in which a link may stand.
  let settings: Source
  let content: Tree
  let theme: Theme

  /// The data that the figures of its pages are drawn from.
  let data: DataFiles

  /// The studies of its pages.
  let studies: PageStudies

  /// The pages to read, by their paths, and those of a set by the rows of its table; then those that serve
  /// to find others.
  let pages: [ContentPage]

  /// The sets that some of them are of.
  let sets: [PageSet]

  /// What was to become a set and could not.
  let unmadeSets: [ContentPage]
  let navigation: Navigation

  /// The place of each page by its address in the site.
  let places: [String: Int]

  /// The addresses of pages that are there and could not be read: each has an error of its own, and a
  /// link to it is not another.
  let unread: Set<String>

  /// Everything that was read, by names that are the same wherever the folders are.
  let inputs: [Manifest.File]

  init(
    _ configuration: Configuration, _ settings: Source, _ content: Tree, _ theme: Theme,
    _ written: PageSets, unread: [String], _ data: DataFiles,
    _ studies: PageStudies, inputs: [Manifest.File], into report: inout Report
  ) {
    let all =
      written.pages + ContentPage.generated(besides: written.pages, words: theme.words)
    let listed = all.filter(\.isListed)
    pages = listed + all.filter { !$0.isListed }
    places = Dictionary(
      pages.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    sets = written.sets
    unmadeSets = written.unmade
    self.unread = Set(unread.map(ContentPage.address))
    self.configuration = configuration
    self.settings = settings
    self.content = content
    self.theme = theme
    self.data = data
    self.studies = studies
    self.inputs = inputs + data.inputs + theme.inputs
    let paths = Dictionary(
      listed.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    var chosen: [Int] = []
    for entry in configuration.navigation ?? [] {
      if let place = paths[entry.value] {
        chosen.append(place)
      } else if let set = (written.sets.map(\.page) + written.unmade).first(where: {
        $0.file == entry.value
      }) {
        report.add(
          entry.diagnostic(
            PressRule.navigationUnknown, "“\(set.file)” is many pages, which no navigation shows",
            hint: "take it away, and link to them from another page"))
      } else if !unread.contains(entry.value) {
        report.add(
          entry.diagnostic(
            PressRule.navigationUnknown, "“\(entry.value)” is not a page of the report",
            hint: listed.map(\.path).meant(by: entry.value).map { "did you mean “\($0)”?" }
              ?? listed.map(\.path).hint(for: entry.value)))
      }
    }
    navigation = Navigation(of: listed, chosen: configuration.navigation == nil ? nil : chosen)
  }
}

extension Site {
  /// The address of a page wherever it is read, if the report has a base address.
  func canonical(of page: ContentPage) -> String? {
    configuration.address.map { $0.value + (page.isHome ? "" : page.address) }
  }
}
