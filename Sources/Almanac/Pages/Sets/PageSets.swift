import Concurrent
import Diagnostics
import TOML

/// The pages of a report, with those of its sets in the place of what their authors wrote as one.
struct PageSets: Sendable {
  private(set) var pages: [ContentPage] = []
  private(set) var sets: [PageSet] = []

  /// Those that could not be made, of which an error tells.
  private(set) var unmade: [ContentPage] = []

  init(
    of written: [ContentPage], _ studies: PageStudies, theme: [Source],
    into report: inout Report
  ) {
    for page in written {
      guard page.isSet else {
        if let idle = Self.idle(page) { report.add(idle) }
        pages.append(page)
        continue
      }
      let set = report.attempt { () throws(Diagnostic) in try Self.set(of: page, studies, theme) }
      guard let set = set ?? nil else {
        unmade.append(page)
        continue
      }
      sets.append(set)
      let rows = Array(set.names.indices).groups(of: 16)
      let members = rows.concurrentMap { rows in
        var findings: [Diagnostic] = []
        let pages = rows.compactMap { set.member($0, &findings) }
        return (pages: pages, findings: findings)
      }
      pages += members.flatMap(\.pages)
      report.add(members.flatMap(\.findings))
    }
  }

  /// That a page asks for what makes a set and can be none.
  private static func idle(_ page: ContentPage) -> Diagnostic? {
    if let each = page.settings.each {
      return each.diagnostic(
        PressRule.pageSet, "“\(page.file)” is looked for by its name, and cannot become many pages",
        hint: "give the file another name")
    }
    return page.settings.by?.diagnostic(
      PressRule.pageSet, "this is one page, which is not named by a column",
      hint: "add a line such as each = \"areas\", or take this one away")
  }

  /// The set that a page asks for; `nil` if its study could not be made, which is told of elsewhere.
  private static func set(
    of page: ContentPage, _ studies: PageStudies, _ theme: [Source]
  ) throws(Diagnostic) -> PageSet? {
    guard let each = page.settings.each else { return nil }
    guard page.asksForStudy || page.settings.uses != nil else {
      throw each.diagnostic(
        StudyRule.none, "the page has no study that “\(each.value)” could be of",
        hint: "add a line such as uses = \"closures.md\"")
    }
    return try studies[page].map { study throws(Diagnostic) in
      try PageSet(page, each: each, of: study, theme)
    }
  }
}
