public import Diagnostics

/// A file of Explore Education Statistics: a row for each area, period and group of people, a column
/// for each thing that was counted of them.
///
///     let publication = Publication(frame)
///     publication?.periods.listed                  // 2013 to 2024
///     publication?.rows(at: .localAuthority)       // 1,823 of 1,967 rows
///     publication?.findings                        // what is against the standard, and what is worse
///
/// It is known by its columns `time_period` and `geographic_level`. Published files are not always
/// what the standard asks for, so only what nobody could use is an error: a period that is none, an
/// area without a code, a text among numbers, two rows for the same thing that differ. The rest are
/// warnings.
///
/// > Department for Education. "Open data standards." Analysts’ guide, 2026; and its
/// > `eesyscreener`, which checks files before they are published.
public struct Publication: Sendable {
  public let frame: Frame

  /// What the file beside it says of its columns, where there is one.
  public let metadata: Metadata?

  /// What the columns are for.
  public let columns: Columns

  /// The periods that there are, from the first to the last.
  public let periods: [Period]

  /// The levels that there are, from the largest areas to the smallest, with their numbers of rows.
  public let levels: [(level: GeographicLevel, rows: Int)]

  /// What is wrong with the file, by its places.
  public let findings: [Diagnostic]

  /// - Returns: Nothing for a file of another kind.
  public init?(_ frame: Frame, metadata: Metadata? = nil) {
    guard let columns = Columns(frame, metadata) else { return nil }
    self.frame = frame
    self.metadata = metadata
    self.columns = columns
    let times = Distinct(frame, column: columns.period)
    let texts = Distinct(frame, column: columns.level)
    periods = Set(times.present.compactMap { Period(times.texts[$0]) }).sorted()
    levels = GeographicLevel.allCases.compactMap { level in
      let rows = texts.codes.count { texts.texts[$0] == level.rawValue }
      return rows > 0 ? (level, rows) : nil
    }
    var inspection = Inspection(frame, columns)
    inspection.inspect(metadata)
    findings = inspection.findings.all.sorted()
  }
}

extension Publication {
  /// The rows of a level.
  public func rows(at level: GeographicLevel) -> Frame {
    frame.rows(whereColumn: columns.level, isOneOf: [level.rawValue])
  }

  /// The rows of the nine regions, in which nobody is counted twice.
  ///
  /// Files have eleven regions: London, and besides Inner London and Outer London, which are its parts.
  /// These are left out; from a file that has no London they are not.
  public var regions: Frame {
    let regions = rows(at: .regional)
    guard let code = frame.column(named: "region_code") else { return regions }
    let codes = Set(regions.values(inColumn: code))
    guard codes.contains(Self.london) else { return regions }
    return regions.rows(whereColumn: code, isOneOf: codes.subtracting(Self.partsOfLondon))
  }

  /// The areas of a level as a key to join by; `nil` if the file has no column for their code.
  public func key(of level: GeographicLevel, spelling: Spelling = .code) -> Frame.Key? {
    guard let code = level.codes.lazy.compactMap(frame.column(named:)).first else { return nil }
    return Frame.Key(
      rows(at: level), code: code, period: columns.period, name: frame.column(named: level.name),
      spelling: spelling)
  }

  /// What someone should know who adds up rows, in sentences.
  public var notes: [String] {
    guard let code = frame.column(named: "region_code") else { return [] }
    let codes = Set(rows(at: .regional).values(inColumn: code))
    let parts = codes.intersection(Self.partsOfLondon)
    var notes: [String] = []
    if !parts.isEmpty {
      notes.append(
        codes.contains(Self.london)
          ? "London has rows of its own and for Inner London and Outer London: the sum of all "
            + "regional rows would count it twice."
          : "London has rows only for its parts, Inner London and Outer London.")
    }
    let regions = Set(rows(at: .localAuthority).values(inColumn: code))
    if !regions.isDisjoint(with: Self.partsOfLondon) {
      notes.append("The region of authorities in London is given as Inner London or Outer London.")
    }
    return notes
  }

  private static let london = "E12000007"
  private static let partsOfLondon: Set = ["E13000001", "E13000002"]
}
