/// What the policy that a page carries lets browsers do with what stands in the page itself.
///
/// > W3C. "Content Security Policy Level 3", 2024.
struct Policy {
  /// The sources by the names of their directives.
  private var directives: [String: [String]] = [:]

  init(_ text: String) {
    for part in text.split(separator: ";") {
      let words = part.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      guard let name = words.first, directives[name] == nil else { continue }
      directives[name] = Array(words.dropFirst())
    }
  }

  /// Whether a script or a style takes effect that stands in the page. One in an element of its own
  /// may be known by its hash; whoever has put a hash into the policy has put the right one.
  func lets(_ directive: String, inElement isElement: Bool) -> Bool {
    guard let sources = directives[directive] ?? directives["default-src"] else { return true }
    return sources.contains {
      $0 == "'unsafe-inline'" || isElement && ($0.hasPrefix("'sha") || $0.hasPrefix("'nonce-"))
    }
  }
}
