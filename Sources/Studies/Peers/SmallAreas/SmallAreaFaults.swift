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
    _ codes: [String], _ areaCodes: [String], _ areaNames: [String]
  ) -> [SmallAreas.Fault] {
    let blank = codes.indices.filter {
      codes[$0].isEmpty || areaCodes[$0].isEmpty || areaNames[$0].isEmpty
    }
    return (blank.isEmpty ? [] : [.blank(rows: blank)])
      + repeated(codes).map { .repeated(code: $0, rows: $1) }
      + several(areaNames, of: areaCodes).map {
        .severalNames(areaCode: $0, names: $1, rows: $2)
      }
      + several(areaCodes, of: areaNames).map {
        .severalCodes(areaName: $0, codes: $1, rows: $2)
      }
  }

  /// The texts that stand in several rows, in the order of the first.
  private static func repeated(_ texts: [String]) -> [(String, [Int])] {
    // Most often none is, and then nothing has to be kept of any.
    guard Set(texts).count < texts.count else { return [] }
    var rows: [String: [Int]] = [:]
    for (row, text) in texts.enumerated() where !text.isEmpty {
      rows[text, default: []].append(row)
    }
    return rows.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
      .map { ($0.key, $0.value) }
  }

  /// The keys that have several values, in the order of their first rows, with the first row of each
  /// value.
  private static func several(
    _ values: [String], of keys: [String]
  ) -> [(String, [String], [Int])] {
    var found: [String: [(value: String, row: Int)]] = [:]
    for row in keys.indices where !keys[row].isEmpty && !values[row].isEmpty {
      if found[keys[row], default: []].contains(where: { $0.value == values[row] }) { continue }
      found[keys[row], default: []].append((values[row], row))
    }
    return found.filter { $0.value.count > 1 }.sorted { $0.value[0].row < $1.value[0].row }
      .map { ($0.key, $0.value.map(\.value), $0.value.map(\.row)) }
  }
}
