/// The texts of a workbook that is written, each once, with its number.
struct SharedTextTable: Sendable {
  private var numbers: [String: Int] = [:]
  private var items: [UInt8] = []

  /// How many cells have a text.
  private var uses = 0

  /// The number of a text: a new one if it has not been used before.
  mutating func number(of text: String) -> Int {
    uses += 1
    if let number = numbers[text] { return number }
    let number = numbers.count
    numbers[text] = number
    items.append(text.hasOuterBlank ? "<si><t xml:space=\"preserve\">" : "<si><t>")
    items.append(escaped: text)
    items.append("</t></si>")
    return number
  }

  /// The part of the workbook that lists them.
  var part: [UInt8] {
    let head = """
      \(XMLPart.declaration)<sst xmlns="\(XMLPart.main)" count="\(uses)" \
      uniqueCount="\(numbers.count)">
      """
    return Array(head.utf8) + items + Array("</sst>".utf8)
  }
}

extension String {
  /// Whether a blank at either end would be lost if the text did not say that it is part of it.
  fileprivate var hasOuterBlank: Bool {
    utf8.first?.isXMLBlank == true || utf8.last?.isXMLBlank == true
  }
}
