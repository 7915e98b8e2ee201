/// The widths of columns and heights of rows that an OpenDocument spreadsheet uses, each with its name.
struct ShapeTable: Sendable {
  private var widths: [Double] = []
  private var heights: [Double?] = [nil]

  /// What columns of a width, in digits, are called.
  mutating func column(_ width: Double) -> String {
    "column\(Self.number(of: width, in: &widths))"
  }

  /// What rows of a height, in points, are called: those of one line if it is `nil`.
  mutating func row(_ height: Double?) -> String {
    "row\(Self.number(of: height, in: &heights))"
  }

  // There are few, whatever the sheets.
  private static func number<Size: Equatable>(of size: Size, in sizes: inout [Size]) -> Int {
    if let number = sizes.firstIndex(of: size) { return number }
    sizes.append(size)
    return sizes.count - 1
  }

  /// The styles that say what the names mean. Programs may fit the heights of rows of one line to their
  /// letters, and no others: what they find on a screen can be a line too few on paper.
  var xml: String {
    let columns = widths.enumerated().map { number, width in
      // A digit of Arial is 0.556 as wide as its 12 points are high.
      """
      <style:style style:name="column\(number)" style:family="table-column">\
      <style:table-column-properties style:column-width="\(points(width * 6.75))"/></style:style>
      """
    }
    let rows = heights.enumerated().map { number, height in
      """
      <style:style style:name="row\(number)" style:family="table-row">\
      <style:table-row-properties style:row-height="\(points(height ?? 15.75))" \
      style:use-optimal-row-height="\(height == nil)"/></style:style>
      """
    }
    return (columns + rows).joined()
  }

  /// A length, to the hundredth of a point.
  private func points(_ length: Double) -> String { "\((length * 100).rounded() / 100)pt" }
}
