import HTML
import TOML

/// What is new in a report, for those who follow it: an Atom feed with its pages, the latest first.
///
/// > M. Nottingham, R. Sayre. “The Atom Syndication Format.” RFC 4287, 2005.
struct Feed {
  static let path = "feed.xml"

  /// More than these nobody reads, and a page for each area is not news.
  static let most = 50

  private let site: Site
  private let base: String
  private let entries: [(page: ContentPage, title: String, date: LocalDate)]

  /// - Returns: `nil` without a base address or a date: entries are known by the one, and are in the order
  ///   of the other.
  init?(_ site: Site, titles: [String]) {
    guard let base = site.configuration.address?.value, let date = site.configuration.date else {
      return nil
    }
    self.site = site
    self.base = base
    let pages = site.pages.indices.filter {
      site.pages[$0].isListed && site.pages[$0].member == nil
        && (site.pages[$0].settings.updated != nil || site.navigation.shows($0))
    }
    let dated = pages.map { place in
      let page = site.pages[place]
      return (page: page, title: titles[place], date: page.settings.updated ?? date)
    }
    entries = Array(
      dated.enumerated().sorted { a, b in
        a.element.date == b.element.date
          ? a.offset < b.offset : b.element.date < a.element.date
      }.map(\.element).prefix(Self.most))
  }

  /// Whether a report has one.
  static func isMade(of site: Site) -> Bool {
    site.configuration.address != nil && site.configuration.date != nil
  }

  var xml: String {
    let settings = site.configuration
    let updated = entries.map(\.date).max() ?? settings.date
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <title>\(Escaping.html(settings.title))</title>
        <id>\(Escaping.html(base))</id>
        <link href="\(Escaping.html(base))"/>
        <link rel="self" href="\(Escaping.html(base + Self.path))"/>
        <updated>\(updated?.instant ?? "")</updated>
        <author><name>\(Escaping.html(settings.publisher ?? settings.title))</name></author>
      \(entries.map(entry).joined())</feed>

      """
  }

  private func entry(_ page: ContentPage, _ title: String, _ date: LocalDate) -> String {
    let address = Escaping.html(base + (page.isHome ? "" : page.address))
    let summary =
      page.settings.description.map { "    <summary>\(Escaping.html($0))</summary>\n" } ?? ""
    return """
        <entry>
          <title>\(Escaping.html(title))</title>
          <id>\(address)</id>
          <link href="\(address)"/>
          <updated>\(date.instant)</updated>
      \(summary)  </entry>

      """
  }
}

extension LocalDate {
  /// The beginning of the day, as feeds write it.
  fileprivate var instant: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    return "\(year)-\(two(month))-\(two(day))T00:00:00Z"
  }
}
