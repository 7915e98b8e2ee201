/// What had the place of boards before 2022, and was about the size of a town and its country.
struct CommissioningGroup {
  let name: String
  let code: String

  /// A group for each town: its name is invented where there was another.
  fileprivate static let byTown: [String: CommissioningGroup] = {
    let towns = Board.all.flatMap(\.towns).map(\.name).sorted()
    return Dictionary(
      uniqueKeysWithValues: towns.enumerated().map { index, town in
        let digits = "\(1_001 + index)".dropFirst()
        return (town, CommissioningGroup(name: "NHS \(town) CCG", code: "E38000\(digits)"))
      })
  }()
}

extension Practice {
  var group: CommissioningGroup {
    CommissioningGroup.byTown[town.name]
      ?? CommissioningGroup(name: "NHS \(town.name) CCG", code: "NA")
  }

  /// The number of its group in somebody’s earlier study, which the file has kept.
  var cluster: String {
    let isDeprived = patients.deprivation > PracticeType.all[type].deprivation
    return "\(2 * type + (isDeprived ? 2 : 1))"
  }
}
