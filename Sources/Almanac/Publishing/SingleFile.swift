import Diagnostics
import HTTP
import Mustache
import ZIP

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
        file: "\(Self.layout).mustache", hint: "copy it from the theme that came with almanac")
    }
    let home = site.places["index.html"] ?? 0
    var members = values.body(of: home).filter { $0.0 != "site" && $0.0 != "pages" }
    members.append(("site", PageValues.site(site, single: true)))
    members.append(("pages", .list(try pages())))
    members.append(("inline", try inline()))
    var html: [UInt8] = []
    try layout.render(.object(Object(members)), with: site.theme.library, to: &html)
    // The frame around the pages links to them as the front page would.
    return try Relinking(edition, address: "index.html", prefix: nil).html(html)
  }

  /// The pages in reading order, then those that are not in the navigation.
  private func pages() throws -> [Value] {
    let site = edition.site
    var records: [Int: Edition.Page] = [:]
    for page in edition.pages { records[page.index] = page }
    let order = site.navigation.readingOrder
    let rest = site.pages.indices.filter { !site.navigation.shows($0) }
    return try (order + rest).compactMap { index in
      guard let record = records[index], let content = record.content else { return nil }
      let address = site.pages[index].address
      let prefix = Relinking.key(of: address)
      let contents = PageValues.contents(of: content.outline, prefix: "\(prefix)--")
      let html = try Relinking(edition, address: address, prefix: prefix).html(content.html)
      return [
        "key": .text(prefix), "title": .text(record.title), "heading": .text(record.title),
        "type": .text(site.pages[index].type), "contents": .list(contents),
        "hasContents": .flag(!contents.isEmpty), "content": .markup(Markup(bytes: html)),
        "description": PageValues.optional(site.pages[index].settings.description),
      ]
    }
  }

  /// The style sheet, script and icon, with the hashes by which the page’s policy knows them.
  private func inline() throws -> Value {
    let style = text(of: "style.css")
    let script = text(of: "script.js")
    let icon = edition.site.theme.asset("icon.svg")
    return [
      "style": .markup(Markup(bytes: style)), "styleHash": .text(Self.hash(style)),
      "script": .markup(Markup(bytes: script)), "scriptHash": .text(Self.hash(script)),
      "icon": .text(icon.map { DataAddress.of($0.bytes, named: $0.name) } ?? "data:,"),
    ]
  }

  /// An asset as a browser will hash it: with line feeds alone.
  private func text(of asset: String) -> [UInt8] {
    guard let bytes = edition.site.theme.asset(asset)?.bytes else { return [] }
    return bytes.filter { $0 != UInt8(ascii: "\r") }
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    DataAddress.base64(SHA256.hash(bytes).bytes)
  }
}

/// Addresses that hold what they lead to.
enum DataAddress {
  static func of(_ bytes: [UInt8], named name: String) -> String {
    let type = ContentType(of: name).name.replacing(" ", with: "")
    return "data:\(type);base64,\(base64(bytes))"
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      for place in 0..<4 {
        let isPadding = start + place > bytes.count
        let digit = digits[Int(bits >> UInt32(18 - 6 * place) & 63)]
        text.append(isPadding ? .equals : digit)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
