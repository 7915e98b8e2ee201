public import Diagnostics

/// What an invented authority’s front door records: the lists that inspectors ask for, and a plain log
/// of events, both of the same children.
///
///     let files = FrontDoorFiles(children: 500)
///     try files.workbook()      // annex-a.xlsx
///     files.log                 // events.csv
///
/// A journey read from one is the journey read from the other.
public struct FrontDoorFiles: Sendable {
  private let seed: UInt64
  private let children: Int

  /// How many children come with almanac.
  public static let defaultChildren = 20_000
  public static let possibleChildren = 1...500_000

  /// - Precondition: The number of children is possible.
  public init(seed: UInt64 = Synthesis.defaultSeed, children: Int = defaultChildren) {
    precondition(
      Self.possibleChildren.contains(children), "the workbook has no room for so many children")
    self.seed = seed
    self.children = children
  }

  /// The workbook of the lists 1 to 11 of Annex A: `annex-a.xlsx`.
  public func workbook() throws(Diagnostic) -> SyntheticFile {
    let records = FrontDoor(seed: seed).children(children).map {
      Record(child: $0.child, journeys: $0.journeys, seed: seed)
    }
    return SyntheticFile(name: AnnexAFile.name, bytes: try AnnexAFile(records: records).bytes)
  }

  /// The log of events: `events.csv`.
  public var log: SyntheticFile {
    var file = EventLogFile()
    for (child, journeys) in FrontDoor(seed: seed).children(children) {
      for journey in journeys { file.append(child, journey) }
    }
    return SyntheticFile(name: EventLogFile.name, bytes: file.bytes)
  }
}
