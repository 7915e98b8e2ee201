import CSV

/// The files on children in need that are published with Explore Education Statistics, and the
/// population estimates that go with them.
struct ClosureFiles {
  let nation: Nation

  init(seed: UInt64) { nation = Nation(seed: seed) }

  var all: [SyntheticFile] {
    let published = [ClosuresTable.self, ReferralsTable.self, PlansTable.self] as [any Table.Type]
    return published.flatMap { [file($0), metadata(of: $0)] } + [file(PopulationTable.self)]
  }

  /// The rows of all years, the last year first.
  private func file(_ table: any Table.Type) -> SyntheticFile {
    var writer = Writer(
      header: PublishedArea.header + [table.category.name] + table.indicators.map(\.name),
      lineEnd: .carriageReturnLineFeed)
    for year in Nation.years.reversed() {
      for area in PublishedArea.all(in: year, asDurham: year <= table.lastYearOfDurham) {
        let identity = ["\(year - table.yearsBefore)", "Reporting year"] + area.cells
        let cells = identity + [table.category.value] + table.cells(area, year, nation)
        writer.append(cells.map(Cell.init))
      }
    }
    let mark: [UInt8] = table.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    return SyntheticFile(name: "\(table.name).csv", bytes: mark + writer.bytes)
  }

  /// What the columns of a file mean, as its publishers say it beside it.
  ///
  /// > Department for Education. "Explore Education Statistics: metadata files."
  private func metadata(of table: any Table.Type) -> SyntheticFile {
    var writer = Writer(
      header: [
        "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
        "filter_hint", "filter_grouping_column",
      ], lineEnd: .carriageReturnLineFeed)
    for indicator in table.indicators {
      let (unit, places) =
        switch indicator.kind {
        case .number: ("", "0")
        case .percentage: ("%", "1")
        case .rate: ("", "1")
        }
      writer.append(
        [indicator.name, "Indicator", indicator.label, "", unit, places, "", ""].map(Cell.init))
    }
    return SyntheticFile(name: "\(table.name).meta.csv", bytes: writer.bytes)
  }
}
