import Statistics
import Studies
import Testing

@Suite("A group of areas") struct GroupTests {
  private func study(_ sizes: [Int], width: Double = 0.5) throws -> Segmentation {
    try Segmentation(
      of: Invented.table(Invented.groups(sizes, width: width).observations),
      Preparation(form: .counts), Grouping(.ward, .fixed(sizes.count)))
  }

  @Test func `every area is in one group`() throws {
    let study = try study([6, 9, 5], width: 3)
    #expect(study.groups.flatMap(\.members).sorted() == Array(0..<20))
    for (number, group) in study.groups.enumerated() {
      #expect(group.members.allSatisfy { study.grouping.labels[$0] == number })
      #expect(group.members == group.members.sorted())
    }
  }

  @Test(arguments: [0.5, 3])
  func `its difference is Cohen’s d`(width: Double) throws {
    let study = try study([6, 9, 5], width: width)
    for group in study.groups {
      for difference in group.profile {
        let column = study.prepared.used[column: difference.measure]
        let own = group.members.map { column[$0] }
        let others = column.indices.filter { !group.members.contains($0) }.map { column[$0] }
        func squares(_ values: [Double]) -> Double {
          let mean = values.reduce(0, +) / Double(values.count)
          return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        let mean = own.reduce(0, +) / Double(own.count)
        let rest = others.reduce(0, +) / Double(others.count)
        let pooled = (squares(own) + squares(others)) / Double(column.count - 2)
        #expect(abs((difference.size ?? 0) - (mean - rest) / pooled.squareRoot()) < 1e-9)
        #expect(abs(difference.mean - mean) < 1e-9 && abs(difference.others - rest) < 1e-9)
        let all = Moments(column)
        #expect(abs(difference.spreads - (mean - all.mean) / all.standardDeviation) < 1e-9)
      }
    }
  }

  @Test func `what sets it apart most comes first, and what is small is left out`() throws {
    for group in try study([6, 9, 5]).groups {
      let sizes = group.differences(of: 0.5).map { abs($0.size ?? 0) }
      #expect(sizes == sizes.sorted(by: >) && sizes.allSatisfy { $0 >= 0.5 })
      #expect(sizes.count == group.profile.count { abs($0.size ?? 0) >= 0.5 })
    }
  }

  @Test func `the typical member is the nearest to the middle`() throws {
    let study = try study([6, 9, 5], width: 2)
    let places = study.prepared.standardised.lists
    for group in study.groups {
      let middle = (0..<3).map { column in
        group.members.reduce(0) { $0 + places[$1][column] } / Double(group.members.count)
      }
      func distance(_ area: Int) -> Double {
        (0..<3).reduce(0) { $0 + (places[area][$1] - middle[$1]) * (places[area][$1] - middle[$1]) }
      }
      #expect(group.members.allSatisfy { distance($0) >= distance(group.typical) })
    }
  }

  @Test func `marginal members fit another group better, the worst first`() throws {
    let study = try study([12, 12, 12], width: 4)
    let values = try #require(study.silhouette).values.map { $0 ?? 0 }
    var count = 0
    for group in study.groups {
      #expect(Set(group.marginal) == Set(group.members.filter { values[$0] < 0 }))
      #expect(group.marginal.map { values[$0] } == group.marginal.map { values[$0] }.sorted())
      let mean = group.members.reduce(0) { $0 + values[$1] } / Double(group.members.count)
      #expect(abs((group.fit ?? 9) - mean) < 1e-12)
      count += group.marginal.count
    }
    #expect(count > 0, "there are marginal members to look at")
  }

  @Test func `of measures in which nothing differs there is no size`() throws {
    let table = Invented.table(["1 1 1 9 9 9", "5 5 5 5 5 5"])
    let study = try Segmentation(of: table, Preparation(form: .counts), Grouping(.ward, .fixed(2)))
    for group in study.groups {
      #expect(group.profile[1].size == nil)
      // Nothing varies within the two groups: the spread of all areas is the unit.
      #expect(abs(abs(group.profile[0].size ?? 0) - 2) < 1e-12)
    }
  }

  @Test func `a group of all has nobody to differ from`() throws {
    let table = Invented.table(["1 2 3 9", "5 4 5 5"])
    let study = try Segmentation(of: table, Preparation(form: .counts), Grouping(.ward, .fixed(1)))
    #expect(study.groups.count == 1)
    #expect(study.groups[0].fit == nil && study.silhouette == nil)
    #expect(study.groups[0].profile.allSatisfy { $0.size == nil && abs($0.spreads) < 1e-12 })
    #expect(study.groups[0].differences().isEmpty)
  }

  @Test func `an area that is unusual is told, with the measure that is`() throws {
    var lists = Invented.groups([30], width: 1).observations.lists
    lists[17][1] -= 40
    let study = try Segmentation(
      of: Invented.table(Matrix(lists)), Preparation(form: .counts), Grouping(.ward, .fixed(2)))
    let outlier = try #require(study.outliers.first)
    #expect(outlier.area == 17 && outlier.measure == 1 && outlier.spreads < -4)
    #expect(outlier.distance > 4)
    #expect(study.outliers.map(\.distance) == study.outliers.map(\.distance).sorted(by: >))
  }

  @Test func `of areas that are all alike none is unusual`() throws {
    let table = Invented.table(["5 5 5 5", "1 1 1 1"])
    let study = try Segmentation(of: table, Preparation(form: .counts), Grouping(.ward, .fixed(2)))
    #expect(study.outliers.isEmpty)
  }
}
