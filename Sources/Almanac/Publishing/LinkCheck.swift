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

  /// The ids on each page, by its address.
  private let ids: [String: Set<String>]

  init(_ edition: Edition, assets: [Theme.Asset]) {
    self.edition = edition
    let site = edition.site
    made = Set(assets.map(\.path) + [Manifest.path, Sitemap.path])
    contentPaths = Set(site.content.paths)
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
      if address != page.address, page.isListed { linked.insert(address) }
      guard let fragment, !fragment.isEmpty, !ids.contains(fragment), fragment != "top" else {
        return
      }
      add(
        .anchorBroken, "nothing on “\(address)” has the id “\(fragment)”", writtenAs: target,
        on: page, hint: ids.sorted().closest(to: fragment).map { "did you mean “#\($0)”?" })
    } else if contentPaths.contains(address), isFile(address) {
      if fileSet.insert(address).inserted { files.append(address) }
    } else if edition.site.places[address] == nil, !made.contains(address) {
      // A page that could not be made has an error of its own, and is not missed again here.
      addBroken(target, path, on: page)
    }
  }

  /// Whether a path of the content folder is of a file to hand out.
  private func isFile(_ path: String) -> Bool {
    !ContentPage.isPage(path) && path != Site.configurationPath
  }

  /// A page that no other leads to.
  private mutating func findOrphans(_ linked: Set<String>) {
    let site = edition.site
    for record in edition.pages {
      let page = site.pages[record.index]
      guard page.isListed, !page.isHome, !linked.contains(page.address) else { continue }
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
    var taken = [Manifest.path: Manifest.path, Sitemap.path: Sitemap.path]
    let pages = site.pages.map { ($0.address, $0.path) }
    for (address, path) in pages + files.map({ ($0, $0) }) {
      guard let other = taken.updateValue(path, forKey: address.lowercased()) else { continue }
      let message =
        [Manifest.path, Sitemap.path].contains(other)
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
      hint: hint(for: path, on: page))
  }

  /// What the author may have meant: a page by its file, or a file.
  private func hint(for path: String, on page: ContentPage) -> String? {
    let site = edition.site
    let known = site.pages.filter(\.isListed).map(\.path) + site.content.paths.filter(isFile)
    let written = path.hasSuffix(".html") ? path.dropLast(5) + ".md" : path
    let meant = Path.resolve(written, from: page.path) ?? written
    if let entry = known.closest(to: meant) {
      return "did you mean “\(Path.relative(to: entry, from: page.path))”?"
    }
    // The name may be right and the folder wrong.
    let name = Path.name(written)
    return known.first { Path.name($0) == name }.map {
      "did you mean “\(Path.relative(to: $0, from: page.path))”?"
    }
  }

  private func suggestion(for target: String, on page: ContentPage) -> String {
    Path.relative(to: String(target.drop { $0 == "/" }), from: page.path)
  }

  private mutating func add(
    _ rule: PressRule, _ message: String, writtenAs text: String, on page: ContentPage,
    hint: String? = nil
  ) {
    let (source, range) = place(of: text, on: page)
    let finding = Diagnostic(rule, message, at: range, of: source, hint: hint)
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// Whether an id has an error of its own already, where its author wrote it twice.
  private func isReported(_ id: String, on page: ContentPage) -> Bool {
    page.document.diagnostics.contains { finding in
      finding.code == MarkdownRule.duplicateId.code
        && finding.range.map(finding.source.text) == id
    }
  }

  /// The link in a page’s words that became this reference.
  private func link(to target: String, on page: ContentPage) -> Markdown.Link? {
    // HTML has “%20” where its author wrote a space.
    let target = target.decodingPercent
    return page.document.links.first {
      $0.destination.decodingPercent == target
        || ContentPage.rewritten($0.destination)?.decodingPercent == target
    }
  }

  /// Where something on a page was written: in its words, or else in the theme.
  private func place(of text: String, on page: ContentPage) -> (Source, Range<Int>?) {
    if let link = link(to: text, on: page) { return (page.source, link.range) }
    let bytes = Array(text.utf8)
    for source in [page.source] + edition.site.theme.templates {
      if let range = source.bytes.firstRange(of: bytes), !bytes.isEmpty {
        return (source, Int(range.lowerBound)..<Int(range.upperBound))
      }
    }
    return (page.source, nil)
  }
}
