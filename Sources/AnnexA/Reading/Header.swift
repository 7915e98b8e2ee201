import Diagnostics
import Workbook

/// Which column of a sheet is which of its list, as the row of headings says.
struct Header {
  let row: Int
  /// The column of each role, from 0.
  private(set) var places = [Int?](repeating: nil, count: AnnexA.Role.allCases.count)
  /// The columns of the list that were found, and those that were found again.
  private(set) var found: Set<Int> = []
  private(set) var again: [(place: Int, column: Int)] = []
  /// Columns with headings that the list does not have.
  private(set) var unknown: [Int] = []
  /// The key of each heading, by which a row that repeats them is known.
  private let keys: [String?]

  /// Reads a row as headings.
  init(_ row: GridRow, of vocabulary: HeadingVocabulary) {
    self.row = row.number
    keys = row.cells.map { cell in
      guard case .text(let text)? = cell else { return nil }
      return text.key
    }
    for (place, cell) in row.cells.enumerated() {
      guard case .text(let text)? = cell else { continue }
      guard let column = vocabulary.column(text) else {
        unknown.append(place)
        continue
      }
      guard found.insert(column).inserted else {
        again.append((place, column))
        continue
      }
      if let role = vocabulary.list.columns[column].role { places[role.rawValue] = place }
    }
  }

  subscript(role: AnnexA.Role) -> Int? { places[role.rawValue] }

  /// Whether a row below says the same headings again. Most rows are told by their first look.
  func isRepeated(by row: GridRow) -> Bool {
    guard let child = self[.child], case .text(let text)? = row[child], text.key == keys[child]
    else { return false }
    let same = zip(row.cells, keys).count { cell, key in
      guard case .text(let text)? = cell else { return false }
      return text.key == key
    }
    return same >= 2 && same * 2 >= row.filled
  }
}

/// The headings of a list, and what else they are called.
struct HeadingVocabulary {
  let list: AnnexA.List
  private var columns: [String: Int] = [:]

  init(_ list: AnnexA.List) {
    self.list = list
    for (index, column) in list.columns.enumerated() { columns[column.heading.key] = index }
    for (index, column) in list.columns.enumerated() {
      for heading in column.otherHeadings where columns[heading.key] == nil {
        columns[heading.key] = index
      }
    }
  }

  /// The column of the list that a heading names. What stands in brackets, such as the form of a day, and
  /// a number or letter before it may be left out.
  func column(_ heading: String) -> Int? {
    let key = heading.key
    if let column = columns[key] { return column }
    let plain = heading.withoutBrackets.key
    if let column = columns[plain] { return column }
    let words = plain.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].count == 1 || Int(words[0]) != nil else { return nil }
    return columns[String(words[1])]
  }

  /// The heading of the list that is most like one.
  func hint(for heading: String) -> String? {
    let headings = list.columns.map(\.heading)
    guard let found = headings.map(\.key).closest(to: heading.key) else { return nil }
    return headings.first { $0.key == found }
  }
}

extension String {
  /// The text without what stands in round brackets.
  fileprivate var withoutBrackets: String {
    var (depth, kept) = (0, "")
    for character in self {
      if character == "(" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return kept
  }
}
