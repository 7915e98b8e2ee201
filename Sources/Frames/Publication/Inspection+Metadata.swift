import CSV
import Diagnostics

extension Inspection {
  /// Looks whether the data and the metadata speak of the same columns.
  ///
  /// Columns that say when and where take no row of the metadata, nor do filters with one text
  /// throughout, for nobody could choose by them.
  mutating func inspect(against metadata: Metadata) {
    for variable in metadata.variables { inspect(variable, of: metadata) }
    for column in columns.filters + columns.indicators
    where !metadata.speaks(of: name(column)) && !isOneThroughout(column) {
      findings.add(FramesRule.metadataUnmatched) { [self] rule in
        frame.diagnostic(
          rule, "“\(metadata.frame.file)” says nothing of “\(name(column))”", header: column)
      }
    }
  }

  private mutating func inspect(_ variable: Metadata.Variable, of metadata: Metadata) {
    let place = frame.column(named: variable.name)
    guard let complaint = complaint(variable, place) else { return }
    findings.add(FramesRule.metadataUnmatched) { [frame] rule in
      metadata.frame.diagnostic(
        rule, complaint, row: variable.row, metadata.frame.column(named: "col_name") ?? 0,
        hint: place == nil ? frame.hint(forColumn: variable.name) : "delete the row")
    }
  }

  /// What is wrong with there being a row for a column, if anything is.
  private func complaint(_ variable: Metadata.Variable, _ place: Int?) -> String? {
    guard let place else { return "“\(frame.file)” has no column “\(variable.name)”" }
    if [columns.period, columns.level, columns.identifier].contains(place)
      || columns.locations.contains(place)
    {
      return "“\(variable.name)” says when or where, and takes no row here"
    }
    guard variable.kind == .filter, isOneThroughout(place) else { return nil }
    return "“\(variable.name)” has one text throughout, and takes no row here"
  }

  /// Whether a filter has the same text in every row.
  private func isOneThroughout(_ column: Int) -> Bool {
    columns.filters.contains(column) && Distinct(frame, column: column).present.count < 2
  }
}
