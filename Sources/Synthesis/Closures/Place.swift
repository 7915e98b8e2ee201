import England

/// A piece of England that no reorganisation has divided: an authority, or a part of one that once was
/// or later became an authority by itself.
///
/// Figures are drawn for places, and an authority’s are the sum of its places’. So what follows a
/// reorganisation continues what was before it. (One border is passed over: Christchurch belonged to
/// Dorset, not to Bournemouth or Poole.)
struct Place {
  let authority: Authority
  let kind: Kind

  var code: String { authority.code }
  var region: Region { authority.region }

  enum Kind { case county, formerCounty, unitary, metropolitan, innerLondon, outerLondon }

  init(_ authority: Authority) {
    self.authority = authority
    kind =
      switch authority.code.prefix(3) {
      case "E10": .county
      case "E08": .metropolitan
      case "E09": authority.isInInnerLondon ? .innerLondon : .outerLondon
      default: Self.formerCounties.contains(authority.code) ? .formerCounty : .unitary
      }
  }

  /// Unitary authorities that have a county, or a great part of one, to themselves.
  private static let formerCounties: Set = [
    "E06000011", "E06000047", "E06000049", "E06000050", "E06000051", "E06000052", "E06000054",
    "E06000056", "E06000057", "E06000059", "E06000060", "E06000061", "E06000062", "E06000063",
    "E06000064", "E06000065", "E06000066",
  ]

  /// All places, in the order of their codes.
  static let all: [Place] = {
    let joined = Set(mergers.flatMap(\.after))
    let kept = Authority.all.filter { !joined.contains($0.code) }
    return (kept + mergers.flatMap(\.before)).sorted { $0.code < $1.code }.map(Place.init)
  }()

  /// The indices among all places of an authority’s.
  static func indices(of authority: Authority) -> [Int] {
    let codes: [String]
    if let merger = mergers.first(where: { $0.after.contains(authority.code) }) {
      codes = merger.before.map(\.code)
    } else if let later = Reorganisation.of(authority.code), !isMerger(later) {
      codes = later.after
    } else {
      codes = [authority.code]
    }
    return all.indices.filter { codes.contains(all[$0].code) }
  }

  private static let mergers = Reorganisation.all.filter(isMerger)

  private static func isMerger(_ reorganisation: Reorganisation) -> Bool {
    reorganisation.before.count > reorganisation.after.count
  }
}
