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
  private static let overhang = 2.2

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
    cut = lines.flatMap { Self.broken($0, bold, to: width) }
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

  /// A word that does not fit goes on in the next line, if it can be broken where a reader would.
  private static func broken(_ line: String, _ bold: Lettering, to width: Double) -> [String] {
    guard bold.room(for: line) > width, !line.contains(" ") else {
      return [bold.fitted(line, to: width)]
    }
    let halves = endings.lazy.filter(line.hasSuffix).map {
      (String(line.dropLast($0.count)) + "-", $0)
    }
    guard let half = halves.first(where: { $0.0.count > 3 && bold.room(for: $0.0) <= width })
    else { return [bold.fitted(line, to: width)] }
    return [half.0, half.1]
  }

  private static let endings = [
    "ment", "ments", "mation", "tation", "tion", "tions", "sion", "sions", "ference", "tection",
    "tective", "ness", "ship", "ships", "ence", "ance", "ing", "ings", "able", "ible",
  ]

  var height: Double {
    Double(max(lines.count, cut.count)) * bold.leading + plain.leading + (place == .above ? 5 : 0)
  }

  /// - Parameters:
  ///   - x: Where it begins, or on the left of a bar ends.
  func draw(_ x: Double, _ top: Double, isCut: Bool, on drawing: inout Drawing) {
    let anchor = place == .left ? Drawing.Anchor.end : .start
    let lines = isCut ? cut : lines
    let fewer = max(self.lines.count, cut.count) - lines.count
    // Above a bar it stands on it.
    var foot = top + (place == .above ? Double(fewer) * bold.leading : 0)
    for line in lines {
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
