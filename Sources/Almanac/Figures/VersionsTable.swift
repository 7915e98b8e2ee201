import Charts

extension FigureVersions {
  /// The numbers of all versions in one table, with a column that says whose each row is.
  ///
  /// Tables of the same columns stand one under the other. A column that is called otherwise in each,
  /// because each shows another measure, is the column of values; what they all end with, such as
  /// “(Interval from)”, stays. Tables that differ in more than names have all columns of all of them, and
  /// blanks where one has none.
  func table(_ tables: [DataTable], _ words: Wording) -> DataTable {
    let widths = tables.map(\.columns.count)
    let areAlike = widths.allSatisfy { $0 == widths[0] }
    let columns =
      areAlike
      ? Self.columns(of: tables, words)
      : tables.flatMap(\.columns).reduce(into: []) { columns, column in
        if !columns.contains(where: { $0.name == column.name }) { columns.append(column) }
      }
    let rows = zip(versions, tables).flatMap { version, table in
      let places = columns.indices.map { place in
        areAlike ? place : table.columns.firstIndex { $0.name == columns[place].name }
      }
      return table.rows.map { row in
        [.text(version.value)] + places.map { $0.map { row[$0] } ?? .text("") }
      }
    }
    return DataTable([DataTable.Column(choice)] + columns, rows)
  }

  private static func columns(of tables: [DataTable], _ words: Wording) -> [DataTable.Column] {
    var taken: Set<String> = []
    return tables[0].columns.enumerated().map { place, column in
      let names = tables.map { $0.columns[place].name }
      let isShared = names.allSatisfy { $0 == column.name }
      let name = isShared ? column.name : words(.value) + commonEnd(of: names)
      // No two columns of a file have the same name.
      let number = (2...).first { !taken.contains("\(name) \($0)") } ?? 2
      let own = taken.contains(name) ? "\(name) \(number)" : name
      taken.insert(own)
      return DataTable.Column(own, column.format)
    }
  }

  /// What names end with, from the bracket that they all have: “ (Interval from)”.
  private static func commonEnd(of names: [String]) -> String {
    let ends = Set(
      names.map { name in name.firstRange(of: " (").map { name[$0.lowerBound...] } ?? "" })
    return ends.count == 1 ? String(ends.first ?? "") : ""
  }
}
