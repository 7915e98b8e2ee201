import Charts
import Diagnostics
import England

extension Ingredients {
  /// Whether a row of a version is about an authority of its year that was reorganised since, such as
  /// Cumbria in 2022. A map of today has no place for it, and a note says so.
  func isFormer(_ code: String) -> Bool { together != nil && Reorganisation.of(code) != nil }

  /// What a map leaves off, by name.
  func formerAreas(besides table: DataTable) throws(Diagnostic) -> [String] {
    guard together != nil, settings.code != nil else { return [] }
    let shown = Set(
      table.rows.compactMap { row in
        if case .text(let code)? = row.first { code } else { nil }
      })
    return try texts(settings.code).filter { isFormer($0) }
      .compactMap(Authority.today).filter { !shown.contains($0.code) }.map(\.name)
  }
}

extension Authority {
  /// The authority of a code, by the code that it has today. Where only that is new, as in Somerset, the
  /// department has kept its number.
  static func today(_ code: String) -> Authority? {
    Authority(code).map { found in all.first { $0.number == found.number } ?? found }
  }
}
