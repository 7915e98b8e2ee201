import HTML
import TOML

/// The list of addresses that search engines ask for.
struct Sitemap {
  static let path = "sitemap.xml"

  private let addresses: [String]

  /// - Returns: `nil` without a base address: a sitemap needs to know where the site will be.
  init?(_ site: Site) {
    guard let base = site.configuration.address?.value else { return nil }
    addresses = site.pages.filter(\.isListed).map { base + ($0.isHome ? "" : $0.address) }
  }

  var xml: String {
    let lines = addresses.map { "  <url><loc>\(Escaping.html($0))</loc></url>\n" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(lines.joined())</urlset>

      """
  }
}
