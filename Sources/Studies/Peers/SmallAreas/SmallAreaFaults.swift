extension SmallAreas {
  /// Why it cannot be told which area each small area is in: everything at once.
  public struct Faults: Error, Hashable, Sendable {
    public let all: [Fault]
  }

  /// One thing that is wrong, with the rows of it, from 0.
  public enum Fault: Hashable, Sendable {
    /// A small area without a code, or without the code or the name of its area.
    case blank(rows: [Int])
    /// A small area has several rows.
    case repeated(code: String, rows: [Int])
    /// An area’s code has several names; the first row of each.
    case severalNames(areaCode: String, names: [String], rows: [Int])
    /// An area’s name has several codes; the first row of each.
    case severalCodes(areaName: String, codes: [String], rows: [Int])
  }
}

extension SmallAreas.Faults {
  static func all(
    _ codes: [String], _ order: [Int], _ areaCodes: [String], _ areaNames: [String],
    _ named: NamedAreas
  ) -> [SmallAreas.Fault] {
    let blank = codes.indices.filter {
      codes[$0].isEmpty || areaCodes[$0].isEmpty || areaNames[$0].isEmpty
    }
    return (blank.isEmpty ? [] : [.blank(rows: blank)])
      + repeated(codes, order).map { .repeated(code: $0, rows: $1) }
      + several(named, \.code).map { code, areas in
        .severalNames(
          areaCode: code, names: areas.map { named.areas[$0].name },
          rows: areas.map { named.firstRows[$0] })
      }
      + several(named, \.name).map { name, areas in
        .severalCodes(
          areaName: name, codes: areas.map { named.areas[$0].code },
          rows: areas.map { named.firstRows[$0] })
      }
  }

  /// The codes that stand in several rows, in the order of the first, given rows in the order of
  /// their codes.
  private static func repeated(_ codes: [String], _ order: [Int]) -> [(String, [Int])] {
    var found: [(String, [Int])] = []
    for (before, row) in zip(order, order.dropFirst())
    where codes[before] == codes[row] && !codes[row].isEmpty {
      if found.last?.0 == codes[row] {
        found[found.count - 1].1.append(row)
      } else {
        found.append((codes[row], [before, row]))
      }
    }
    return found.sorted { $0.1[0] < $1.1[0] }
  }

  /// What several areas share that only one should have, in the order of the first.
  private static func several(
    _ named: NamedAreas, _ key: KeyPath<Area, String>
  ) -> [(String, [Int])] {
    Dictionary(grouping: named.areas.indices) { named.areas[$0][keyPath: key] }
      .filter { !$0.key.isEmpty }
      .mapValues { areas in
        areas.filter { !named.areas[$0].code.isEmpty && !named.areas[$0].name.isEmpty }
      }
      .filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
      .map { ($0.key, $0.value) }
  }
}
