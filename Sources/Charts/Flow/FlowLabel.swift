import SVG

/// The name of a node, how many it is about and which share of all that is: above its bar, or beside it
/// where nothing passes.
struct FlowLabel {
  enum Place { case above, left, right }

  let place: Place
  /// How wide it is, and how wide where no word may reach farther than it should.
  let width: Double
  let cutWidth: Double
  private let lines: [String]
  private let cut: [String]
  private let number: String
  private let bold: Lettering
  private let plain: Lettering

  /// How far a name beside a bar stands from it.
  static let gap = 8.0
  /// How much farther than it should a word may reach, rather than be cut.
  private static let overhang = 1.7

  init(_ facts: FlowFacts, _ node: Int, _ place: Place, width: Double) {
    let words = facts.map.nodes[node].name.split(separator: " ").map(String.init)
    let isSmall = words.contains { Lettering.strong.room(for: $0) > width }
    let bold = Lettering(size: isSmall ? 12 : 14, isBold: true)
    var lines: [String] = []
    for word in words {
      if let line = lines.last, bold.room(for: line + " " + word) <= width || lines.count == 3 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    let most = place == .above ? width * Self.overhang : width
    self.lines = lines.map { bold.fitted($0, to: most) }
    cut = lines.map { bold.fitted($0, to: width) }
    let numbers = [facts.labelText(node), facts.totalText(node)]
    let fits = [(0, 14.0), (0, 12), (1, 14), (1, 12)].first {
      Lettering(size: $0.1).room(for: numbers[$0.0]) <= width
    }
    plain = Lettering(size: fits?.1 ?? 12)
    number = fits.map { numbers[$0.0] } ?? plain.fitted(numbers[1], to: width)
    let numberWidth = plain.room(for: number)
    self.width = max(numberWidth, self.lines.map(bold.room).max() ?? 0)
    cutWidth = max(numberWidth, cut.map(bold.room).max() ?? 0)
    self.place = place
    self.bold = bold
  }

  var height: Double {
    Double(lines.count) * bold.leading + plain.leading + (place == .above ? 5 : 0)
  }

  /// - Parameters:
  ///   - x: Where it begins, or on the left of a bar ends.
  func draw(_ x: Double, _ top: Double, isCut: Bool, on drawing: inout Drawing) {
    let anchor = place == .left ? Drawing.Anchor.end : .start
    var foot = top
    for line in isCut ? cut : lines {
      drawing.text(
        line, at: Point(x, foot + bold.size), anchor,
        class: bold.size < 14 ? "small strong halo" : "strong halo")
      foot += bold.leading
    }
    drawing.text(
      number, at: Point(x, foot + plain.size), anchor,
      class: plain.size < 14 ? "small halo" : "halo")
  }

  /// The ground that it takes.
  func box(_ x: Double, _ top: Double, isCut: Bool = true) -> Box {
    let width = isCut ? cutWidth : width
    return Box(x: place == .left ? x - width : x, y: top, width: width, height: height)
  }
}
