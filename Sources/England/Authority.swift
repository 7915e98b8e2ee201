/// A council with responsibility for social care: a county, a unitary authority, a metropolitan
/// district or a London borough.
///
///     Authority("E10000016")?.name      // Kent
///     Authority("E08000038")?.name      // Barnsley, by the code that it has had since 2023
///     Authority("E10000006")?.name      // Cumbria, which was divided in 2023
public struct Authority: Hashable, Sendable {
  /// The code of the Office for National Statistics, as statistics on children use it.
  public let code: String
  /// The number of the Department for Education, in three digits.
  public let number: Int
  public let name: String
  public let region: Region
  /// Where it stands on a map of hexagons; none for an authority that is no more.
  public let hexagon: Hexagon?

  /// A place among hexagons: so many columns from the left and rows from the bottom, odd rows half a
  /// hexagon to the right.
  public struct Hexagon: Hashable, Sendable {
    public let column, row: Int

    init(_ column: Int, _ row: Int) {
      self.column = column
      self.row = row
    }
  }

  init(
    _ code: String, _ number: Int, _ name: String, _ region: Region, _ hexagon: Hexagon? = nil
  ) {
    self.code = code
    self.number = number
    self.name = name
    self.region = region
    self.hexagon = hexagon
  }

  /// The authorities of today, in the order of their codes.
  public static let all = Region.allCases.flatMap(\.authorities).sorted { $0.code < $1.code }

  /// The authorities that there were in a reporting year, which ends with its March.
  public static func all(in year: Int) -> [Authority] {
    let later = Reorganisation.all.filter { $0.firstYear > year }
    let unborn = Set(later.flatMap(\.after))
    return (all.filter { !unborn.contains($0.code) } + later.flatMap(\.before))
      .sorted { $0.code < $1.code }
  }

  /// The authority that has a code, or once had it.
  public init?(_ code: String) {
    guard let found = Self.byCode[Self.recoded[code] ?? code] else { return nil }
    self = found
  }

  private static let byCode = Dictionary(
    uniqueKeysWithValues: (all + Reorganisation.all.flatMap(\.before)).map { ($0.code, $0) })

  /// Codes that an authority has besides, by the one that statistics on children use: from before its
  /// border moved in 2013, or from after it moved in 2023, which they have not taken up.
  private static let recoded = [
    "E06000048": "E06000057", "E08000020": "E08000037", "E08000038": "E08000016",
    "E08000039": "E08000019",
  ]

  /// Whether statistics on children count it to Inner London.
  public var isInInnerLondon: Bool {
    // Greenwich, 203, is not; Haringey and Newham are.
    (201...213).contains(number) && number != 203 || [309, 316].contains(number)
  }
}
