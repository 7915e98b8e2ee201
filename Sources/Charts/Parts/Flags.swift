import SVG

/// Places marked along a plot, each by a line from its name above down to the foot, so that no name
/// stands on another or is crossed by another’s line.
///
///     let flags = Flags([.init(at: x(22), "Median", "22.0%")], from: 40, to: 800)
///     flags.height      // the room for names above the plot
///
/// There are few of them, so every way to set them is tried, and the best is taken.
struct Flags {
  struct Flag {
    var place: Double
    var name: String
    var value: String
    var isStrong = false

    init(at place: Double, _ name: String, _ value: String, isStrong: Bool = false) {
      self.place = place
      self.name = name
      self.value = value
      self.isStrong = isStrong
    }

    var lettering: Lettering { isStrong ? .strong : .small }

    /// The name and the number. If there is too little room it is the name that is cut.
    func words(in room: Double) -> String {
      let rest = room - lettering.room(for: " " + value)
      return lettering.fitted(name, to: rest).isolated + " " + value
    }
  }

  /// Where a name stands: beside the head of its line, or over it.
  private enum Side: CaseIterable { case right, left, over }

  private struct Setting {
    var flag: Flag
    var words: String
    var side: Side
    var row: Int
    /// The ground that the name takes, its top at the first row.
    var box: Box
    var top: Double { side == .over ? box.bottom : box.y + 3 }
  }

  private let settings: [Setting]
  /// The room that the names take above the plot.
  let height: Double

  private static let row = 20.0

  /// - Parameter ends: Between which places names may stand.
  init(_ flags: [Flag], from start: Double, to end: Double) {
    var ways: [[Setting]] = [[]]
    for flag in flags {
      ways = ways.flatMap { way in
        flags.indices.flatMap { row in
          Side.allCases.map { way + [Self.set(flag, $0, row, start, end)] }
        }
      }
    }
    settings =
      ways.enumerated().min {
        (Self.fault($0.element, start, end), $0.offset)
          < (Self.fault($1.element, start, end), $1.offset)
      }?.element ?? []
    height = Double((settings.map(\.row).max() ?? -1) + 1) * Self.row
  }

  private static func set(
    _ flag: Flag, _ side: Side, _ row: Int, _ start: Double, _ end: Double
  ) -> Setting {
    let words = flag.words(in: end - start)
    let room = flag.lettering.room(for: words)
    let x =
      switch side {
      case .right: flag.place + 6
      case .left: flag.place - 6 - room
      case .over: max(start, min(flag.place - room / 2, end - room))
      }
    return Setting(
      flag: flag, words: words, side: side, row: row,
      box: Box(x: x, y: Double(row) * Self.row, width: room, height: Self.row - 2))
  }

  /// How bad a way is: what cannot be read counts a thousand, what takes room a little.
  private static func fault(_ way: [Setting], _ start: Double, _ end: Double) -> Int {
    var fault = 0
    for (index, setting) in way.enumerated() {
      fault += setting.row * 10 + (setting.side == .over ? 5 : setting.side == .left ? 1 : 0)
      if setting.box.x < start - 1 || setting.box.right > end + 1 { fault += 1_000 }
      for (number, other) in way.enumerated() where number != index {
        let line = Box(
          x: other.flag.place - 3, y: other.top, width: 6, height: Double(way.count + 1) * row)
        if setting.box.overlaps(other.box) || setting.box.overlaps(line) { fault += 1_000 }
      }
    }
    return fault
  }

  /// - Parameters:
  ///   - top: Where the names begin.
  ///   - foot: Where the lines end.
  func draw(top: Double, foot: Double, on drawing: inout Drawing) {
    for setting in settings {
      let flag = setting.flag
      let style = flag.isStrong ? "\(Colour.focus.line) heavy" : "\(Colour.ink.line) thick dashed"
      drawing.line(
        from: Point(flag.place, top + setting.top), to: Point(flag.place, foot), class: style)
    }
    for setting in settings {
      let (flag, box) = (setting.flag, setting.box)
      let (x, anchor): (Double, Drawing.Anchor) =
        switch setting.side {
        case .right: (box.x, .start)
        case .left: (box.right, .end)
        case .over: (box.centre.x, .middle)
        }
      drawing.text(
        setting.words, at: Point(x, top + box.centre.y + flag.lettering.drop), anchor,
        class: flag.isStrong ? "strong" : "small")
    }
  }
}
