/// What a page points to and what can be pointed to on it, as found in its HTML.
public struct References: Hashable, Sendable {
  public struct Reference: Hashable, Sendable {
    /// What is written, without HTML's escapes.
    public let target: String

    /// Whether the page is incomplete without it, as with a picture or a script; else it is a link.
    public let isLoaded: Bool
  }

  public private(set) var ids: Set<String> = []
  public private(set) var repeatedIds: [String] = []

  /// Each target once, in the order of the page.
  public private(set) var references: [Reference] = []

  public init(html: [UInt8]) {
    var seen: Set<Reference> = []
    for found in PointingAttribute.all(in: html) {
      let value = Escaping.text(html: html[found.value])
      switch found.use {
      case .id:
        if !ids.insert(value).inserted { repeatedIds.append(value) }
      case .link, .load:
        let reference = Reference(target: value, isLoaded: found.use == .load)
        if seen.insert(reference).inserted { references.append(reference) }
      }
    }
  }
}
