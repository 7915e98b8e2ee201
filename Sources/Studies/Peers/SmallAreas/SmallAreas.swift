/// Which area each small area is in, such as the authority of each neighbourhood of a census.
///
///     let lookup = try SmallAreas(codes, areaCodes: authorities, areaNames: names)
///     let (kept, strangers) = lookup.keeping(prefix: "E").removing(["City of London"])
///     let population = kept.alignment(with: fileCodes)
///
/// Areas are in the order of their codes, and small areas in that of the file they came from. A small
/// area of an area that was removed stays known, so that nobody wonders at its row in another file.
public struct SmallAreas: Sendable {
  /// The codes of the small areas.
  public let codes: [String]

  /// The areas that are kept, in the order of their codes.
  public let areas: [Area]

  /// The place among ``areas`` of the area that each small area is in; −1 if it was removed.
  let area: [Int]

  /// How the codes begin that rows are looked for by; a row of another country’s is passed over.
  let prefix: String

  /// The small areas in the order of their codes.
  let order: [Int]

  private init(
    _ codes: [String], _ areas: [Area], _ area: [Int], prefix: String, order: [Int]
  ) {
    self.codes = codes
    self.order = order
    self.areas = areas
    self.area = area
    self.prefix = prefix
  }

  /// - Parameters:
  ///   - codes: the small areas, a row each.
  ///   - areaCodes: the code of the area that each is in.
  ///   - areaNames: its name.
  /// - Throws: All that is wrong with them at once.
  /// - Complexity: O(*n*).
  /// - Precondition: there are as many of each.
  public init(
    _ codes: [String], areaCodes: [String], areaNames: [String]
  ) throws(Faults) {
    precondition(
      codes.count == areaCodes.count && codes.count == areaNames.count,
      "every small area has a code and a name of the area that it is in")
    let named = NamedAreas(areaCodes, areaNames)
    let order = codes.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }
    let faults = Faults.all(codes, order, areaCodes, areaNames, named)
    guard faults.isEmpty else { throw Faults(all: faults) }
    let byCode = named.areas.indices.sorted { named.areas[$0].code < named.areas[$1].code }
    var rank = [Int](repeating: 0, count: byCode.count)
    for (place, area) in byCode.enumerated() { rank[area] = place }
    self.init(
      codes, byCode.map { named.areas[$0] }, named.area.map { rank[$0] }, prefix: "", order: order)
  }

  /// Those whose codes begin in one way, such as `E` for England. Rows of others are then passed over
  /// in every file.
  public func keeping(prefix: String) -> SmallAreas {
    renumbered(
      zip(codes, area).map { $0.hasPrefix(prefix) ? $1 : -1 }, prefix: prefix)
  }

  /// Without some areas, given by name or code; and those that were given and are none.
  public func removing(_ removed: [String]) -> (SmallAreas, unknown: [String]) {
    let known = Set(areas.flatMap { [$0.name, $0.code] })
    let gone = Set(removed)
    let isGone = areas.map { gone.contains($0.name) || gone.contains($0.code) }
    return (
      renumbered(area.map { $0 >= 0 && isGone[$0] ? -1 : $0 }, prefix: prefix),
      unknown: removed.filter { !known.contains($0) }
    )
  }

  /// The place among ``areas`` of the area that a small area is in; `nil` if it was removed.
  public func area(of smallArea: Int) -> Int? {
    area[smallArea] >= 0 ? area[smallArea] : nil
  }

  /// Without the areas that no small area is in any more.
  private func renumbered(_ area: [Int], prefix: String) -> SmallAreas {
    var isUsed = [Bool](repeating: false, count: areas.count)
    for place in area where place >= 0 { isUsed[place] = true }
    var places = [Int](repeating: -1, count: areas.count)
    var kept: [Area] = []
    for place in areas.indices where isUsed[place] {
      places[place] = kept.count
      kept.append(areas[place])
    }
    return SmallAreas(
      codes, kept, area.map { $0 >= 0 ? places[$0] : -1 }, prefix: prefix,
      order: order)
  }
}
