import Diagnostics

extension [String] {
  /// The path among these that an author most likely meant by one that is not: without its ending, as
  /// a folder, as it is published, in another folder, or with a slip of the pen.
  func meant(by path: String) -> String? {
    let path = Path.normal(path) ?? path
    let stem = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    let forms = ["\(stem).md", Path.join(stem, "index.md")]
    if let form = forms.first(where: contains) { return form }
    let written = stem == path ? path : "\(stem).md"
    let name = Path.name(written)
    // Every folder may have a front page.
    let elsewhere = name == "index.md" ? nil : first { Path.name($0) == name }
    return elsewhere ?? closest(to: written)
  }
}

/// An address without its beginning, as browsers show it and people say it.
enum SpokenAddress {
  /// The whole of it: `https://www.gov.uk/x`, `mailto:a@example.org`; `nil` if this is none.
  static func whole(_ written: String) -> String? {
    let host = written.prefix { !"/?#".contains($0) }
    let parts = host.split(separator: "@", omittingEmptySubsequences: false)
    guard let domain = parts.last, isDomain(domain) else { return nil }
    if parts.count == 2, host.count == written.count { return "mailto:\(written)" }
    // A name with a point in it may be a file’s.
    let isPlain =
      domain.lowercased().hasPrefix("www.") || written.dropFirst(host.count).first == "/"
    return parts.count == 1 && isPlain ? "https://\(written)" : nil
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let last = labels.last, labels.count > 1 else { return false }
    return last.count > 1 && last.allSatisfy(\.isLetter)
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.allSatisfy { $0.isLetter || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
      }
  }
}
