import AnnexA
import England
import Workbook

/// What a row says in one of its columns, before it is written the way of its list.
enum Answer {
  case blank
  case text(String)
  case day(Day)
  case count(Int)
  /// One of the column’s codes, by the code, or by its words where the form has only letters.
  case code(String)

  static let yes = Answer.code("Yes")
  static let no = Answer.code("No")

  static func day(_ day: Day?) -> Answer { day.map(Answer.day) ?? .blank }
  static func yesOrNo(_ isYes: Bool) -> Answer { isYes ? .yes : .no }
}

/// A list as the invented authority fills it in: the columns of the form, and the outcome of contacts,
/// which the form does not ask for.
struct ListForm {
  let list: AnnexA.List
  let columns: [AnnexA.Column]
  /// For each column what is written for a code.
  private let written: [[String: String]]

  init(_ list: AnnexA.List) {
    self.list = list
    columns = list.columns.filter { !$0.isAddition || $0.role == .outcome }
    written = columns.map { column in
      guard case .codes(let codes) = column.kind else { return [:] }
      let pairs = codes.flatMap { [($0.code, $0.written), ($0.label, $0.written)] }
      return Dictionary(pairs) { first, _ in first }
    }
  }

  /// The cells of a row.
  ///
  /// - Precondition: There is an answer for each column, and codes are of their column.
  func cells(_ answers: [Answer]) -> [Workbook.Value?] {
    precondition(answers.count == columns.count, "a row answers each question of its list")
    return answers.enumerated().map { column, answer in
      switch answer {
      case .blank: return nil
      case .text(let text): return .text(text)
      case .day(let day): return .day(serial: Double(day.serial))
      case .count(let count): return .number(Double(count))
      case .code(let code):
        guard let text = written[column][code] else {
          preconditionFailure("“\(columns[column].heading)” has no code “\(code)”")
        }
        return .text(text)
      }
    }
  }
}

extension Day {
  /// The days since 30 December 1899, as spreadsheets count.
  var serial: Int { Int(number) + 25_569 }
}
