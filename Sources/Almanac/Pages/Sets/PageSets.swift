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

  /// That a page asks for what makes a set, and can be none.
  private static func idle(_ page: ContentPage) -> Diagnostic? {
    (page.settings.each ?? page.settings.by)?.diagnostic(
      PressRule.pageSet, "“\(page.file)” is looked for by its name, and cannot become many pages",
      hint: "give the file another name")
  }

  /// Leaves out pages that would be published at the address of another, and tells of them.
  mutating func dropClashes(in content: Tree, into report: inout Report) {
    var taken: [String: ContentPage] = [:]
    pages = pages.filter { page in
      guard let other = taken.updateValue(page, forKey: page.address) else { return true }
      report.add(
        Diagnostic(
          PressRule.pageClash, "“\(page.file)” and “\(other.file)” would have the same address",
          file: content.name(page.file), hint: "give it another name"))
      return false
    }
  }

  /// The set that a page asks for; `nil` if its study could not be made, which is told of elsewhere.
  private static func set(
    of page: ContentPage, _ studies: PageStudies, _ theme: [Source]
  ) throws(Diagnostic) -> PageSet? {
    guard let each = page.settings.each else {
      throw Diagnostic(
        PressRule.pageSet, "a column names pages, and nothing says of which table",
        at: page.settings.by?.place?.range, of: page.source,
        hint: "add a line such as each = \"areas\", or take this one away")
    }
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
