import CSV
import Diagnostics
import Frames
import Studies
import TestSupport
import Testing

@Suite("Joins of authorities") struct LedgerTests {
  private func account(_ left: String, _ right: String) throws -> JoinAccount {
    func key(_ text: String, _ file: String) throws -> Frame.Key {
      let table = try Table(Source(file, text: text))
      return Frame.Key(
        Frame(table), code: 0, name: table.columns.count > 1 ? 1 : nil, spelling: .authority)
    }
    return Join(try key(left, "rates.csv"), to: [try key(right, "lookup.csv")])
      .accounts[0].explainedByLedger
  }

  @Test func `a new authority is explained by an old lookup`() throws {
    let account = try account(
      "code,name\nE06000058,\"Bournemouth, Christchurch and Poole\"\n",
      "code,name\nE06000028,Bournemouth\nE06000029,Poole\n")
    #expect(
      account.sentences == [
        "Of 1 row of rates.csv, 0 have one in lookup.csv and 1 has none.",
        "E06000058 Bournemouth, Christchurch and Poole has no row in lookup.csv: it was formed in "
          + "April 2019 from Bournemouth and Poole.",
        "E06000028 Bournemouth is not used from lookup.csv: it gave way in April 2019 to "
          + "Bournemouth, Christchurch and Poole.",
        "E06000029 Poole is not used from lookup.csv: it gave way in April 2019 to "
          + "Bournemouth, Christchurch and Poole.",
      ])
  }

  @Test(arguments: [
    (
      "E10000006", "E06000063",
      "it gave way in April 2023 to “Cumberland” and “Westmorland and Furness”"
    ),
    ("E06000064", "E10000006", "it was formed in April 2023 from Cumbria"),
    ("E06000059", "E10000009", "it was formed in April 2019 from Dorset (E10000009)"),
    ("E10000023", "E06000065", "it gave way in April 2023 to North Yorkshire (E06000065)"),
  ])
  func `authorities of the same name are told apart`(
    code: String, other: String, reason: String
  ) throws {
    let account = try account("code\n\(code)\n", "code\n\(other)\n")
    #expect(account.unmatched.map(\.reason) == [reason])
  }

  @Test func `a row that is only lost is not explained away`() throws {
    let account = try account("code\nE06000058\nE06000001\n", "code\nE06000001\n")
    #expect(account.unmatched.map(\.reason) == [nil])
  }

  @Test func `an authority by a code that it has besides is found`() throws {
    let account = try account("code\nE08000038\n", "code\nE08000016\n")
    #expect(account.matched == 1)
    #expect(account.respelt.count == 1)
  }
}
