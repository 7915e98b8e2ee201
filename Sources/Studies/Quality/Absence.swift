import England
public import Frames

/// An area that has no row or no number, for some periods or at all.
public struct Absence: Hashable, Sendable {
  public let area: Area

  /// What to call it: its name, with the code if another area has the same.
  public let label: String

  /// The periods; none for a file without periods.
  public let periods: [Period]

  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    /// There is no row, though the area was there.
    case noRow
    /// No measure has a number, for these reasons.
    case noNumber([Symbol])
    /// Some measures are not available or not reliable, and others have numbers.
    case partly([String], Symbol)
  }
}

extension Absence {
  /// Whether other measures have numbers.
  public var isPartial: Bool { if case .partly = kind { true } else { false } }

  /// The absence as a sentence: “Hackney has no number in 2021 and 2022 (x, not available).”
  public var words: String {
    let time = periods.isEmpty ? "" : " in \(periods.listed)"
    switch kind {
    case .noRow: return "\(label) has no row\(time)."
    case .noNumber(let symbols):
      let reasons = symbols.map { "\($0.rawValue), \($0.words)" }.listed()
      return "\(label) has no number\(time)\(reasons.isEmpty ? "" : " (\(reasons))")."
    case .partly(let measures, let symbol):
      return "\(label) has no number for \(measures.listed(upTo: 4))\(time) "
        + "(\(symbol.rawValue), \(symbol.words))."
    }
  }
}

extension Absence {
  /// Those of a data set: first the areas without rows, then those without numbers, then those with
  /// numbers for some measures only.
  static func all(
    _ subject: DataQuality.Subject, _ rows: AreaRows, _ scans: [MeasureScan]
  ) -> [Absence] {
    (subject.isOfAuthorities ? withoutRows(rows) : []) + CellMap(rows, scans).absences(rows, scans)
  }

  /// The authorities that there were in a year and that have no row of it.
  ///
  /// One counts as present if those have rows which it was formed from or which followed it: a file
  /// may draw the borders of another year throughout.
  private static func withoutRows(_ rows: AreaRows) -> [Absence] {
    let codes = rows.areas.map { Spelling.authority($0.code) }
    var present = [Set<String>](repeating: [], count: rows.slots)
    for row in rows.area.indices {
      if let slot = rows.slot(row), let area = rows.area[row] { present[slot].insert(codes[area]) }
    }
    var missing: [Authority: [Int]] = [:]
    for (slot, present) in present.enumerated() {
      let expected =
        rows.periods.isEmpty
        ? Authority.all : Authority.all(in: rows.periods[slot].lastYear)
      // A file of one region is not one that has lost the others.
      guard expected.count(where: { present.contains($0.code) }) * 2 > expected.count else {
        continue
      }
      for authority in expected where !present.contains(authority.code) {
        let change = Reorganisation.about(authority.code)
        let others = change.map { $0.ends(authority.code) ? $0.after : $0.before.map(\.code) }
        if let others, others.allSatisfy(present.contains) { continue }
        missing[authority, default: []].append(slot)
      }
    }
    return missing.sorted { $0.key.code < $1.key.code }.map { authority, slots in
      Absence(
        area: Area(authority.code, authority.name, in: authority.region.name),
        label: authority.name,
        periods: rows.periods.isEmpty ? [] : slots.map { rows.periods[$0] }, kind: .noRow)
    }
  }
}
