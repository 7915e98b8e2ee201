/// How much nearer each row is to its own group than to the next, group by group.
///
///     SilhouettePlot(
///       zip(names, zip(labels, silhouette.values)).map { .init($0, group: $1.0, $1.1 ?? 0) },
///       groups: ["Shire counties", "Inner London"])
///
/// Rows of a group lie under each other from the highest to the lowest, as one shape: a group whose
/// shape is wide and blunt hangs together, and what lies to the left of zero belongs elsewhere.
public struct SilhouettePlot: Chart {
  public struct Row: Hashable, Sendable {
    public var name: String
    public var group: Int
    /// From −1, far astray, to 1.
    public var value: Double

    public init(_ name: String, group: Int, _ value: Double) {
      self.name = name
      self.group = group
      self.value = value
    }
  }

  public var rows: [Row]
  /// What the groups are called, by their numbers.
  public var groups: [String]

  /// - Precondition: Each group of a row has a name, and values lie from −1 to 1.
  public init(_ rows: [Row], groups: [String]) {
    precondition(
      rows.allSatisfy { groups.indices.contains($0.group) }, "each group of rows has a name")
    precondition(
      rows.allSatisfy { (-1...1).contains($0.value) }, "a silhouette lies from −1 to 1")
    self.rows = rows
    self.groups = groups
  }

  public var kind: String { "silhouette" }

  public func finding(_ words: Wording) -> String {
    guard !rows.isEmpty else { return words(.nothing) }
    return words(Separation(mean: mean).ofGroups, NumberFormat.plain.text(mean))
  }

  public func description(_ words: Wording) -> String {
    let astray = rows.count { $0.value < 0 }
    let list = profiles.map { words(.only, groups[$0.group], says($0, words)) }
    return [
      words(.silhouettePlot, .count(rows.count), .count(profiles.count)),
      rows.isEmpty ? "" : words(.meanIs, NumberFormat.plain.text(mean), .count(astray)),
      list.isEmpty ? "" : words(.sentenceOf, list.joined(separator: "; ")),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [
        DataTable.Column(words(.groupName)), DataTable.Column(words(.name)),
        DataTable.Column(words(.silhouette), .plain),
      ],
      profiles.flatMap { profile in
        profile.rows.map { index in
          [
            .text(groups[profile.group]), .text(rows[index].name),
            .number(.number(rows[index].value)),
          ]
        }
      })
  }

  /// The rows of a group from the highest to the lowest.
  struct Profile {
    var group: Int
    var rows: [Int]
    var mean: Double
  }

  /// The groups that have rows, by their numbers.
  var profiles: [Profile] {
    var members = [[Int]](repeating: [], count: groups.count)
    for (index, row) in rows.enumerated() { members[row.group].append(index) }
    return members.enumerated().filter { !$0.element.isEmpty }.map { group, members in
      Profile(
        group: group,
        rows: members.sorted { (rows[$1].value, $0) < (rows[$0].value, $1) },
        mean: members.reduce(0) { $0 + rows[$1].value } / Double(members.count))
    }
  }

  var mean: Double { rows.reduce(0) { $0 + $1.value } / Double(max(rows.count, 1)) }

  func says(_ profile: Profile, _ words: Wording) -> String {
    words(.sizeAndMean, .count(profile.rows.count), NumberFormat.plain.text(profile.mean))
  }
}

extension Phrase {
  static let silhouettePlot = Phrase(
    "silhouette-plot", "Silhouette plot of {1} {1:row|rows} in {2} {2:group|groups}.")
  static let meanIs = Phrase("mean-is", "The mean is {1}; {2} are nearer to another group.")
  static let silhouette = Phrase("silhouette", "Silhouette")
  static let sizeAndMean = Phrase("size-and-mean", "{1}, mean {2}")
  static let meanOfAll = Phrase("mean-of-all", "Mean of all {1}")
}
