import Frames

/// For each area and period, which measures have a number, and why the others have none.
struct CellMap {
  /// The places of the rows of each area and period.
  private var rows: [[Int]]

  /// How many measures of the rows have a number.
  private var numbers: [Int]
  private let slots: Int

  init(_ areaRows: AreaRows, _ scans: [MeasureScan]) {
    slots = areaRows.slots
    rows = Array(repeating: [], count: areaRows.areas.count * slots)
    numbers = Array(repeating: 0, count: rows.count)
    var place = [Int?](repeating: nil, count: areaRows.area.count)
    for row in areaRows.area.indices {
      guard let area = areaRows.area[row], let slot = areaRows.slot(row) else { continue }
      place[row] = area * slots + slot
      rows[area * slots + slot].append(row)
    }
    for scan in scans {
      for (row, cell) in scan.cells.enumerated() {
        if let place = place[row], cell.value != nil { numbers[place] += 1 }
      }
    }
  }

  /// The areas without numbers, and then those with numbers for some measures only, by their codes.
  func absences(_ areaRows: AreaRows, _ scans: [MeasureScan]) -> [Absence] {
    guard !scans.isEmpty else { return [] }
    var (whole, part): ([Absence], [Absence]) = ([], [])
    let areas = areaRows.areas.indices.sorted {
      areaRows.areas[$0].code < areaRows.areas[$1].code
    }
    for area in areas {
      var empty: [[Symbol]: [Int]] = [:]
      var partly: [Gap: [Int]] = [:]
      for slot in 0..<slots {
        let place = area * slots + slot
        guard !rows[place].isEmpty, numbers[place] < rows[place].count * scans.count else {
          continue
        }
        if numbers[place] == 0 {
          empty[symbols(place, scans), default: []].append(slot)
        } else {
          for gap in gaps(place, scans) { partly[gap, default: []].append(slot) }
        }
      }
      func absence(_ kind: Absence.Kind, _ slots: [Int]) -> Absence {
        Absence(
          area: areaRows.areas[area], label: areaRows.label(area),
          periods: areaRows.periods.isEmpty ? [] : slots.map { areaRows.periods[$0] }, kind: kind)
      }
      whole += empty.sorted { $0.value[0] < $1.value[0] }.map { absence(.noNumber($0), $1) }
      part += partly.sorted { ($0.value[0], $0.key.order) < ($1.value[0], $1.key.order) }
        .map { absence(.partly($0.measures.map { scans[$0].quality.name }, $0.symbol), $1) }
    }
    return whole + part
  }

  private struct Gap: Hashable {
    let measures: [Int]
    let symbol: Symbol

    /// The same in every run: no two gaps of an area and period share a measure.
    var order: Int { measures[0] }
  }

  /// The symbols of all cells of an area and period, in the order of all symbols.
  private func symbols(_ place: Int, _ scans: [MeasureScan]) -> [Symbol] {
    let all = Symbol.allCases
    return all.filter { symbol in
      scans.contains { scan in rows[place].contains { scan.cells[$0] == .symbol(symbol) } }
    }
  }

  /// The measures that are not available or not reliable in every row of an area and period. Small
  /// counts that are kept confidential, and rates of nobody, are nobody’s fault.
  private func gaps(_ place: Int, _ scans: [MeasureScan]) -> [Gap] {
    [Symbol.unavailable, .unreliable].compactMap { symbol in
      let measures = scans.indices.filter { scan in
        rows[place].allSatisfy { scans[scan].cells[$0] == .symbol(symbol) }
      }
      return measures.isEmpty ? nil : Gap(measures: measures, symbol: symbol)
    }
  }
}
