import Statistics
import Studies
import Testing

@Suite("Drift") struct DriftTests {
  /// Two periods of the same areas: the second is the first and noise, and a shift of one measure.
  private func drift(_ sizes: [Int], shift: Double, noise: Double, seed: UInt64) throws -> Drift {
    var random = SplitMix64(seed: seed)
    let first = Invented.groups(sizes, width: 0.5, seed: seed).observations
    let second = Matrix(
      first.lists.map { row in
        row.enumerated().map {
          $1 + ($0 == 1 ? shift : 0) + noise * Invented.normal(using: &random)
        }
      })
    return Drift(try years(first, second, sizes.count), identity: { $0 }, seed: 3)
  }

  private func years(_ first: Matrix, _ second: Matrix, _ groups: Int) throws -> YearlyGroups {
    let preparation = Preparation(form: .counts)
    let grouping = Grouping(.ward, .fixed(groups))
    let latest = grouping.fit(try preparation(Invented.table(second)).standardised).labels
    return YearlyGroups(
      [("2022", Invented.table(first)), ("2023", Invented.table(second))], latest: latest,
      groups: groups, preparation, grouping, identity: { $0 })
  }

  @Test func `a shift is told from noise`() throws {
    let drift = try drift([8, 9, 7], shift: 0.5, noise: 0.2, seed: 2)
    #expect(drift.measures[1].chance < 0.005)
    #expect(abs(drift.measures[1].change - 0.5) < 0.15)
    #expect(drift.measures[1].common == 24)
  }

  @Test func `means, change and spreads are those of the numbers`() throws {
    let (first, second) = (
      Matrix([[1, 5], [2, 6], [3, 10]]), Matrix([[2, 5], [4, 5], [6, 11]])
    )
    let drift = Drift(try years(first, second, 2), identity: { $0 }, seed: 1)
    #expect(drift.measures.map(\.means) == [[2, 4], [7, 7]])
    #expect(drift.measures.map(\.change) == [2, 0])
    // The last column’s spread is √8.
    #expect(abs(drift.measures[0].spreads - 2 / (8.0 / 3).squareRoot()) < 1e-12)
    // All rise, of which chance makes as much in 2 of 8 cases; or nothing is left of the changes.
    #expect(abs(drift.measures[0].chance - 0.25) < 0.04)
    #expect(drift.measures[1].chance == 1)
  }

  @Test func `without a shift any chance is as likely as any other`() throws {
    let chances = try (0..<40).map {
      try drift([6, 6], shift: 0, noise: 0.3, seed: UInt64(100 + $0)).measures[1].chance
    }.sorted()
    let far = chances.enumerated().map { abs($1 * 40 - Double($0) - 0.5) }.max() ?? 40
    #expect(far / 40 < 1.63 / 40.0.squareRoot())
  }

  @Test func `changes that are as great but for rounding are as great`() throws {
    let first = Matrix([[0, 1], [0, 2], [0, 4], [0, 8]])
    let tenths = Matrix([[0.1, 1], [0.2, 2], [0.3, 4], [-0.6, 8]])
    let drift = Drift(try years(first, tenths, 2), identity: { $0 }, seed: 1)
    #expect(drift.measures[0].chance == 1)
  }

  @Test func `the middles of groups move by as much as noise says`() throws {
    // Areas drawn anew each time: the root of the mean square of all movements is the noise.
    var (squares, noises, count, more) = (0.0, 0.0, 0.0, 0)
    for seed in 0..<60 {
      let one = Invented.groups([6, 9], width: 0.5, measures: 2, seed: UInt64(2 * seed))
        .observations
      let other =
        Invented.groups([6, 9], width: 0.5, measures: 2, seed: UInt64(2 * seed + 1)).observations
      for centre in Drift(try years(one, other, 2), identity: { $0 }, seed: 1).centres {
        squares += centre.distance * centre.distance
        noises += centre.noise * centre.noise
        count += 1
        if centre.isMore { more += 1 }
      }
    }
    #expect(count == 120)
    #expect(abs(squares / noises - 1) < 0.25)
    #expect(more <= 8, "\(more) of 120")
  }

  @Test func `a group of one area has noise as others have`() throws {
    let centres = try drift([1, 8, 9], shift: 0, noise: 0.3, seed: 4).centres
    let noises = centres.map(\.noise).sorted()
    #expect(centres.count == 3 && noises[0] > 0)
    #expect(noises[2] > 2 * noises[1])
    #expect(centres.allSatisfy { !$0.isMore })
  }

  @Test func `a group that moves far is told`() throws {
    let first = Invented.groups([8, 9], width: 0.3).observations
    let second = Matrix(first.lists.enumerated().map { $0 < 8 ? $1.map { $0 + 3 } : $1 })
    let centres = Drift(try years(first, second, 2), identity: { $0 }, seed: 1).centres
    #expect(centres.count == 2)
    #expect(centres.filter(\.isMore).count == 1)
    #expect(centres.allSatisfy { $0.from == "2022" && $0.to == "2023" })
  }

  @Test func `of one period there is none`() throws {
    let preparation = Preparation(form: .counts)
    let table = Invented.table(["1 2 3", "4 9 1"])
    let grouping = Grouping(.ward, .fixed(2))
    let years = YearlyGroups(
      [("2023", table)], latest: grouping.fit(try preparation(table).standardised).labels,
      groups: 2, preparation, grouping, identity: { $0 })
    let drift = Drift(years, identity: { $0 }, seed: 1)
    #expect(drift.measures.isEmpty && drift.centres.isEmpty)
  }
}
