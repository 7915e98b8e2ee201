import HTML

/// Turns a page’s HTML into a part of one file that holds all pages.
struct Relinking {
  private let edition: Edition

  /// The page’s address in the site, from which its links are seen.
  private let address: String

  /// What its ids begin with from now on; `nil` leaves them.
  private let prefix: String?

  /// The files of its figures.
  private let downloads: [String: [UInt8]]

  init(_ edition: Edition, address: String, prefix: String?) {
    self.edition = edition
    let page = edition.pages.first { edition.site.pages[$0.index].address == address }
    downloads = Dictionary(
      page?.downloads.map { ($0.file.path, $0.bytes ?? []) } ?? [], uniquingKeysWith: { a, _ in a })
    self.address = address
    self.prefix = prefix
  }

  /// The id of a page in the one file: `page-guide/start`.
  static func key(of address: String) -> String { "page-\(address.dropLast(".html".count))" }

  /// The id of what takes the place of the search page: the part of the layout that shows results.
  private static let searchKey = "search-results"

  /// The end of an id for a place on a page. The top of a page is the page itself.
  private static func suffix(_ fragment: String?) -> String {
    let parts = FragmentParts(fragment ?? "")
    return (["", "top"].contains(parts.place) ? "" : "--\(parts.place)")
      + parts.choices.map { "&\($0)" }.joined()
  }

  /// - Parameter held: The files that the one file holds so far behind a link, each with the id of that
  ///   link. A file is in it once, however many links lead to it.
  func html(_ html: [UInt8], held: inout [String: String]) throws(DiskFailure) -> [UInt8] {
    var scanner = TagScanner(html)
    var relinked: [UInt8] = []
    relinked.reserveCapacity(html.count + html.count / 4)
    var start = 0
    while let tag = scanner.next() {
      guard !tag.isEnd else { continue }
      for edit in try edits(of: tag, scanner, &held) {
        relinked += html[start..<edit.range.lowerBound]
        relinked += edit.text.utf8
        start = edit.range.upperBound
      }
    }
    return relinked + html[start...]
  }

  /// What takes the place of a part of a tag.
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  /// What changes in a tag, in order.
  private func edits(
    of tag: TagScanner.Tag, _ scanner: TagScanner, _ held: inout [String: String]
  ) throws(DiskFailure) -> [Edit] {
    let html = scanner.bytes
    let file = file(behind: tag, scanner)
    var edits =
      try file.map { path throws(DiskFailure) in
        try handOut(path, tag, scanner, &held)
      } ?? []
    for attribute in scanner.attributes(of: tag) {
      let name = scanner.text(attribute.name).lowercased()
      if file != nil, name == "href" || name == "download" { continue }
      // The attributes that hold several addresses.
      let values =
        name.hasSuffix("srcset")
        ? Notable.candidates(of: attribute.value, in: html) : [attribute.value]
      for range in values {
        let old = Escaping.text(html: html[range])
        guard let new = try value(old, of: name), new != old else { continue }
        edits.append(Edit(range: range, text: Escaping.html(new)))
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The file that a reader gets by a link, by its path in the site.
  private func file(behind tag: TagScanner.Tag, _ scanner: TagScanner) -> String? {
    guard scanner.is(tag, "a"),
      let href = scanner.attributes(of: tag).first(where: { scanner.text($0.name) == "href" }),
      case .inside(let path, _) = Reach(Escaping.text(html: scanner.bytes[href.value])),
      !path.isEmpty, let target = Path.resolve(path, from: address)
    else { return nil }
    return name(ofFileAt: target) == nil ? nil : target
  }

  /// Lets a link hold its file, under a name to save it by: browsers go to no page whose address is its
  /// content, but they save it. If another link holds it already, this one leads there, and the
  /// theme’s script asks that one at once.
  private func handOut(
    _ path: String, _ tag: TagScanner.Tag, _ scanner: TagScanner, _ held: inout [String: String]
  ) throws(DiskFailure) -> [Edit] {
    let attributes = scanner.attributes(of: tag)
    guard let href = attributes.first(where: { scanner.text($0.name) == "href" }) else { return [] }
    let start = tag.name.upperBound..<tag.name.upperBound
    let download = scanner.range(of: "download", in: tag)
    if let holder = held[path] {
      var edits = [
        Edit(range: start, text: " data-held"),
        Edit(range: href.value, text: Escaping.html("#\(holder)")),
      ]
      if let download { edits.append(Edit(range: download, text: "")) }
      return edits
    }
    let name = Path.name(name(ofFileAt: path) ?? path)
    var added = download == nil ? " download=\"\(Escaping.html(name))\"" : ""
    if let id = attributes.first(where: { scanner.text($0.name) == "id" }) {
      let id = Escaping.text(html: scanner.bytes[id.value])
      held[path] = try value(id, of: "id") ?? id
    } else {
      held[path] = "file-\(path)"
      added += " id=\"\(Escaping.html("file-\(path)"))\""
    }
    return [
      Edit(range: start, text: added),
      Edit(range: href.value, text: try content(ofFileAt: path)),
    ]
  }

  /// An attribute’s new value, or `nil` if it is none that points anywhere.
  private func value(_ value: String, of attribute: String) throws(DiskFailure) -> String? {
    switch attribute {
    case "id", "for":
      return prefix.map { "\($0)--\(value)" }
    case "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers":
      return prefix.map { prefix in
        value.split(separator: " ").map { "\(prefix)--\($0)" }.joined(separator: " ")
      }
    case "href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "data", "action",
      "formaction", "background":
      return try reference(value)
    default: return value.contains("url(") ? try style(value) : nil
    }
  }

  /// A style, or an attribute such as `fill`, with what it names on the page or beside it.
  private func style(_ value: String) throws(DiskFailure) -> String {
    let bytes = Array(value.utf8)
    var style: [UInt8] = []
    var start = 0
    for address in StyleSheet.addresses(in: bytes, bytes.indices) {
      let old = String(decoding: bytes[address], as: UTF8.self)
      style += bytes[start..<address.lowerBound]
      style += (try reference(old) ?? old).utf8
      start = address.upperBound
    }
    return String(decoding: style + bytes[start...], as: UTF8.self)
  }

  private func reference(_ reference: String) throws(DiskFailure) -> String? {
    guard case .inside(let path, let fragment) = Reach(reference) else { return nil }
    if path.isEmpty {
      guard let prefix else { return nil }
      return "#" + prefix + Self.suffix(fragment)
    }
    guard let target = Path.resolve(path, from: address) else { return nil }
    let site = edition.site
    if let place = site.places[target] {
      guard site.pages[place].isListed else { return "#\(Self.searchKey)" }
      return "#" + Self.key(of: target) + Self.suffix(fragment)
    }
    return name(ofFileAt: target) == nil ? nil : try content(ofFileAt: target)
  }

  /// What a file of the report or of the theme is called by those who made it, if there is one at a path
  /// of the site.
  private func name(ofFileAt path: String) -> String? {
    if let asset = asset(at: path) { return asset.name }
    if downloads[path] != nil { return path }
    let isFile = edition.site.places[path] == nil && edition.site.content.paths.contains(path)
    return isFile ? path : nil
  }

  private func content(ofFileAt path: String) throws(DiskFailure) -> String {
    if let asset = asset(at: path) { return DataAddress.of(asset.bytes, named: asset.name) }
    if let bytes = downloads[path] { return DataAddress.of(bytes, named: path) }
    return DataAddress.of(try edition.site.content.read(path), named: path)
  }

  private func asset(at path: String) -> Theme.Asset? {
    edition.site.theme.assets.first { $0.path == path }
  }
}
