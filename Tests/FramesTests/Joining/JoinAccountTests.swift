import CSV
import Diagnostics
import Frames
import TestSupport
import Testing

@Suite("The account of a join") struct JoinAccountTests {
  private let rates = """
    code,name,year
    E1,Ashby,2021
    E1,Ashby,2022
    E2,Brook,2021
    E2,Brook,2022
    E3,Combe,2021
    """

  private func account() throws -> JoinAccount {
    let left = Frame(try Table(Source("data/rates.csv", text: rates + "\n")))
    let right = Frame(
      try Table(Source("data/need.csv", text: "code,year,x\nE1,2021,3\nE2,2022,4\nE9,2022,5\n")))
    return Join(
      Frame.Key(left, code: 0, period: 2, name: 1), to: [Frame.Key(right, code: 0, period: 1)]
    ).accounts[0]
  }

  @Test func `names who was not found, with the periods`() throws {
    #expect(
      try account().sentences == [
        "Of 5 rows of rates.csv, 2 have one in need.csv and 3 have none.",
        "Without a row in need.csv: E1 Ashby (2022), E2 Brook (2021) and E3 Combe (2021).",
        "Not used from need.csv: E9 (2022).",
      ])
  }

  @Test func `who has a reason has a sentence with it`() throws {
    let explained = try account().explained { code, other in
      code == "E3" && !other.has("E3") && other.has("E9") ? "it became E9" : nil
    }
    #expect(
      explained.sentences == [
        "Of 5 rows of rates.csv, 2 have one in need.csv and 3 have none.",
        "E3 Combe (2021) has no row in need.csv: it became E9.",
        "Without a row in need.csv: E1 Ashby (2022) and E2 Brook (2021).",
        "Not used from need.csv: E9 (2022).",
      ])
  }

  @Test func `is a table, too`() throws {
    #expect(
      String(decoding: try account().listing.csv, as: UTF8.self) == """
        file,code,name,periods,rows,outcome,reason
        rates.csv,E1,Ashby,2022,1,found no row in need.csv,
        rates.csv,E2,Brook,2021,1,found no row in need.csv,
        rates.csv,E3,Combe,2021,1,found no row in need.csv,
        need.csv,E9,,2022,1,was not looked for by rates.csv,

        """)
  }

  @Test(arguments: [3, 8])
  func `every row is in one place of the account`(seed: UInt64) throws {
    var noise = Noise(seed: seed)
    func file(_ name: String) throws -> Frame.Key {
      let rows = (0..<40).map { _ in
        "\(Int.random(in: 0..<50, using: &noise)),\(Int.random(in: 2020..<2023, using: &noise))\n"
      }
      let table = try Table(Source(name, text: "code,year\n,2020\n" + rows.joined()))
      return Frame.Key(Frame(table), code: 0, period: 1)
    }
    let (left, right) = (try file("left.csv"), try file("right.csv"))
    let join = Join(left, to: [right])
    let account = join.accounts[0]
    #expect(
      account.left.rows
        == account.matched + account.left.blank + account.unmatched.map(\.rows.count).reduce(0, +))
    // The obvious twin.
    func texts(_ key: Frame.Key) -> [[String]] {
      zip(key.frame.texts(inColumn: 0), key.frame.texts(inColumn: 1)).map { [$0, $1] }
    }
    let (wanted, there) = (texts(left), texts(right))
    #expect(
      join.matches[0] == wanted.map { $0[0].isEmpty ? nil : there.firstIndex(of: $0) })
    let used = Set(join.matches[0].compactMap { $0 })
    #expect(
      account.unused.flatMap(\.rows).sorted()
        == there.indices.filter {
          !there[$0][0].isEmpty && there.firstIndex(of: there[$0]) == $0 && !used.contains($0)
        })
  }
}

@Suite("Words") struct WordsTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    (["a", "b", "c", "d"], "a, b and 2 others"),
  ])
  func `words are listed as in a sentence`(words: [String], sentence: String) {
    #expect(words.listed(upTo: 2) == sentence)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"),
  ])
  func `commas stand between thousands`(number: Int, text: String) {
    #expect(number.grouped == text)
  }

  @Test(arguments: [
    ("2024", "2024"), ("202324", "2023/24"), ("199900", "1999/00"), ("200001", "2000/01"),
    ("202325", nil), ("24", nil), ("+202", nil), ("20232", nil), ("", nil),
  ])
  func `a period is a year, or two in a row`(text: String, name: String?) {
    #expect(Period(text)?.name == name)
  }

  @Test(arguments: [
    (["2013", "2014", "2015", "2016"], "2013 to 2016"), (["2022", "2021"], "2021 and 2022"),
    (["2013", "2015", "2016", "2017", "2019", "2020"], "2013, 2015 to 2017, 2019 and 2020"),
    (["201920", "202021", "202122"], "2019/20 to 2021/22"), (["2020", "2020"], "2020"),
  ])
  func `periods in a row are joined`(texts: [String], words: String) {
    #expect(texts.compactMap(Period.init).listed == words)
  }
}
