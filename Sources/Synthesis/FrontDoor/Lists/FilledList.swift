import AnnexA
import Workbook

/// A list as it stands in a sheet: what is written over it, its headings and its rows.
struct FilledList {
  let number: Int
  var name: String
  var titles: [String]
  /// What stands in each column, as the form has it.
  var columns: [AnnexA.Column]
  var headings: [String]
  var rows: [[Workbook.Value?]]

  init(_ form: ListForm, of records: [Record]) {
    number = form.list.number
    name = form.list.sheetName
    titles = [
      "\(form.list.name): \(form.list.title)", "Invented by almanac. No such child exists.",
    ]
    columns = form.columns
    headings = form.columns.map(\.heading)
    rows = records.flatMap { $0.rows(of: form.list.number).map(form.cells) }
  }

  /// The place of the column that plays a part.
  func place(_ role: AnnexA.Role) -> Int? { columns.firstIndex { $0.role == role } }
}
