import SVG
import Testing

@Suite("Paths") struct PathTests {
  private func text(_ path: Path) -> String { String(decoding: path.bytes, as: UTF8.self) }

  @Test func `the first place is a place, and the others are differences`() {
    var path = Path()
    path.move(to: Point(10, 20))
    path.line(to: Point(15.5, 20))
    path.line(to: Point(15.5, 18))
    path.line(to: Point(16, 17))
    path.line(to: Point(17.25, 19.04))
    path.close()
    path.move(to: Point(11, 21))
    path.dot(at: Point(1, 2))
    path.dot(at: Point(1.1, 2))
    #expect(text(path) == "M10 20h5.5v-2l.5-1 1.3 2zm1 1m-10-19h0m.1 0h0")
  }

  @Test func `curves and arcs are differences too`() {
    var path = Path()
    path.move(to: Point(0, 5))
    path.curve(to: Point(10, 15), leaving: Point(5, 5), arriving: Point(5, 15))
    path.curve(to: Point(20, 5), leaving: Point(15, 15), arriving: Point(15, 5))
    path.arc(to: Point(30, 5), radius: 5, clockwise: true)
    path.arc(to: Point(20, 5), radius: 5, long: true, clockwise: false)
    #expect(text(path) == "M0 5c5 0 5 10 10 10 5 0 5-10 10-10a5 5 0 0 1 10 0 5 5 0 1 0-10 0")
  }

  @Test func `a step too small to see is not drawn`() {
    #expect(text(Path([Point(0, 0), Point(0.01, 0.04), Point(1, 0)])) == "M0 0h1")
    #expect(text(Path([])) == "")
    #expect(text(Path([Point(1, 1)], closed: true)) == "M1 1z")
  }

  /// Follows a path’s differences as a browser does.
  @Test func `no error adds up on the way`() {
    var random = SystemOfSteps(state: 7)
    let points = (0..<2_000).map { _ in Point(random.next(), random.next()) }
    let written = text(Path(points))
    var place = (x: 0.0, y: 0.0)
    var numbers: [Double] = []
    var verb: Character = "M"
    var digits = ""
    func finish() {
      if let number = Double(digits) { numbers.append(number) }
      digits = ""
      switch (verb, numbers.count) {
      case ("M", 2), ("l", 2): place = (place.x + numbers[0], place.y + numbers[1])
      case ("h", 1): place.x += numbers[0]
      case ("v", 1): place.y += numbers[0]
      default: return
      }
      numbers = []
    }
    for character in written {
      switch character {
      case " ": finish()
      case "-":
        finish()
        digits = "-"
      case "0"..."9", ".": digits.append(character)
      default:
        finish()
        verb = character
      }
    }
    finish()
    #expect(abs(place.x - points[1_999].x) <= 0.05 + 1e-6)
    #expect(abs(place.y - points[1_999].y) <= 0.05 + 1e-6)
  }
}

/// Places between 0 and 800, the same on every run.
private struct SystemOfSteps {
  var state: UInt64

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 24) * 800
  }
}
