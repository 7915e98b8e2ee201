import England
public import Frames

/// Authorities whose series end where those of others begin.
public struct BrokenSeries: Hashable, Sendable {
  public let before: [Area]
  public let after: [Area]

  /// The last period of the authorities that gave way.
  public let last: Period

  /// The first period of those that followed.
  public let first: Period

  /// The break as a sentence: “The series of Bournemouth and Poole end in 2019, and that of
  /// Bournemouth, Christchurch and Poole begins in 2020.”
  public var words: String {
    func name(_ areas: [Area], beside others: [Area]) -> String {
      areas.map { area in
        others.contains { $0.name == area.name } ? "\(area.words) (\(area.code))" : area.words
      }.listed()
    }
    return "The series of \(name(before, beside: after)) \(before.count == 1 ? "ends" : "end") in "
      + "\(last.name), and \(after.count == 1 ? "that" : "those") of \(name(after, beside: before)) "
      + "\(after.count == 1 ? "begins" : "begin") in \(first.name)."
  }

  /// Those of a data set, by their years. Where a file has only the authorities before or only those
  /// after, no series is broken in it.
  static func all(_ rows: AreaRows) -> [BrokenSeries] {
    guard !rows.periods.isEmpty else { return [] }
    var places: [String: Int] = [:]
    for (place, area) in rows.areas.enumerated() { places[Spelling.authority(area.code)] = place }
    var slots = [[Int]](repeating: [], count: rows.areas.count)
    for row in rows.area.indices {
      if let area = rows.area[row], let slot = rows.period[row] { slots[area].append(slot) }
    }
    return Reorganisation.all.compactMap { change in
      let before = change.before.compactMap { places[$0.code] }
      let after = change.after.compactMap { places[$0] }
      guard let last = before.flatMap({ slots[$0] }).max(),
        let first = after.flatMap({ slots[$0] }).min()
      else { return nil }
      return BrokenSeries(
        before: before.map { rows.areas[$0] }, after: after.map { rows.areas[$0] },
        last: rows.periods[last], first: rows.periods[first])
    }
  }
}
