/// A page looked at as simply as can be: the obvious twin of the program's own scanner.
struct HTML {
  /// The page without what is inside scripts and style sheets.
  let markup: String
  let scripts: [String]
  let styles: [String]

  init(_ page: String) {
    var markup = page
    scripts = Self.cut("script", from: &markup)
    styles = Self.cut("style", from: &markup)
    self.markup = markup
  }

  /// The values of an attribute, in order, without escapes.
  func values(of attribute: String) -> [String] {
    markup.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
      .map { Self.unescaped(String($0.prefix { $0 != "\"" })) }
  }

  /// Everything that the page loads or leads to.
  var references: [String] {
    ["href", "src", "action", "data", "poster", "srcset"].flatMap(values)
  }

  var ids: [String] { values(of: "id") }

  /// The text between two pieces of the page.
  func text(from start: String, to end: String) -> String? {
    let parts = markup.split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return parts[1].split(separator: end, omittingEmptySubsequences: false).first
      .map { Self.unescaped(String($0)) }
  }

  /// Text without the five escapes that almanac writes.
  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  private static func cut(_ name: String, from markup: inout String) -> [String] {
    var found: [String] = []
    var kept = ""
    var rest = markup[...]
    while let open = rest.firstRange(of: "<\(name)"),
      let start = rest[open.upperBound...].firstRange(of: ">"),
      let end = rest[start.upperBound...].firstRange(of: "</\(name)>")
    {
      kept += rest[..<start.upperBound]
      found.append(String(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    markup = kept + rest
    return found.filter { !$0.isEmpty }
  }
}
