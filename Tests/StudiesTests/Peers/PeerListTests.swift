import Statistics
import Studies
import Testing

@Suite("Lists of peers") struct PeerListTests {
  private let list = PeerList(
    "ours", [("C", ["A", "B"]), ("A", ["B", "C"]), ("B", ["A", "C"]), ("D", ["A", "E"])])

  @Test func `are by code`() {
    #expect(list.codes == ["A", "B", "C", "D"])
    #expect(list.allCodes == ["A", "B", "C", "D", "E"])
    #expect(list["C"] == ["A", "B"] && list["E"] == nil)
    #expect(PeerList("twice", [("A", ["B"]), ("A", ["C"])])["A"] == ["B"])
  }

  @Test func `are what a recipe found`() throws {
    let groups = try InventedPeers.groups(20)
    let list = groups.list(named: "found")
    #expect(list.codes == groups.areas.map(\.code))
    for area in 0..<20 {
      #expect(
        list[groups.areas[area].code]
          == groups.peers(of: area).map { groups.areas[$0.row].code })
    }
  }

  @Test func `tell how each area stands`() {
    let standings = Standings(of: list, spreads: 1)
    #expect(standings.all.map(\.code) == ["A", "B", "C", "D", "E"])
    #expect(standings.all.map(\.popularity) == [3, 2, 2, 0, 1])
    #expect(standings.all[0].chosenBy == ["B", "C", "D"])
    #expect(standings.all.map(\.mutual) == [["B", "C"], ["A", "C"], ["A", "B"], [], []])
    #expect(standings.all.map(\.reciprocity) == [1, 1, 1, 0, nil])
    #expect(standings.neverChosen.map(\.code) == ["D"])
    #expect(standings.reciprocity == 0.75)
    // 1.6 and a spread of √1.04.
    #expect(abs(standings.hubCut - (1.6 + 1.04.squareRoot())) < 1e-12)
    #expect(standings.hubs.map(\.code) == ["A"])
    #expect(Standings(of: list).hubs.isEmpty)
    #expect(Standings(of: PeerList("none", [])).reciprocity == nil)
  }

  @Test func `tell the same as what was fitted`() throws {
    let groups = try InventedPeers.groups(40)
    let standings = Standings(of: groups.list(named: "found"))
    #expect(standings.all.map(\.popularity) == groups.fit.popularity)
    #expect(standings.all.map { $0.reciprocity ?? -1 } == groups.fit.reciprocity)
    let mean = groups.fit.reciprocity.reduce(0, +) / 40
    #expect(abs((standings.reciprocity ?? 0) - mean) < 1e-12)
  }

  @Test func `agree on so many of the shorter`() {
    let other = PeerList(
      "theirs", [("A", ["C", "E", "B"]), ("B", ["E"]), ("D", []), ("F", ["A"])])
    let agreement = PeerAgreement(of: [list, other])
    let shared = agreement.shared(0, 1)
    #expect(shared.map(\.code) == ["A", "B", "D"])
    // Of three peers two are looked at, as there are two in the other list.
    #expect(shared.map(\.peers) == [["C"], [], []])
    #expect(shared.map(\.count) == [2, 1, 0])
    #expect(shared.map(\.share) == [0.5, 0, nil])
    #expect(agreement.shared("C", 0, 1) == nil && agreement.shared("F", 0, 1) == nil)
    let overall = agreement.overall(0, 1)
    #expect(overall?.areas == 2 && overall?.mean == 0.5 && overall?.share == 0.25)
    #expect(overall?.least == 0 && overall?.greatest == 1)
    #expect(agreement.overall(1, 0)?.share == 0.25)
    let matrix = agreement.matrix
    #expect(matrix[0][0]?.share == 1 && matrix[1][1]?.share == 1)
    #expect(matrix[0][1] == matrix[1][0])
    #expect(PeerAgreement(of: [list, PeerList("none", [])]).overall(0, 1) == nil)
  }

  @Test func `change from edition to edition`() {
    let later = PeerList("later", [("C", ["B", "F"]), ("A", ["C", "B"]), ("F", ["A", "C"])])
    let churn = PeerChurn(from: list, to: later)
    #expect(churn.vanished == ["D", "E"])
    #expect(churn.appeared == ["F"])
    #expect(churn.changes.map(\.code) == ["A", "C"])
    #expect(churn.changes.map(\.stayed) == [["C", "B"], ["B"]])
    #expect(churn.changes.map(\.joined) == [[], ["F"]])
    #expect(churn.changes.map(\.left) == [[], ["A"]])
    #expect(churn.changes.map(\.gone) == [[], []])
    #expect(churn.meanStayed == 1.5)
    let back = PeerChurn(from: later, to: list)
    #expect(back.changes.map(\.gone) == [[], ["F"]])
    #expect(back.changes.map(\.left) == [[], ["F"]])
    #expect(PeerChurn(from: list, to: PeerList("none", [])).meanStayed == nil)
  }
}
