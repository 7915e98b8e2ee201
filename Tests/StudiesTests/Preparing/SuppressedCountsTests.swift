import Statistics
import Studies
import Testing

@Suite("Suppressed counts") struct SuppressedCountsTests {
  private let counts = SuppressedCounts(within: 1...5)

  /// The estimates of a single area, beside two that are known.
  private func first(
    _ parts: [String], whole: String = "x", besides: [String] = [],
    usual: [Double] = [9, 9, 9, 9, 9]
  ) -> [Double] {
    let table = Invented.table(
      zip(parts, usual).map { "\($0) \($1) \($1)" }, whole: "\(whole) 99 99",
      besides: zip(besides, usual.dropFirst(parts.count)).map { "\($0) \($1) \($1)" })
    return Array(counts.fill(table)[row: 0])
  }

  @Test func `a single one is never worked out from the whole`() {
    for whole in 30...60 {
      #expect(first(["10", "c", "20"], whole: "\(whole)") == [10, 3, 20])
    }
    #expect(first(["10", "20"], whole: "32", besides: ["0"]) == [10, 20])
  }

  @Test func `several share what is left of the whole`() {
    #expect(first(["10", "c", "c"], whole: "16") == [10, 3, 3])
    #expect(first(["c", "c", "c"], whole: "12") == [4, 4, 4])
    #expect(first(["10", "c", "c"], whole: "18") == [10, 4, 4])
  }

  @Test func `where nothing is left, all are zero, and none is less`() {
    #expect(first(["10", "c", "c"], whole: "10") == [10, 0, 0])
    #expect(first(["10", "c", "c"], whole: "7") == [10, 0, 0])
  }

  @Test func `one that hides another takes what is left, if it is commonly the largest`() {
    #expect(first(["c", "c", "10"], whole: "60", usual: [4, 50, 10]) == [3, 47, 10])
    #expect(first(["c", "c", "10"], whole: "60", usual: [50, 4, 10]) == [47, 3, 10])
  }

  @Test func `one that is no measure can hide another too`() {
    let small = first(["c", "10"], whole: "60", besides: ["c"], usual: [4, 10, 50])
    #expect(small == [3, 10])
    let large = first(["c", "10"], whole: "60", besides: ["c"], usual: [50, 10, 4])
    #expect(large == [47, 10])
    #expect(first(["c", "10"], whole: "14", besides: ["c"]) == [2, 10])
  }

  @Test(arguments: ["x", "z", "u", "~"])
  func `nothing is shared where a part is missing for another reason`(symbol: String) {
    let filled = first(["c", "c", symbol], whole: "8")
    #expect(filled[0] == 3 && filled[1] == 3 && filled[2].isNaN)
  }

  @Test func `nothing is shared where the whole is not known`() {
    #expect(first(["c", "c", "10"], whole: "x") == [3, 3, 10])
  }

  @Test func `a part that rounds to zero is zero`() {
    #expect(first(["low", "4", "6"], whole: "10") == [0, 4, 6])
    #expect(first(["low", "c", "c"], whole: "6") == [0, 3, 3])
  }

  /// Every row of two or three parts, known or not, and every whole: what is said of them all.
  @Test func `estimates are of counts, and add up to what is left`() {
    var rows: [(parts: [String], whole: Int)] = []
    for whole in 0...24 {
      for first in ["c", "0", "4"] {
        for second in ["c", "7"] { rows.append(([first, second, "c"], whole)) }
      }
    }
    let table = Invented.table(
      (0..<3).map { part in rows.map { $0.parts[part] }.joined(separator: " ") },
      whole: rows.map { "\($0.whole)" }.joined(separator: " "))
    let filled = counts.fill(table)
    for (row, (parts, whole)) in rows.enumerated() {
      let hidden = parts.indices.filter { parts[$0] == "c" }
      let estimates = hidden.map { filled[row, $0] }
      let left = Double(whole) - parts.compactMap(Double.init).reduce(0, +)
      #expect(estimates.allSatisfy { $0 >= 0 })
      if hidden.count == 1 {
        #expect(estimates == [3])
      } else {
        #expect(abs(estimates.reduce(0, +) - max(left, 0)) < 1e-9, "\(parts) of \(whole)")
      }
    }
  }
}
