import HTML
import Diagnostics
import Markdown

/// Follows every link of an edition, and finds the files that its pages need.
///
/// Links are taken from the finished pages, because some are put together from values or stand in
/// the theme. A broken one is then looked for where someone wrote it.
struct LinkCheck {
  private(set) var findings: [Diagnostic] = []

  /// The files of the content folder that pages refer to, in order.
  private(set) var files: [String] = []

  private let edition: Edition

  /// What can be linked to besides pages and files.
  private let made: Set<String>
  private let contentPaths: Set<String>
  private var fileSet: Set<String> = []
  private var known: Set<Finding> = []

  /// What an author could have linked to, by its path in the content folder.
  private let choices: [String]

  /// How many suggestions there may be yet. Each is looked for among all pages, and where a page that
  /// thousands link to was renamed the first hundred say so as well as all would.
  private var hintsLeft = 100

  /// The links of the page that is looked at, as their authors wrote them and as they are published.
  private var written: (page: String, links: [String: Markdown.Link]) = ("", [:])

  /// The ids on each page, by its address.
  private let ids: [String: Set<String>]

  /// What tells one finding from another; hashing a whole source would take long.
  private struct Finding: Hashable {
    let message: String
    let file: String
    let range: Range<Int>?
  }

  init(_ edition: Edition, assets: [Theme.Asset]) {
    self.edition = edition
    let site = edition.site
    let sitemap = Sitemap(site) == nil ? [] : [Sitemap.path]
    let downloads = edition.pages.flatMap { $0.downloads.map(\.file.path) }
    let feed = Feed.isMade(of: site) ? [Feed.path] : []
    made = Set(assets.map(\.path) + [Manifest.path] + sitemap + feed + downloads)
    contentPaths = Set(site.content.paths)
    choices = site.pages.filter(\.isListed).map(\.path) + site.content.paths.filter(Self.isFile)
    ids = Dictionary(
      edition.pages.map { (site.pages[$0.index].address, $0.references.ids) },
      uniquingKeysWith: { first, _ in first })
    var linked: Set<String> = []
    for page in edition.pages { follow(page, &linked) }
    findOrphans(linked)
    findNames()
  }

  private mutating func follow(_ record: Edition.Page, _ linked: inout Set<String>) {
    let page = edition.site.pages[record.index]
    for id in record.references.repeatedIds where !isReported(id, on: page) {
      add(
        .idRepeated, "“\(id)” is the id of two things on the page", writtenAs: "id=\"\(id)\"",
        on: page)
    }
    for hazard in record.references.hazards { tell(of: hazard, on: page) }
    for reference in record.references.references {
      let target = reference.target
      switch Reach(target) {
      case .outside where target == edition.site.canonical(of: page): continue
      case .outside where reference.isLoaded:
        add(
          .loadOutside, "“\(target)” would be loaded from elsewhere", writtenAs: target, on: page,
          hint: "put the file into the content folder and refer to it there")
      case .outside, .inline: continue
      case .script:
        add(.linkUnsafe, "“\(target)” is a script and no address", writtenAs: target, on: page)
      case .machine:
        let written = link(to: target, on: page)?.destination ?? target
        add(
          .linkMachine, "“\(written)” is a path on one machine or in one office", writtenAs: target,
          on: page, hint: "put the file into the content folder and refer to it there")
      case .absolute:
        add(
          .linkAbsolute, "“\(target)” begins with a stroke", writtenAs: target, on: page,
          hint: "write the path from this page, such as “\(suggestion(for: target, on: page))”")
      case .inside(let path, let fragment):
        follow(target, path, fragment, on: page, &linked)
      }
    }
  }

  private mutating func follow(
    _ target: String, _ path: String, _ fragment: String?, on page: ContentPage,
    _ linked: inout Set<String>
  ) {
    let address = path.isEmpty ? page.address : Path.resolve(path, from: page.address)
    guard let address, !path.hasSuffix("/") else {
      return addBroken(target, path, on: page)
    }
    if let ids = ids[address] {
      // The list of all pages leads to each, so it says nothing.
      if address != page.address, page.isListed { addLinked(address, from: page, &linked) }
      guard let fragment = fragment.map({ FragmentParts($0).place }), !fragment.isEmpty,
        !ids.contains(fragment), fragment != "top"
      else { return }
      let meant = takeHint() ? ids.sorted().closest(to: fragment) : nil
      add(
        .anchorBroken, "nothing on “\(address)” has the id “\(fragment)”", writtenAs: target,
        on: page, hint: meant.map { "did you mean “#\($0)”?" })
    } else if edition.site.data.confidential.contains(address) {
      add(
        .linkConfidential, "“\(target)” is about people, and is read but not published",
        writtenAs: target, on: page, hint: "link to a table that the study makes of it")
    } else if contentPaths.contains(address), Self.isFile(address) {
      if fileSet.insert(address).inserted { files.append(address) }
    } else if edition.site.places[address] == nil, !edition.site.unread.contains(address),
      !made.contains(address), !edition.site.isOfUnmadeSet(address)
    {
      // A page that could not be made has an error of its own, and is not missed again here.
      addBroken(target, path, on: page)
    }
  }

  /// Takes note that a page leads to another. One of a set leads to all of it, but not one to its
  /// neighbour.
  private func addLinked(
    _ address: String, from page: ContentPage, _ linked: inout Set<String>
  ) {
    let target = edition.site.places[address].map { edition.site.pages[$0] }
    guard let set = target?.member?.set else {
      linked.insert(address)
      return
    }
    if page.member?.set !== set { linked.insert(set.page.address) }
  }

  /// Whether a path of the content folder is of a file to hand out.
  private static func isFile(_ path: String) -> Bool {
    !ContentPage.isPage(path) && path != Site.configurationPath
  }

  /// A page that no other leads to. While some pages could not be made, nobody knows where they lead.
  private mutating func findOrphans(_ linked: Set<String>) {
    let site = edition.site
    guard edition.pages.count == site.pages.count, site.unread.isEmpty, site.unmadeSets.isEmpty
    else { return }
    for record in edition.pages {
      let page = site.pages[record.index]
      guard page.isListed, !page.isHome,
        !linked.contains(page.member?.set.page.address ?? page.address)
      else { continue }
      findings.append(
        Diagnostic(PressRule.orphan, "no page links to this one", file: page.source.name))
    }
  }

  /// Files whose names would not survive publication, or meet another's.
  private mutating func findNames() {
    let site = edition.site
    for path in files {
      if let finding = FileName.finding(about: path, named: site.content.name(path)) {
        findings.append(finding)
      }
    }
    // Everything that is published, by the name that Windows knows it by, with the file it is from.
    let own = [Manifest.path, Sitemap.path, Feed.path]
    var taken = Dictionary(uniqueKeysWithValues: own.map { ($0, $0) })
    let pages = site.pages.map { ($0.address, $0.path) }
    for (address, path) in pages + files.map({ ($0, $0) }) {
      guard let other = taken.updateValue(path, forKey: address.lowercased()) else { continue }
      let message =
        own.contains(other)
        ? "“\(path)” is the name of a file that almanac writes"
        : "“\(path)” and “\(other)” would have the same address on Windows"
      findings.append(
        Diagnostic(
          PressRule.pageClash, message, file: site.content.name(path),
          hint: "give one of them another name"))
      files.removeAll { $0 == path }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension LinkCheck {
  private mutating func addBroken(_ target: String, _ path: String, on page: ContentPage) {
    let written = link(to: target, on: page)?.destination ?? target
    add(
      .linkBroken, "“\(written)” leads nowhere", writtenAs: target, on: page,
      hint: hint(for: path, written, on: page))
  }

  /// What the author may have meant: a page by its file, a file, or an address on the web.
  private mutating func hint(
    for path: String, _ written: String, on page: ContentPage
  ) -> String? {
    guard takeHint() else { return nil }
    let resolved = Path.resolve(path, from: page.path)
    if let resolved, edition.site.content.dangling.contains(resolved) {
      return "“\(resolved)” is a symbolic link to something that is not there"
    }
    if let set = edition.site.sets.first(where: { $0.page.address == resolved }) {
      let one = set.names.first.map { "\(set.folder)/\($0).md" } ?? ""
      return "“\(set.page.file)” is many pages; link to one, such as “"
        + Path.relative(to: one, from: page.file) + "”"
    }
    if let meant = choices.meant(by: resolved ?? path) {
      return "did you mean “\(Path.relative(to: meant, from: page.file))”?"
    }
    return SpokenAddress.whole(written).map { "write \($0)" }
  }

  private mutating func takeHint() -> Bool {
    hintsLeft -= 1
    return hintsLeft >= 0
  }

  private func suggestion(for target: String, on page: ContentPage) -> String {
    Path.relative(to: String(target.drop { $0 == "/" }), from: page.file)
  }

  mutating func add(
    _ rule: PressRule, _ message: String, writtenAs text: String, on page: ContentPage,
    hint: String? = nil
  ) {
    let (source, range) = place(of: text, on: page)
    guard known.insert(Finding(message: message, file: source.name, range: range)).inserted else {
      return
    }
    findings.append(Diagnostic(rule, message, at: range, of: source, hint: hint))
  }

  /// Whether an id has an error of its own already, where its author wrote it twice.
  private func isReported(_ id: String, on page: ContentPage) -> Bool {
    page.document.diagnostics.contains { finding in
      finding.code == MarkdownRule.duplicateId.code
        && finding.range.map(finding.source.text) == id
    }
  }

  /// The link in a page’s words that became this reference.
  private mutating func link(to target: String, on page: ContentPage) -> Markdown.Link? {
    if written.page != page.path { written = (page.path, Self.links(of: page)) }
    // HTML has “%20” where its author wrote a space.
    return written.links[target.decodingPercent]
  }

  /// Where something on a page was written: in its words, or else in the settings or the theme.
  private mutating func place(of text: String, on page: ContentPage) -> (Source, Range<Int>?) {
    if let link = link(to: text, on: page) { return (page.source, link.range) }
    let site = edition.site
    // What stands like an address or an id, before the same letters in a sentence.
    for (before, after) in [("\"", "\""), ("'", "'"), ("{#", "}"), ("=", ""), ("", "")] {
      let bytes = Array("\(before)\(text)\(after)".utf8)
      for source in [page.source, site.settings] + site.theme.templates where !bytes.isEmpty {
        guard let range = source.bytes.firstRange(of: bytes) else { continue }
        let start = Int(range.lowerBound) + before.utf8.count
        return (source, start..<start + text.utf8.count)
      }
    }
    return (page.source, nil)
  }

  /// A page’s links by what they lead to, as written and as published; the first of those alike.
  private static func links(of page: ContentPage) -> [String: Markdown.Link] {
    var links: [String: Markdown.Link] = [:]
    for link in page.document.links.reversed() {
      links[link.destination.decodingPercent] = link
      if let published = page.published(link.destination) {
        links[published.decodingPercent] = link
      }
    }
    return links
  }
}
