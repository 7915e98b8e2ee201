import Frames

/// How many areas of one level there are.
public struct Coverage: Hashable, Sendable {
  /// What the file calls the level; empty for a file without levels.
  public let level: String

  public let rows: Int

  /// How many different areas there are in each period; in the file, if it has no periods.
  public let areas: [Int]

  /// Those of every level, in the order in which they first stand in the file.
  static func all(_ subject: DataQuality.Subject, _ rows: AreaRows) -> [Coverage] {
    guard let column = subject.level else {
      return [Coverage(level: "", rows: subject.frame.count, areas: areas(rows))]
    }
    let levels = Distinct(subject.all, column: column)
    return levels.firstRows.enumerated().compactMap { place, row in row.map { ($0, place) } }
      .sorted { $0.0 < $1.0 }
      .map { _, place in
        let level = levels.texts[place]
        var part = subject
        part.code =
          GeographicLevel(rawValue: level)?.codes.lazy.compactMap(subject.all.column(named:)).first
          ?? subject.code
        let frame = subject.all.rows(whereColumn: column, isOneOf: [level])
        return Coverage(
          level: level, rows: frame.count, areas: areas(AreaRows(part, of: frame, rows.periods)))
      }
  }

  private static func areas(_ rows: AreaRows) -> [Int] {
    var areas = [Int](repeating: 0, count: rows.slots)
    var isSeen = [Bool](repeating: false, count: rows.areas.count * rows.slots)
    for row in rows.area.indices {
      guard let slot = rows.slot(row), let area = rows.area[row] else { continue }
      if !isSeen[area * rows.slots + slot] { areas[slot] += 1 }
      isSeen[area * rows.slots + slot] = true
    }
    return areas
  }
}
