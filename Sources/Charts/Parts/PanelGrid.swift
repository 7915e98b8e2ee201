import SVG

/// Panels of one size beside and beneath each other, read like lines of text.
struct PanelGrid {
  let count: Int
  let columns: Int
  let rows: Int
  /// How wide a panel is.
  let width: Double
  private let gap: Point

  /// - Parameters:
  ///   - room: How wide all of them may be together.
  ///   - least: How narrow one may become before there are fewer beside each other.
  init(_ count: Int, within room: Double, least: Double, gap: Point = Point(24, 28)) {
    let most = max(1, Int((room + gap.x) / (least + gap.x)))
    // As few rows as there can be, and those as even as they can be.
    rows = (count + most - 1) / most
    columns = rows > 0 ? (count + rows - 1) / rows : 1
    width = (room + gap.x) / Double(columns) - gap.x
    self.count = count
    self.gap = gap
  }

  /// Where a panel stands.
  func panel(_ index: Int, height: Double) -> Box {
    Box(
      x: Double(index % columns) * (width + gap.x), y: Double(index / columns) * (height + gap.y),
      width: width, height: height)
  }

  /// How tall all of them are together.
  func height(of panel: Double) -> Double {
    rows > 0 ? Double(rows) * (panel + gap.y) - gap.y : 0
  }
}
