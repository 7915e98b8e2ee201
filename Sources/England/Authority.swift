/// A council with responsibility for social care: a county, a unitary authority, a metropolitan
/// district or a London borough.
///
///     Authority("E10000016")?.name      // Kent
///     Authority("E08000038")?.name      // Barnsley, by the code that it has had since 2023
public struct Authority: Hashable, Sendable {
  /// The code of the Office for National Statistics, as statistics on children use it.
  public let code: String
  /// The number of the Department for Education, in three digits.
  public let number: Int
  public let name: String
  public let region: Region
  /// Where it stands among the hexagons of a map of England: so many columns from the left and rows
  /// from the bottom, odd rows half a hexagon to the right.
  public let column, row: Int

  init(
    _ code: String, _ number: Int, _ name: String, _ region: Region, _ column: Int, _ row: Int
  ) {
    self.code = code
    self.number = number
    self.name = name
    self.region = region
    self.column = column
    self.row = row
  }

  /// All authorities, in the order of their codes.
  public static let all = Region.allCases.flatMap(\.authorities).sorted { $0.code < $1.code }

  /// The authority that has a code, or had it since April 2023.
  public init?(_ code: String) {
    guard let found = Self.byCode[Self.recoded[code] ?? code] else { return nil }
    self = found
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Codes that were given in 2023 when a border moved by a few fields, and that statistics on
  /// children have not taken up.
  private static let recoded = ["E08000038": "E08000016", "E08000039": "E08000019"]
}
