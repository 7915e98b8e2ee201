public import ZIP

extension Workbook {
  /// How much a workbook may hold before it is refused, so that a small file cannot fill the memory.
  public struct Limits: Hashable, Sendable {
    /// The rows and columns that Excel has.
    public var rows = 1_048_576
    public var columns = 16_384

    public var sheets = 1_000

    /// The most texts that cells share, and the most bytes of all of them.
    public var sharedTexts = 5_000_000
    public var sharedTextBytes = 256 << 20

    /// The most bytes of the text of a cell. Excel has room for 32,767 characters.
    public var textBytes = 1 << 18

    /// The most formats that cells have, and the most relations between parts of the file.
    public var formats = 65_536
    public var relations = 65_536

    public var archive = ArchiveLimits()

    public init() {}
  }
}
