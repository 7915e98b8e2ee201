import AnnexA
import TestSupport
import Testing

/// What must not depend on how somebody has sorted a sheet.
@Suite("The order of rows and columns") struct OrderTests {
  /// Lists of chance, each a header and rows of fields.
  private func lists(_ noise: inout Noise) -> [[[String]]] {
    AnnexA.lists.prefix(8).map { list in
      let rows = (0..<30).map { _ in
        let start = Int.random(in: 1...20, using: &noise)
        return list.columns.map { column -> String in
          switch (column.role, column.kind) {
          case (.child, _): "C\(Int.random(in: 0..<12, using: &noise))"
          case (.start, _): "\(start)/03/2024"
          case (.end, _), (.conference, _):
            Bool.random(using: &noise)
              ? "" : "\(start + Int.random(in: 0...10, using: &noise))/03/2024"
          case (.sex, _), (.ethnicity, _), (.birth, _), (.age, _): ""
          case (_, .codes(let codes)): codes.randomElement(using: &noise)?.written ?? ""
          default: ""
          }
        }
      }
      return [list.columns.map(\.heading)] + rows
    }
  }

  private func read(_ lists: [[[String]]]) -> AnnexA.Reading {
    Lists.read(
      lists.enumerated().map { number, rows in
        let lines = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
        return ("List \(number + 1).csv", lines.joined(separator: "\n"))
      })
  }

  /// The events of each child, whatever its number.
  private func journeys(_ reading: AnnexA.Reading) -> [[String]] {
    let lines = reading.lines.map { $0.split(separator: " ", maxSplits: 1) }
    let byChild = Dictionary(grouping: lines) { $0[0] }
    return byChild.values.map { $0.map { String($0[1]) }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `changes nothing that happened`(seed: UInt64) {
    var noise = Noise(seed: seed)
    let lists = lists(&noise)
    let expected = journeys(read(lists))
    #expect(expected.count == 12)
    let shuffled = lists.map { [$0[0]] + $0.dropFirst().shuffled(using: &noise) }
    #expect(journeys(read(shuffled)) == expected)
    let turned = lists.map { rows in
      let order = rows[0].indices.shuffled(using: &noise)
      return rows.map { row in order.map { row[$0] } }
    }
    #expect(journeys(read(turned)) == expected)
  }
}
