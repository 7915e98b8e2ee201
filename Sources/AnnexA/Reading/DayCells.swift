import Diagnostics
import England
import Workbook

// On which days what a row tells of happened.

extension AnnexA.RowReader {
  /// What a cell of a day says.
  enum Found: Equatable {
    case blank
    case day(Day)
    case unreadable

    var day: Day? { if case .day(let day) = self { day } else { nil } }
  }

  func day(
    _ role: AnnexA.Role, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) -> Found {
    guard let value = cell(role, row) else {
      guard role == .start else { return .blank }
      tell(.dayNeeded, "expects a day, and is blank", role, row, &gathered)
      return .unreadable
    }
    guard let day = Day(value) else {
      let rule: AnnexARule = value.isFormula ? .formula : .day
      var hint: String?
      if case .text(let text) = value, Day.isMonthFirst(text) {
        hint = "the month seems to stand before the day: write the day first"
      }
      tell(rule, expects("a day such as 31/03/2024", value), role, row, &gathered, hint: hint)
      return .unreadable
    }
    guard day >= Self.earliest else {
      tell(
        .dayImplausible, "expects a day from 1990 on, and has an earlier one", role, row, &gathered)
      return .unreadable
    }
    return .day(day)
  }

  private static let earliest = Day(number: 7305)

  /// Whether a row ends no earlier than it begins. Whether it lies after the extract is seen later, when
  /// all days are known.
  func isInOrder(
    _ facts: AnnexA.Entry.Facts, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) -> Bool {
    for (role, day) in [(AnnexA.Role.end, facts.end), (.conference, facts.conference)] {
      if let day, day < facts.start {
        tell(
          .endBeforeStart, "is before the day on which it began", role, row, &gathered)
        return false
      }
    }
    return true
  }
}
