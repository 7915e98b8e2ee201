import CSV
import Diagnostics
import Studies
import TestSupport
import Testing

/// Against what was counted in the Department for Education’s lists by another program.
@Suite("The Department’s neighbours", .enabled(if: Shared.exists("data/neighbours")))
struct NeighbourListTests {
  private func list(_ year: Int) throws -> PeerList {
    let name = "data/neighbours/dfe_statistical_neighbours_\(year).csv"
    // The file of 2021 calls ten columns the same, which is an error that need not stop anybody.
    let table = try #require(Table.read(Source(name, bytes: try Shared.bytes(name))).table)
    // After the authority’s own columns, numbers and words of closeness in turn. Some rows are empty.
    let first = year == 2021 ? 5 : 4
    return PeerList(
      "\(year)",
      (0..<table.rowCount).filter { !table.text(row: $0, column: 0).isEmpty }.map { row in
        let peers = stride(from: first, to: first + 20, by: 2).map {
          table.text(row: row, column: $0)
        }
        return (table.text(row: row, column: 0), peers)
      })
  }

  @Test(arguments: [(2021, 156, 918.0 / 1_560), (2025, 153, 0.613)])
  func `are mutual as often as was counted`(year: Int, areas: Int, reciprocity: Double) throws {
    let standings = Standings(of: try list(year))
    #expect(standings.all.count == areas)
    #expect(abs((standings.reciprocity ?? 0) - reciprocity) < 0.0005)
  }

  @Test func `have the hubs that were counted`() throws {
    let standings = Standings(of: try list(2025))
    let most = standings.hubs.prefix(5)
    #expect(most.map(\.popularity) == [25, 25, 24, 24, 24])
    // West Sussex and Gloucestershire; Rochdale, Tameside and Rotherham.
    #expect(Set(most.prefix(2).map(\.code)) == ["938", "916"])
    #expect(Set(most.dropFirst(2).map(\.code)) == ["354", "357", "372"])
    // The City of London, the Isles of Scilly, Calderdale and Rutland.
    #expect(standings.neverChosen.map(\.code) == ["201", "381", "420", "857"])
  }

  @Test func `changed by as much as was counted`() throws {
    let (earlier, later) = (try list(2021), try list(2025))
    let churn = PeerChurn(from: earlier, to: later)
    #expect(churn.changes.count == 151)
    #expect(abs((churn.meanStayed ?? 0) - 5.4) < 0.05)
    let counts = churn.changes.map(\.stayed.count)
    #expect(counts.min() == 1 && counts.max() == 10)
    let overall = PeerAgreement(of: [earlier, later]).overall(0, 1)
    #expect(overall?.areas == 151 && overall?.mean == churn.meanStayed)
    // Cumbria gave way to Cumberland and to Westmorland and Furness.
    #expect(churn.vanished.contains("909"))
    #expect(churn.appeared.contains("942") && churn.appeared.contains("943"))
  }
}
