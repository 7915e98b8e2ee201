import Statistics
import Studies
import Testing

@Suite("How far groups depend on a choice") struct SensitivityTests {
  private let chosen = Preparation(form: .shares, imputation: .median)
  private let grouping = Grouping(.ward, .best(2...4, smallest: 2))
  private let table = Invented.table([
    "10 11 12 70 71 72 700 c", "90 89 88 30 29 28 300 300", "5 6 7 5 6 7 50 70",
  ])

  @Test func `each alternative is held to the chosen groups`() throws {
    let study = try Segmentation(of: table, chosen, grouping)
    let others = [
      Preparation(form: .shares, imputation: .nearest), chosen,
      Preparation(form: .counts, imputation: .median),
    ]
    let found = Sensitivity(of: study, made: chosen, grouping, against: others).alternatives
    #expect(found.map(\.preparation) == others)
    #expect(found.map(\.isChosen) == [false, true, false])
    #expect(found[1].agreement == 1)
    for one in [0, 2] {
      let labels = Grouping(.ward, .fixed(study.grouping.groups))
        .fit(try others[one](table).standardised).labels
      #expect(found[one].agreement == Agreement(study.grouping.labels, labels).adjustedRand)
    }
  }

  @Test func `what cannot be done agrees with nothing`() throws {
    let study = try Segmentation(of: table, chosen, grouping)
    let found = Sensitivity(
      of: study, made: chosen, grouping, against: [Preparation(form: .rates(per: 10))])
    #expect(found.alternatives.map(\.agreement) == [nil])
  }
}
