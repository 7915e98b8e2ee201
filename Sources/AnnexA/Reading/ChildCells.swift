import Diagnostics
import England
import Workbook

// What a row says of the child.

extension AnnexA.RowReader {
  func child(_ row: GridRow, _ gathered: inout AnnexA.Gathered) -> ChildKey? {
    guard let value = cell(.child, row) else {
      tell(.child, "expects the child’s number, and is blank", .child, row, &gathered)
      return nil
    }
    if let key = ChildKey(value) { return key }
    let rule: AnnexARule = value.isFormula ? .formula : .child
    tell(rule, expects("the child’s number", value), .child, row, &gathered)
    return nil
  }

  /// Takes what a row says of the child itself.
  mutating func describe(
    _ number: Int32, on day: Day, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) {
    var child = gathered.children[number]
    birth(&child, on: day, row, &gathered)
    let sex = code(.sex, row, &gathered)
    if Self.isTold(sex), Self.isTold(child.sex), sex != child.sex {
      tell(.sexDiffers, "is not what a row before says of the same child", .sex, row, &gathered)
    }
    if !Self.isTold(child.sex), sex > 0 { child.sex = sex }
    let ethnicity = code(.ethnicity, row, &gathered)
    if child.ethnicity == 0 || Self.ethnicityUnknown.contains(child.ethnicity), ethnicity > 0 {
      child.ethnicity = ethnicity
    }
    // Yes goes before no, and no before “unknown”.
    let disabled = code(.disabled, row, &gathered)
    if disabled > 0, child.disabled == 0 || disabled < child.disabled { child.disabled = disabled }
    if code(.unaccompanied, row, &gathered) == 1 { child.isUnaccompanied = true }
    if let missing = count(.missing, row, &gathered) {
      child.missing = max(missing, child.missing ?? 0)
    }
    gathered.children[number] = child
  }

  /// Whether a code of a sex says which. The third does not.
  private static func isTold(_ sex: UInt8) -> Bool { sex != 0 && sex != 3 }

  private static let ethnicityUnknown = Set(
    [AnnexA.Code].ethnicity.indices.filter { [AnnexA.Code].ethnicity[$0].group == "Unknown" }
      .map { UInt8($0 + 1) })

  private func birth(
    _ child: inout AnnexA.Children.Child, on day: Day, _ row: GridRow,
    _ gathered: inout AnnexA.Gathered
  ) {
    if let value = cell(.birth, row) {
      if let birth = Day(value), birth <= day + 300, day - birth <= 26 * 366 {
        if let known = child.birth, known != birth {
          tell(
            .birthDiffers, "is not what a row before says of the same child", .birth, row,
            &gathered)
        }
        if child.birth == nil { child.birth = birth }
      } else if Day(value) != nil {
        tell(
          .birth, "is more than 26 years before what the row tells of, or 300 days after it",
          .birth,
          row, &gathered)
      } else {
        tell(.birth, expects("a day such as 31/03/2024", value), .birth, row, &gathered)
      }
    }
    if child.birth == nil, child.age == nil { child.age = age(row, &gathered) }
  }

  private func age(_ row: GridRow, _ gathered: inout AnnexA.Gathered) -> Int? {
    guard let value = cell(.age, row) else { return nil }
    if let number = value.wholeNumber, (-1...120).contains(number) { return number }
    if case .text(let text) = value, text.key == "unborn" { return -1 }
    tell(.age, expects("whole years, or −1 for a child not born", value), .age, row, &gathered)
    return nil
  }
}
