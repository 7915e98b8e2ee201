import Diagnostics
import Mustache

/// A report in one HTML file: every page, style, script and picture, with links that work.
///
/// The theme’s layout “single” sets all pages one after another. Each page’s ids get a prefix that
/// tells them from those of the others; a link to a page becomes a link to its place in the file, and
/// a link to a file, or a picture, holds the file itself.
struct SingleFile {
  private let edition: Edition
  private let values: PageValues

  static let layout = "single"

  init(_ edition: Edition, _ values: PageValues) {
    self.edition = edition
    self.values = values
  }

  func html() throws -> [UInt8] {
    let site = edition.site
    guard let layout = site.theme.library[Self.layout] else {
      throw Diagnostic(
        PressRule.themeMissing, "a single file needs this layout",
        file: site.theme.folder.name("\(Self.layout).mustache"),
        hint: Theme.copyHint)
    }
    let home = site.places["index.html"] ?? 0
    var values = try values.values(of: home)
    values["site"] = PageValues.site(site, single: true)
    var held: [String: String] = [:]
    values["pages"] = .list(try pages(&held))
    var html: [UInt8] = []
    try layout.render(.object(values), with: site.theme.library, to: &html)
    // The frame around the pages links to them as the front page would.
    return try Relinking(edition, address: "index.html", prefix: nil).html(html, held: &held)
  }

  /// The pages in reading order, then those that are not in the navigation. The front page is the first
  /// that a reader sees, also where no navigation has it.
  private func pages(_ held: inout [String: String]) throws -> [Value] {
    let site = edition.site
    var records: [Int: Edition.Page] = [:]
    for page in edition.pages { records[page.index] = page }
    let others = site.pages.indices.filter { !site.navigation.shows($0) }
    let order =
      others.filter { site.pages[$0].isHome } + site.navigation.readingOrder
      + others.filter { !site.pages[$0].isHome }
    var pages: [Value] = []
    for index in order {
      guard let record = records[index], let content = record.content else { continue }
      let address = site.pages[index].address
      let prefix = Relinking.key(of: address)
      let contents = PageValues.contents(of: content.outline, prefix: "\(prefix)--")
      let html = try Relinking(edition, address: address, prefix: prefix)
        .html(content.html, held: &held)
      pages.append([
        "key": .text(prefix), "title": .text(record.title), "heading": .text(record.title),
        "type": .text(site.pages[index].type), "contents": .list(contents),
        "hasContents": .flag(!contents.isEmpty), "content": .markup(Markup(bytes: html)),
        "description": .optional(site.pages[index].settings.description),
      ])
    }
    return pages
  }
}
