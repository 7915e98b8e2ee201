/// The styles that a workbook uses, each with its number.
struct StyleTable: Sendable {
  private(set) var styles: [CellStyle] = [CellStyle()]
  private var numbers: [CellStyle: Int] = [CellStyle(): 0]

  /// The number of a style: a new one if it has not been used before.
  mutating func number(of style: CellStyle) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }
}

extension CellStyle {
  /// Whether a text goes on in a line below: the names of columns do.
  var wrapsText: Bool { wraps || look == .header }
}
