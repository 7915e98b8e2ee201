import CSV
import Diagnostics
import Frames
import TOML

/// What the pages of a set are called: each after what its row has in one column.
struct PageSetNames {
  private(set) var names: [String] = []

  /// - Throws: A column that is not there, a cell that cannot name a page, or one that names two.
  init(_ each: Located<String>, by: Located<String>?, _ frame: Frame) throws(Diagnostic) {
    let column = try by.map { by throws(Diagnostic) in try frame.place(of: by) } ?? 0
    let asked = by ?? each
    let named = "the column “\(frame.table.header[column])” of “\(each.value)”"
    var taken: [String: Int] = [:]
    for (row, text) in frame.texts(inColumn: column).enumerated() {
      guard let name = Self.name(text) else {
        throw asked.diagnostic(
          PressRule.setName,
          text.isEmpty
            ? "row \(row + 1) has nothing in \(named)"
            : "no page can be called “\(text.printable)”, as row \(row + 1) is in \(named)",
          hint: Self.hint(frame))
      }
      // Windows does not tell capitals from small letters.
      if let other = taken.updateValue(row, forKey: name.lowercased()) {
        throw asked.diagnostic(
          PressRule.setName,
          "rows \(other + 1) and \(row + 1) would both be “\(name).html”, after \(named)",
          hint: Self.hint(frame))
      }
      names.append(name)
    }
  }

  /// The text, or as much of it as can be part of an address; `nil` if that is nothing, or a name that is
  /// taken.
  private static func name(_ text: String) -> String? {
    let isWhole = !text.contains("/") && FileName.finding(about: text, named: "") == nil
    guard let name = isWhole ? text : FileName.suggestion(for: text), !name.isEmpty,
      !name.hasPrefix("."), FileName.finding(about: name, named: "") == nil,
      name.lowercased() != "index"
    else { return nil }
    return name
  }

  private static func hint(_ frame: Frame) -> String {
    "name another column, such as by = \"\(frame.table.header.last ?? "code")\""
  }
}
