import CSV
import Diagnostics
import Frames
import TOML

/// What the pages of a set are called: each after what its row has in one column.
struct PageSetNames {
  let names: [String]

  /// - Throws: A column that is not there, a cell that cannot name a page, or one that names two.
  init(_ each: Located<String>, by: Located<String>?, _ frame: Frame) throws(Diagnostic) {
    let column = try by.map { by throws(Diagnostic) in try frame.place(of: by) } ?? 0
    do throws(Misfit) {
      names = try Self.names(after: column, of: frame)
    } catch {
      let header = frame.table.header
      let fitting = header.indices.first { (try? Self.names(after: $0, of: frame)) != nil }
      throw (by ?? each).diagnostic(
        PressRule.setName,
        error.words(in: "the column “\(header[column])” of “\(each.value)”"),
        hint: fitting.map { "write by = \"\(header[$0])\"" })
    }
  }

  /// Why rows cannot name pages.
  private enum Misfit: Error {
    case empty(row: Int)
    case unfit(String, row: Int)
    case same(String, rows: (Int, Int))

    func words(in column: String) -> String {
      switch self {
      case .empty(let row): "row \(row + 1) has nothing in \(column)"
      case .unfit(let text, let row):
        "no page can be called “\(text.printable)”, as row \(row + 1) is in \(column)"
      case .same(let name, let rows):
        "rows \(rows.0 + 1) and \(rows.1 + 1) would both be “\(name).html”, after \(column)"
      }
    }
  }

  private static func names(after column: Int, of frame: Frame) throws(Misfit) -> [String] {
    var taken: [String: Int] = [:]
    var names: [String] = []
    for (row, text) in frame.texts(inColumn: column).enumerated() {
      guard !text.isEmpty else { throw .empty(row: row) }
      guard let name = name(text) else { throw .unfit(text, row: row) }
      // Windows does not tell capitals from small letters.
      if let other = taken.updateValue(row, forKey: name.lowercased()) {
        throw .same(name, rows: (other, row))
      }
      names.append(name)
    }
    return names
  }

  /// The text, or as much of it as can be part of an address; `nil` if that is nothing, or a name that is
  /// taken.
  private static func name(_ text: String) -> String? {
    let isWhole = !text.contains("/") && FileName.finding(about: text, named: "") == nil
    guard let name = isWhole ? text : FileName.suggestion(for: text), !name.hasPrefix("."),
      FileName.finding(about: name, named: "") == nil, name.lowercased() != "index"
    else { return nil }
    return name
  }
}
