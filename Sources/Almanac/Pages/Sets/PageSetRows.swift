import CSV
import Charts
import Diagnostics
import Frames
import Mustache

/// The rows that the pages of a set are about, and those of other tables that belong to them.
struct PageSetRows: Sendable {
  private let own: RowTable
  private let shape: Shape

  /// The study’s other tables in the order of the shape’s names; none in place of those that no page
  /// names.
  private let others: [RowTable?]

  /// What tells which rows of other tables belong to each row: what it has in its first column.
  private let keys: [String]

  /// - Parameter sources: Where the tables are named that are looked up. Others are not read.
  init(
    of own: StudyTable, _ frame: Frame, in study: Study, namedIn sources: [Source]
  ) {
    self.own = RowTable(own, frame)
    keys = frame.texts(inColumn: 0)
    let isKey = Set(keys)
    var names: [String] = []
    var others: [RowTable?] = []
    for table in study.tables {
      guard let frame = study.frames[table.name] else { continue }
      let first = frame.texts(inColumn: 0)
      guard first.isEmpty || first.contains(where: isKey.contains) else { continue }
      let name = Array(table.name.utf8)
      let isNamed = sources.contains { $0.bytes.firstRange(of: name) != nil }
      names.append(table.name)
      others.append(isNamed ? RowTable(table, frame) : nil)
    }
    shape = Shape(names)
    self.others = others
  }

  /// A row as a page sees it, and those that belong to it, by the names of their tables.
  func values(_ row: Int, _ manner: RowTable.Manner) -> (row: Value, rows: Value) {
    let rows = others.map { Value.list($0?.rows(of: keys[row], manner) ?? []) }
    return (own.row(row, manner), .object(Object(shape, rows)))
  }
}

/// A table of a study row by row, as the words of pages name what is in it.
struct RowTable: Sendable {
  /// How a cell is given: as the tables of a page show it, or as it is in the file, for settings, where
  /// nothing is escaped.
  enum Manner { case shown, written }

  private let shape: Shape

  /// The cells of each column.
  private let shown: [[String]]
  private let written: [[String]]

  /// The rows by what they have in the first column.
  private let places: [String: [Int]]

  init(_ table: StudyTable, _ frame: Frame) {
    let columns = frame.table.header.indices
    // A point would part the name of a column in two.
    shape = Shape(frame.table.header.map { $0.replacing(".", with: "-") })
    written = columns.map { frame.texts(inColumn: $0).map(\.printable) }
    shown = columns.map { column in
      let (cells, format) = table.cells(of: column, in: frame)
      let one = DataTable([DataTable.Column("", format)], [])
      return cells.map { one.text(of: $0, in: 0) }
    }
    places = Dictionary(grouping: 0..<frame.count) { [written] in written[0][$0] }
  }

  func row(_ row: Int, _ manner: Manner) -> Value {
    switch manner {
    case .shown: .object(Object(shape, shown.map { .text($0[row]) }))
    case .written: .object(Object(shape, written.map { .markup(Markup($0[row])) }))
    }
  }

  func rows(of key: String, _ manner: Manner) -> [Value] {
    places[key]?.map { row($0, manner) } ?? []
  }
}
