/// What an invented authority’s front door records: the same children as the workbook that inspectors
/// ask for, and as a plain log of events.
public struct FrontDoorFiles: Sendable {
  private let seed: UInt64
  private let children: Int

  /// How many children come with almanac.
  public static let defaultChildren = 20_000
  public static let possibleChildren = 1...1_000_000

  /// - Precondition: The number of children is possible.
  public init(seed: UInt64 = Synthesis.defaultSeed, children: Int = defaultChildren) {
    precondition(Self.possibleChildren.contains(children), "there are from 1 to a million children")
    self.seed = seed
    self.children = children
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
