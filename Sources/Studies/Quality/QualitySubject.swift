import Diagnostics
public import Frames

extension DataQuality {
  /// What is looked at: rows of a file, and what their columns are for.
  ///
  ///     DataQuality.Subject(publication)                     // authorities of a published file
  ///     DataQuality.Subject(frame, code: 0, name: 1)         // any other file
  ///
  /// Columns are places in the file.
  public struct Subject: Sendable {
    /// The rows that are looked at: those of one level, where a file has several.
    public let frame: Frame

    /// All rows of the file.
    public let all: Frame

    /// The columns of numbers.
    public var measures: [Int]

    /// The column of codes, if there is one.
    public var code: Int?

    /// The column of names, if there is one.
    public var name: Int?

    /// The column of periods, if there is one.
    public var period: Int?

    /// The column that says of what level a row is, if there is one.
    public var level: Int?

    /// Columns that tell apart rows of the same area and period, such as sex or age.
    public var filters: [Int] = []

    /// Columns of degrees north and east, if there are such.
    public var position: Position?

    /// Columns that are the sum of others, as far as that is known.
    public var wholes: [Whole] = []

    /// Whether there ought to be a row for each authority of England.
    public var isOfAuthorities = false

    /// What was found when the file was read, all rows of it; `nil` if nobody looked.
    let known: [Diagnostic]?

    public struct Position: Hashable, Sendable {
      public let latitude: Int
      public let longitude: Int

      public init(latitude: Int, longitude: Int) {
        self.latitude = latitude
        self.longitude = longitude
      }
    }

    /// A column that is the sum of others.
    public struct Whole: Hashable, Sendable {
      public let total: Int
      public let parts: [Int]

      public init(_ total: Int, of parts: [Int]) {
        self.total = total
        self.parts = parts
      }
    }

    /// The areas of a level of a published file.
    public init(_ publication: Publication, at level: GeographicLevel = .localAuthority) {
      let all = publication.frame
      frame = publication.rows(at: level)
      self.all = all
      measures = publication.columns.indicators
      code = level.codes.lazy.compactMap(all.column(named:)).first
      name = all.column(named: level.name)
      period = publication.columns.period
      self.level = publication.columns.level
      filters = publication.columns.filters
      isOfAuthorities = level == .localAuthority
      known = publication.findings
    }

    /// Rows of any file. Measures are the columns that look like numbers, and a position is known by
    /// the names that people give to its columns.
    public init(_ frame: Frame, code: Int? = nil, name: Int? = nil, period: Int? = nil) {
      self.frame = frame
      all = frame
      self.code = code
      self.name = name
      self.period = period
      known = nil
      measures = frame.header.indices.filter {
        ![code, name, period].contains($0) && frame.looksNumeric($0)
      }
      let names = frame.header.map { $0.lowercased() }
      let latitude = names.firstIndex { ["lat", "latitude"].contains($0) }
      let longitude = names.firstIndex { ["lon", "long", "lng", "longitude"].contains($0) }
      if let latitude, let longitude {
        position = Position(latitude: latitude, longitude: longitude)
      }
    }
  }
}
