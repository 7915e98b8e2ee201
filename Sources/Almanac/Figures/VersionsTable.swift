import Charts

extension FigureVersions {
  /// The numbers of all versions in one table, with a column that says whose each row is.
  ///
  /// Tables of the same columns stand one under the other. A column that is called otherwise in each,
  /// because each shows another measure, is the column of values. Tables that differ in more than
  /// names have all columns of all of them, and blanks where one has none.
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
    tables[0].columns.enumerated().map { place, column in
      let isShared = tables.allSatisfy { $0.columns[place].name == column.name }
      return isShared ? column : DataTable.Column(words(.value), column.format)
    }
  }
}
