/// What a page points to and what can be pointed to on it, as found in its HTML.
public struct References: Hashable, Sendable {
  public struct Reference: Hashable, Sendable {
    /// What is written, without HTML's escapes.
    public let target: String

    /// Whether the page is incomplete without it, as with a picture or a script; else it is a link.
    public let isLoaded: Bool
  }

  /// Something that a page holds and that does no good there.
  public struct Hazard: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// What all addresses of the page would be seen from.
      case base

      /// When the page would change by itself, and to which.
      case refresh

      /// A script, or a style, that the page’s own policy keeps from taking effect.
      case script, style
    }

    public let kind: Kind

    /// What is written, without HTML’s escapes.
    public let text: String
  }

  public private(set) var ids: Set<String> = []
  public private(set) var repeatedIds: [String] = []

  /// Each target once, in the order of the page.
  public private(set) var references: [Reference] = []

  /// Each once, in the order of the page.
  public private(set) var hazards: [Hazard] = []

  public init(html: [UInt8]) {
    var seen: Set<Reference> = []
    var warned: Set<Hazard> = []
    let all = Notable.all(in: html)
    let policy = all.first { $0.use == .policy }.map {
      Policy(Escaping.text(html: html[$0.value]))
    }
    for found in all {
      switch found.use {
      case .id:
        let id = Escaping.text(html: html[found.value])
        if !ids.insert(id).inserted { repeatedIds.append(id) }
      case .link, .load:
        let reference = Reference(
          target: Escaping.text(html: html[found.value]), isLoaded: found.use == .load)
        if seen.insert(reference).inserted { references.append(reference) }
      default:
        guard let kind = Hazard.Kind(found.use, policy) else { continue }
        let hazard = Hazard(kind: kind, text: Escaping.text(html: html[found.value]))
        if warned.insert(hazard).inserted { hazards.append(hazard) }
      }
    }
  }
}

extension References.Hazard.Kind {
  fileprivate init?(_ use: Notable.Use, _ policy: Policy?) {
    switch use {
    case .base: self = .base
    case .refresh: self = .refresh
    case .scriptAttribute where policy?.lets("script-src", inElement: false) == false,
      .scriptElement where policy?.lets("script-src", inElement: true) == false:
      self = .script
    case .styleAttribute where policy?.lets("style-src", inElement: false) == false,
      .styleElement where policy?.lets("style-src", inElement: true) == false:
      self = .style
    default: return nil
    }
  }
}
