import CSV
import England

/// The files from which peers are found: seven tables of the census of 2021 by small area, the small
/// areas’ extent and distance to the sea, and which authority each is in.
///
///     let files = CensusFiles(smallAreas: 33_755).all      // as many as there are
///
/// Their names are those that NHS England gives the downloaded tables.
///
/// > NHS England. "ASC_LA_Peer_Groups."
public struct CensusFiles: Sendable {
  private let country: Country

  /// How many small areas of England come with almanac.
  public static let defaultSmallAreas = 2_500

  /// How many there may be: at least one in each authority.
  public static let possibleSmallAreas = 153...99_000

  /// - Precondition: The number of small areas in England is possible.
  public init(seed: UInt64 = Synthesis.defaultSeed, smallAreas: Int = defaultSmallAreas) {
    precondition(
      Self.possibleSmallAreas.contains(smallAreas), "each authority has at least one small area")
    country = Country(smallAreas: smallAreas, seed: seed)
  }

  /// The files, in the order of their names.
  public var all: [SyntheticFile] {
    let areas = country.byCode
    return ([lookup, extent(areas), distances] + CensusTable.all.map { file($0, areas) })
      .sorted { $0.name < $1.name }
  }

  private func file(_ table: CensusTable, _ areas: [SmallArea]) -> SyntheticFile {
    var writer = Writer(
      header: ["date", "geography", "geography code"] + table.columns.map(\.name))
    for area in areas {
      writer.append(
        [.number(2021), Cell(area.name), Cell(area.code)]
          + table.cells(area).map { .number(Double($0)) })
    }
    return SyntheticFile(name: table.name, bytes: writer.bytes)
  }

  private func extent(_ areas: [SmallArea]) -> SyntheticFile {
    var writer = Writer(header: ["LSOA21CD", "Extent of the Realm (Area in KM2)"])
    for area in areas {
      writer.append([area.code, area.squareKilometres.text(places: 6)].map(Cell.init))
    }
    return SyntheticFile(name: "area_sqkm.csv", bytes: writer.bytes)
  }

  private var distances: SyntheticFile {
    var writer = Writer(header: ["LSOA21CD", "distance to sea km"])
    for area in country.english {
      let distance = area.distanceToSea ?? 0
      writer.append([area.code, distance.text(places: 3)].map(Cell.init))
    }
    return SyntheticFile(name: "distance_to_sea.csv", bytes: writer.bytes)
  }

  private var lookup: SyntheticFile {
    var writer = Writer(header: ["LSOA21CD", "LSOA21NM", "UTLA23CD", "UTLA23NM"])
    for area in country.english {
      guard let authority = area.locality.authority else { continue }
      writer.append([area.code, area.name, authority.code, authority.name].map(Cell.init))
    }
    return SyntheticFile(name: "LSOA21_to_UTLA23.csv", bytes: writer.bytes)
  }
}
