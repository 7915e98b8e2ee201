import SVG

/// Rows of marks, each with its name: to the left of it on a page, and above it on a telephone,
/// where marks need all the width.
struct NamedRows {
  /// Where the marks begin on their left.
  let left: Double
  /// Where the marks of each row begin from above.
  let tops: [Double]
  let height: Double

  private let column: NameColumn?
  private let lines: [[String]]
  private let shift: Double

  /// - Parameters:
  ///   - marks: How tall the marks of a row are.
  ///   - gap: How far it is from the marks of a row to the next.
  ///   - middle: How far below the top of the marks their name stands, if not in their middle.
  init(
    _ names: [String], marks: Double, gap: Double, middle: Double? = nil,
    on canvas: borrowing Canvas
  ) {
    shift = (middle ?? marks / 2) - marks / 2
    if canvas.isNarrow {
      let lettering = Lettering.label
      lines = names.map { lettering.lines($0, to: canvas.width, atMost: 2) }
      var tops: [Double] = []
      var height = 0.0
      for line in lines {
        tops.append(height + Double(max(1, line.count)) * lettering.leading + 2)
        height = tops[tops.count - 1] + marks + gap
      }
      self.tops = tops
      self.height = height
      left = 0
      column = nil
    } else {
      let column = NameColumn(names, atMost: canvas.width * 0.3, rowHeight: marks + gap)
      tops = column.rows.map { $0.middle - marks / 2 }
      height = column.height
      left = column.width + 12
      lines = []
      self.column = column
    }
  }

  func draw(_ index: Int, isStrong: Bool, top: Double = 0, on drawing: inout Drawing) {
    guard let column else {
      let lettering = Lettering.label
      for (number, line) in lines[index].reversed().enumerated() {
        drawing.text(
          line, at: Point(0, top + tops[index] - 6 - Double(number) * lettering.leading),
          class: isStrong ? "strong halo" : "halo")
      }
      return
    }
    column.draw(index, isStrong: isStrong, below: top + shift, on: &drawing)
  }
}
