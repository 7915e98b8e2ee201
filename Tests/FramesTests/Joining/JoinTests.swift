import CSV
import Diagnostics
import Frames
import TestSupport
import Testing

@Suite("Joins") struct JoinTests {
  private func frame(_ text: String, _ name: String = "data/left.csv") throws -> Frame {
    Frame(try Table(Source(name, text: text)))
  }

  private func key(_ text: String, _ name: String = "data/right.csv") throws -> Frame.Key {
    Frame.Key(try frame(text, name), code: 0)
  }

  @Test func `each row finds the row with its code, wherever that stands`() throws {
    let join = Join(
      try key("code\nA\nB\nC\n", "left.csv"), to: [try key("code,imd\nC,3\nX,9\nA,1\n")])
    #expect(join.matches == [[2, nil, 0]])
    #expect(join.complete == [0, 2])
    #expect(join.aligned([30, 90, 10], of: 0) == [10, nil, 30])
    #expect(join.findings.isEmpty)
    #expect(join.accounts[0].matched == 2)
    #expect(join.accounts[0].unmatched.map(\.code) == ["B"])
    #expect(join.accounts[0].unused.map(\.code) == ["X"])
  }

  @Test func `a view joins the rows that it looks at`() throws {
    let left = try frame("level,code\nR,A\nL,B\nL,A\n").rows(whereColumn: 0, isOneOf: ["L"])
    let right = try frame("level,code\nR,B\nL,A\nL,B\n").rows(whereColumn: 0, isOneOf: ["L"])
    let join = Join(Frame.Key(left, code: 1), to: [Frame.Key(right, code: 1)])
    #expect(join.matches == [[1, 0]])
  }

  @Test func `several frames are joined one beside the other`() throws {
    let join = Join(
      try key("code\nA\nB\n"), to: [try key("code\nA\nB\n"), try key("code\nB\n")])
    #expect(join.matches == [[0, 1], [nil, 0]])
    #expect(join.complete == [1])
    #expect(join.accounts.listing.rows.count == 2)
  }

  @Test func `joined to nothing, every row is complete`() throws {
    #expect(Join(try key("code\nA\nB\n"), to: []).complete == [0, 1])
  }

  @Test func `periods are part of the key where both have them`() throws {
    let left = Frame.Key(try frame("year,code\n2023,A\n2024,A\n"), code: 1, period: 0)
    let byYear = Frame.Key(try frame("year,code\n2024,A\n2023,A\n"), code: 1, period: 0)
    let once = Frame.Key(try frame("code\nA\n"), code: 0)
    let join = Join(left, to: [byYear, once])
    #expect(join.matches == [[1, 0], [0, 0]])
    #expect(join.findings.isEmpty)
  }

  @Test func `a number is the same however many digits it is written with`() throws {
    let join = Join(try key("code\n201\n202\n"), to: [try key("code\n202.0\n201.0\n")])
    #expect(join.matches == [[1, 0]])
  }

  @Test func `codes may differ by spaces and capitals, and are said to`() throws {
    let join = Join(
      try key("code\na81001\nA81002\n", "data/left.csv"), to: [try key("code\nA 81001\nA81002 \n")])
    #expect(join.matches == [[0, 1]])
    #expect(
      join.accounts[0].sentences == [
        "Of 2 rows of left.csv, 2 have one in right.csv.",
        "1 code is written differently in left.csv and right.csv: “a81001” is “A 81001”.",
      ])
  }

  @Test func `a caller can say which codes are the same`() throws {
    var left = try key("code\nE08000020\n")
    left.spelling = .code.then { $0 == "E08000020" ? "E08000037" : $0 }
    let right = try key("code\nE08000037\n")
    #expect(Join(left, to: [right]).matches == [[0]])
    left.spelling = .exact
    #expect(Join(left, to: [right]).matches == [[nil]])
  }

  @Test func `rows without a code are counted, and are nobody’s`() throws {
    let join = Join(
      try key("code,n\n,1\nA,2\n , 3\n", "left.csv"), to: [try key("code,n\n,1\nA,2\n,3\n")])
    #expect(join.matches == [[nil, 0 + 1, nil]])
    #expect(join.findings.isEmpty)
    #expect(
      join.accounts[0].sentences == [
        "Of 3 rows of left.csv, 1 has one in right.csv.", "2 rows of left.csv have no code.",
      ])
  }
}

@Suite("Rows with the same key") struct RepeatedKeyTests {
  private func findings(_ text: String) throws -> [Diagnostic] {
    let right = Frame(try Table(Source("imd.csv", text: text)))
    let left = Frame(try Table(Source("left.csv", text: "code\nA\n")))
    return Join(Frame.Key(left, code: 0), to: [Frame.Key(right, code: 0)]).findings
  }

  @Test func `rows that differ are an error`() throws {
    expectDiagnostic(
      """
      imd.csv:4:1: error: “A” has another row, on line 2 [key-repeated]
        4 │ A,2
          │ ^
      hint: the “imd” of one is “1”, of the other “2”: delete one, or choose rows by a column that tells them apart
      """
    ) { if let finding = try findings("code,imd\nA,1\nB,1\nA,2\n").first { throw finding } }
  }

  @Test func `rows that are the same are a warning`() throws {
    expectDiagnostic(
      """
      imd.csv:3:1: warning: row of “A” is the same as that of line 2 [row-repeated]
        3 │ A,c
          │ ^
      hint: delete one of the two
      """
    ) { if let finding = try findings("code,imd\nA,c\nA,c\nB,1\nC,2\n").first { throw finding } }
  }

  @Test func `the first of them is taken`() throws {
    let right = Frame(try Table(Source("imd.csv", text: "code,imd\nA,1\nA,2\n")))
    let left = Frame(try Table(Source("left.csv", text: "code\nA\nA\n")))
    let join = Join(Frame.Key(left, code: 0), to: [Frame.Key(right, code: 0)])
    #expect(join.matches == [[0, 0]])
    #expect(join.accounts[0].left.repeated.map(\.code) == ["A"])
    #expect(
      join.accounts[0].sentences.last
        == "1 code stands in several rows of imd.csv, of which the first was taken: A.")
  }

  @Test func `of very many, twenty are shown and the others counted`() throws {
    let text = "code,imd\nA,0\n" + (1...30).map { "A,\($0)\n" }.joined()
    let found = try findings(text)
    #expect(found.count == 21)
    #expect(found.last?.message == "“A” has another row, on line 2, and so in 9 more places")
  }
}

@Suite("A frame joined to itself") struct SelfJoinTests {
  @Test(arguments: [1, 2, 7])
  func `finds each row at its own place`(count: Int) throws {
    let text = "code\n" + (0..<count).map { "E\($0)\n" }.joined()
    let key = Frame.Key(Frame(try Table(Source("self.csv", text: text))), code: 0)
    let join = Join(key, to: [key, key])
    #expect(join.matches == Array(repeating: Array(0..<count), count: 2))
    #expect(join.complete == Array(0..<count))
    #expect(join.accounts[0].unmatched.isEmpty)
    #expect(join.accounts[0].unused.isEmpty)
  }
}
