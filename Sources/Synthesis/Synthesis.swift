/// Files of invented figures, in the exact formats of published ones.
///
///     let files = Synthesis.closures.files()
///     files.map(\.name)      // b6_children_in_need_…csv, b6_children_in_need_…meta.csv, …
///
/// A report that reads them reads the real ones too: they have the same names, columns, rows, symbols
/// and flaws. The figures are drawn from chance alone and describe no real authority or practice. The
/// same seed gives the same bytes on every machine.
public enum Synthesis: String, CaseIterable, Sendable {
  /// Children in need by authority: why their cases closed, and what they were referred for.
  case closures
  /// General practices: how many of their patients have which condition, who and where they are.
  case practices
  /// Small areas at the census of 2021: who lives there, and how.
  case census
  /// Authorities that resemble each other, as two lists for children’s services see it.
  case neighbours
  /// A front door: how children come to the attention of an authority, and what happens next.
  case frontDoor = "front-door"

  /// The seed of the files that come with almanac.
  public static let defaultSeed: UInt64 = 2024

  /// The files, in the order of their names.
  public func files(seed: UInt64 = defaultSeed) -> [SyntheticFile] {
    switch self {
    case .closures: ClosureFiles(seed: seed).all
    case .practices: PracticeFiles(seed: seed).all
    case .census: CensusFiles(seed: seed).all
    case .neighbours: NeighbourFiles(seed: seed).all
    case .frontDoor: [FrontDoorFiles(seed: seed).workbook]
    }
  }
}
