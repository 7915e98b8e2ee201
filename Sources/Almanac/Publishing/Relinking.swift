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
    fragment.map { $0.isEmpty || $0 == "top" ? "" : "--\($0)" } ?? ""
  }

  func html(_ html: [UInt8]) throws(DiskFailure) -> [UInt8] {
    var scanner = TagScanner(html)
    var relinked: [UInt8] = []
    relinked.reserveCapacity(html.count + html.count / 4)
    var start = 0
    while let tag = scanner.next() {
      guard !tag.isEnd else { continue }
      for attribute in scanner.attributes(of: tag) {
        let name = scanner.text(attribute.name).lowercased()
        // The attributes that hold several addresses.
        let values =
          name.hasSuffix("srcset")
          ? Notable.candidates(of: attribute.value, in: html) : [attribute.value]
        for range in values {
          let old = Escaping.text(html: html[range])
          guard let new = try value(old, of: name), new != old else { continue }
          relinked += html[start..<range.lowerBound]
          relinked += Escaping.html(new).utf8
          start = range.upperBound
          guard name == "href", let file = download(old, new, of: tag, scanner) else { continue }
          while start < tag.range.upperBound, html[start] == .quote || html[start] == .apostrophe {
            relinked.append(html[start])
            start += 1
          }
          relinked += " download=\"\(Escaping.html(file))\"".utf8
        }
      }
    }
    return relinked + html[start...]
  }

  /// The name under which a reader saves a file that a link has come to hold; `nil` if it holds none
  /// or is named already. Browsers go to no page whose address is its content, but they save it.
  private func download(
    _ old: String, _ new: String, of tag: TagScanner.Tag, _ scanner: TagScanner
  ) -> String? {
    guard scanner.is(tag, "a"), case .inline = Reach(new), case .inside(let path, _) = Reach(old)
    else { return nil }
    let isNamed = scanner.text(tag.range).contains(" download")
    return isNamed ? nil : Path.name(path)
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
    if let asset = site.theme.assets.first(where: { $0.path == target }) {
      return DataAddress.of(asset.bytes, named: asset.name)
    }
    if let bytes = downloads[target] { return DataAddress.of(bytes, named: target) }
    guard site.content.paths.contains(target) else { return nil }
    return DataAddress.of(try site.content.read(target), named: target)
  }
}
