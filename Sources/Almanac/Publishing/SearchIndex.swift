import HTML

/// What the search page looks through: every page's titles and words, as a classic script that sets
/// one variable. A script loads from a disk as from a server; a file of data would not.
struct SearchIndex: Sendable {
  struct Entry: Hashable, Sendable {
    let link: String
    let page: String
    let heading: String
    let text: String
  }

  var entries: [Entry] = []

  /// The entries of a page: one for its opening and one for each heading.
  static func entries(of outline: Outline, title: String, path: String) -> [Entry] {
    outline.sections.compactMap { section in
      let isOpening = section.level == 0
      guard isOpening || !section.id.isEmpty else { return nil }
      return Entry(
        link: isOpening ? path : "\(path)#\(section.id)", page: title, heading: section.title,
        text: section.text)
    }
  }

  /// The index as a file for the search page to load.
  var asset: Theme.Asset { Theme.Asset("search-index.js", Array(script.utf8)) }

  private var script: String {
    let lines = entries.map { entry in
      // An address in a sentence is text, and should not look like something that is loaded.
      "["
        + [entry.link, entry.page, entry.heading, entry.text]
        .map { Escaping.json($0).replacing("//", with: "/\\/") }.joined(separator: ",") + "]"
    }
    return "var almanacIndex = [\n" + lines.joined(separator: ",\n") + "\n];\n"
  }
}
