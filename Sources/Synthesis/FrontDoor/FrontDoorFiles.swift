/// What an invented authority’s front door records: the lists that inspectors ask for, and a plain log
/// of events, both of the same children.
///
///     let files = FrontDoorFiles(children: 500)
///     files.workbook      // annex-a.xlsx
///     files.log           // events.csv
///
/// A journey read from one is the journey read from the other.
public struct FrontDoorFiles: Sendable {
  private let seed: UInt64
  private let children: Int
  private let isDirty: Bool
  private let frontDoor: FrontDoor

  /// How many children come with almanac.
  public static let defaultChildren = 20_000
  public static let possibleChildren = 1...500_000

  /// - Parameters:
  ///   - learnt: What the authority is to be like; the usual one, if nothing was learnt.
  ///   - isDirty: Whether the workbook is as real ones are. No journey is lost by it, if rows that
  ///     cannot be read are left out.
  /// - Precondition: The number of children is possible.
  public init(
    seed: UInt64 = Synthesis.defaultSeed, children: Int = defaultChildren,
    like learnt: LearntProcess? = nil, isDirty: Bool = false
  ) {
    precondition(
      Self.possibleChildren.contains(children), "the workbook has no room for so many children")
    self.seed = seed
    self.children = children
    self.isDirty = isDirty
    frontDoor = FrontDoor(seed: seed, process: learnt?.process ?? .usual)
  }

  /// The workbook of the lists 1 to 11 of Annex A: `annex-a.xlsx`.
  public var workbook: SyntheticFile {
    let records = frontDoor.children(children).map {
      Record(child: $0.child, journeys: $0.journeys, seed: seed)
    }
    let file = AnnexAFile(records: records, isDirty: isDirty)
    return SyntheticFile(name: AnnexAFile.name, bytes: file.bytes)
  }

  /// The log of events: `events.csv`.
  public var log: SyntheticFile {
    var file = EventLogFile()
    for (child, journeys) in frontDoor.children(children) {
      for journey in journeys { file.append(child, journey) }
    }
    return SyntheticFile(name: EventLogFile.name, bytes: file.bytes)
  }
}
