import Concurrent
import Diagnostics

/// Makes a site out of a report: every page, and every file that a page needs.
///
/// Pages are made on all cores and handed to the destination one by one, so that the pages of a
/// large report are never in memory together. What is remembered of each is small: where its links
/// lead, what can be linked to, and the words to search.
struct Press: Sendable {
  let site: Site
  var values: PageValues
  let progress: Progress

  /// Whether the words of each page are kept, to make one file of all.
  var keepsContent = false

  /// Makes everything. What is wrong goes into the report, and what was made is then of no use.
  func run(
    into destination: some Destination, _ report: inout Report
  ) throws(DiskFailure) -> Edition {
    var edition = Edition(site: site)
    let pages = site.pages.indices
    edition.add(
      try make(pages.filter { site.pages[$0].isListed }, values, destination, &report))

    // The index is named after what is in it, so the page that loads it comes last.
    let index = SearchIndex(entries: edition.pages.flatMap(\.entries)).asset
    var withIndex = values
    withIndex.index = index
    edition.add(
      try make(pages.filter { !site.pages[$0].isListed }, withIndex, destination, &report))

    let assets = site.theme.assets + [index]
    let links = LinkCheck(edition, assets: assets)
    report.add(links.findings)
    guard !report.hasErrors else { return edition }
    for asset in assets {
      report.add(try add(asset.bytes, at: asset.path, to: &edition, destination))
    }
    for path in links.files {
      let bytes = try site.content.read(path)
      edition.addInput("content/\(path)", bytes)
      report.add(try add(bytes, at: path, to: &edition, destination))
    }
    if let sitemap = Sitemap(site) {
      report.add(try add(Array(sitemap.xml.utf8), at: Sitemap.path, to: &edition, destination))
    }
    if let feed = Feed(site, titles: values.titles) {
      report.add(try add(Array(feed.xml.utf8), at: Feed.path, to: &edition, destination))
    }
    let manifest = Array(edition.manifest.json.utf8)
    report.add(site.data.identifiers.findings(in: manifest, at: Manifest.path))
    guard !report.hasErrors else { return edition }
    try destination.write(manifest, to: Manifest.path)
    return edition
  }

  /// Hands over a file in which nobody is named, and takes it into the account.
  private func add(
    _ bytes: [UInt8], at path: String, to edition: inout Edition, _ destination: some Destination
  ) throws(DiskFailure) -> [Diagnostic] {
    let findings = site.data.identifiers.findings(in: bytes, at: path)
    if findings.isEmpty { try edition.add(bytes, at: path, to: destination) }
    return findings
  }

  /// Makes pages, some at a time: a group is small enough that a core holds it, and large enough to
  /// hash side by side.
  private func make(
    _ pages: [Int], _ values: PageValues, _ destination: some Destination, _ report: inout Report
  ) throws(DiskFailure) -> [Edition.Page] {
    progress.begin("making pages", count: pages.count)
    // A report of few pages has them made one by one on all cores: a chapter takes longer than its hash.
    let groups = pages.groups(of: max(1, min(Manifest.File.together, pages.count / 8)))
    let outcomes = try groups.concurrentMap { group throws(DiskFailure) in
      var findings: [(page: Int, finding: Diagnostic)] = []
      var identified: [Diagnostic] = []
      var made: [RenderedPage] = []
      for index in group {
        var problems: [Diagnostic] = []
        if let page = values.render(index, findings: &problems) { made.append(page) }
        findings += problems.map { (index, $0) }
        progress.step()
      }
      let addresses = made.map { site.pages[$0.index].address }
      for (page, address) in zip(made, addresses) {
        let files = [(address, page.html)] + page.downloads.map { ($0.path, $0.bytes) }
        for (path, bytes) in files {
          let named = site.data.identifiers.findings(in: bytes, at: path)
          identified += named
          if named.isEmpty { try destination.write(bytes, to: path) }
        }
      }
      let files = Manifest.File.files(addresses, made.map(\.html))
      let remembered = zip(made, files).map { page, file in
        Edition.Page(page, file, values, keepsContent: keepsContent)
      }
      return (pages: remembered, findings: findings, identified: identified)
    }
    report.add(site.gathered(outcomes.flatMap(\.findings)))
    report.add(outcomes.flatMap(\.identified))
    return outcomes.flatMap(\.pages)
  }
}

extension Array {
  /// The elements in groups of a size, the last of what is left.
  func groups(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
