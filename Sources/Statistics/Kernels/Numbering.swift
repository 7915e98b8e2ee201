/// Numbers for groups, in the order in which they appear, so that the same groups have the same
/// numbers however they were found.
struct Numbering {
  /// The new number of each old one, if it appears at all.
  private(set) var numbers: [Int?]
  private(set) var count = 0

  init(_ labels: [Int?], groups: Int) {
    numbers = [Int?](repeating: nil, count: groups)
    for case let label? in labels where numbers[label] == nil {
      numbers[label] = count
      count += 1
    }
  }
}

/// Rows sorted into the groups that labels name, whatever whole numbers the labels are.
struct Groups {
  /// The labels in use, from the least.
  let labels: [Int]

  /// For each row the place of its label in ``labels``, or `nil` for noise.
  let places: [Int?]

  /// The rows of each group, in order.
  let members: [[Int]]

  init(_ given: [Int?]) {
    let labels = Set(given.compactMap(\.self)).sorted()
    let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    var members = [[Int]](repeating: [], count: labels.count)
    self.labels = labels
    self.places = given.map { label in label.flatMap { places[$0] } }
    for case (let row, let place?) in self.places.enumerated() { members[place].append(row) }
    self.members = members
  }

  var count: Int { labels.count }

  /// How many rows are in a group.
  var rows: Int { members.reduce(0) { $0 + $1.count } }
}

extension Matrix {
  /// The mean of some rows. There must be one.
  func mean(of rows: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: columns)
    for row in rows {
      for column in 0..<columns { sums[column] += elements[row * columns + column] }
    }
    return sums.map { $0 / Double(rows.count) }
  }

  /// The mean of each group, a row for each.
  func means(of groups: Groups) -> Matrix {
    Matrix(
      rows: groups.count, columns: columns, groups.members.flatMap { mean(of: $0) })
  }
}
