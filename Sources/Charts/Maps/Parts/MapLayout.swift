import SVG

/// Where the parts of a map stand: the map, a part of it enlarged, and the legend.
///
/// How this works: on a page the legend and the enlarged part are put into corners where there is sea,
/// the enlarged part as large as it will go. Few countries have no such corners; for those, and on a
/// telephone, the parts stand under each other.
struct MapLayout {
  private(set) var main: MapView
  private(set) var land: LandRaster
  private(set) var inset: MapView?
  private(set) var insetLand: LandRaster?
  /// Where the legend is drawn, and whether it has its entries under each other.
  private(set) var legend: Box
  private(set) var isLegendList: Bool
  private(set) var height: Double
  /// What the enlarged part is called.
  let title: String
  private let width: Double

  private static let tallest = 700.0
  private static let titleHeight = 28.0
  private static let margin = 10.0

  /// - Parameters:
  ///   - areas: The areas to draw.
  ///   - enlarged: Those among them that are drawn once more, larger.
  ///   - title: What these are called.
  ///   - list: How large the legend is with its entries under each other.
  ///   - strip: And with its entries after each other.
  ///   - room: How wide the map may be.
  init(
    _ boundaries: Boundaries, of areas: [Int], enlarged: [Int], title: String,
    list: (width: Double, height: Double), strip: (width: Double, height: Double),
    room: Double, _ canvas: Canvas
  ) {
    width = canvas.width
    self.title = Lettering.strong.fitted(title, to: canvas.width)
    let limit = Box(x: 0, y: 0, width: room, height: Self.tallest)
    main = MapView(boundaries, of: areas, at: Point(0, 0), within: limit)
    land = LandRaster(main, of: areas)
    (inset, insetLand) = (nil, nil)
    isLegendList = false
    legend = Box(x: 0, y: 0, width: strip.width, height: strip.height)
    height = main.box.height

    if !canvas.isNarrow, let corners = Self.corners(main, land, enlarged, list, canvas.width) {
      main = main.moved(to: Point(corners.shift, 0))
      inset = corners.inset
      legend = corners.legend
      // It may be taller than a map of one row.
      legend.y = max(0, legend.y)
      height = max(height, legend.bottom)
      isLegendList = true
    } else {
      let top = strip.height == 0 ? 0 : strip.height + 16
      main = main.moved(to: Point((canvas.width - main.box.width) / 2, top))
      height += top
      if !enlarged.isEmpty {
        let place = Point(0, height + 16 + Self.titleHeight)
        let width = canvas.isNarrow ? canvas.width : 400
        let view = MapView(
          boundaries, of: enlarged, at: place, within: Box(x: 0, y: 0, width: width, height: width))
        inset = view
        height = view.box.bottom
      }
    }
    land = land.moved(to: Point(main.box.x, main.box.y))
    insetLand = inset.map { LandRaster($0, of: enlarged) }
  }

  var legendPlace: Point { Point(legend.x, legend.y) }

  /// All of the drawing.
  var frame: Box { Box(x: 0, y: 0, width: width, height: height) }

  /// Whether there is neither land in a box, nor the legend, nor the enlarged part or its name.
  func isFree(_ box: Box) -> Bool {
    land.isSea(box) && (insetLand?.isSea(box) ?? true) && !words.contains { $0.overlaps(box) }
  }

  /// The ground of the legend and of the name of the enlarged part.
  var words: [Box] {
    let name = inset.map { inset in
      Box(
        x: inset.box.x, y: inset.box.y - Self.titleHeight,
        width: Lettering.strong.room(for: title), height: Self.titleHeight)
    }
    return [legend] + [name].compactMap(\.self)
  }

  /// The line that the name of the enlarged part stands on.
  var titlePlace: Point {
    inset.map { Point($0.box.x, $0.box.y - Self.titleHeight + Lettering.strong.size) }
      ?? Point(0, 0)
  }

  /// Where the parts go if there are corners for them, and how far the map is moved to the right.
  private static func corners(
    _ main: MapView, _ land: LandRaster, _ enlarged: [Int],
    _ list: (width: Double, height: Double), _ width: Double
  ) -> (shift: Double, legend: Box, inset: MapView?)? {
    let spare = width - main.box.width
    let sizes = enlarged.isEmpty ? [0.0] : [320, 290, 260, 230, 200]
    // The legend stands where reading begins if it can; then the enlarged part is as large as it can.
    for corner in Corner.allCases {
      for size in sizes {
        let room = Box(x: 0, y: 0, width: size, height: size)
        let inset =
          enlarged.isEmpty
          ? nil : MapView(main.boundaries, of: enlarged, at: Point(0, 0), within: room)
        let block = (
          width: inset?.box.width ?? 0, height: inset.map { $0.box.height + titleHeight } ?? 0
        )
        for shift in [spare / 2, 0, spare] {
          func isFree(_ box: Box) -> Bool {
            var box = box.inset(-margin)
            box.x -= shift
            return land.isSea(box)
          }
          let legend = corner.box(list, width, main.box.height)
          guard isFree(legend) else { continue }
          guard let inset else { return (shift, legend, nil) }
          for corner in Corner.allCases.reversed() {
            let box = corner.box(block, width, main.box.height)
            guard isFree(box), !box.overlaps(legend.inset(-margin)) else { continue }
            return (shift, legend, inset.moved(to: Point(box.x, box.y + titleHeight)))
          }
        }
      }
    }
    return nil
  }

  private enum Corner: CaseIterable {
    case topLeft, bottomLeft, bottomRight, topRight

    func box(
      _ size: (width: Double, height: Double), _ width: Double, _ height: Double
    ) -> Box {
      let isRight = self == .topRight || self == .bottomRight
      let isBottom = self == .bottomLeft || self == .bottomRight
      return Box(
        x: isRight ? width - size.width : 0, y: isBottom ? height - size.height : 0,
        width: size.width, height: size.height)
    }
  }
}
