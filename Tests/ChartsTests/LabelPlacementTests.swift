import Charts
import SVG
import TestSupport
import Testing

@Suite("Labels beside points") struct LabelPlacementTests {
  static let frame = Box(x: 10, y: 20, width: 400, height: 300)
  static let lettering = Lettering(size: 12)

  /// Many points, some of them outside the frame, and a label wanted for each.
  private static func points(_ count: Int, seed: UInt64) -> [Point] {
    var random = Noise(seed: seed)
    return (0..<count).map { _ in
      Point(.random(in: 0...420, using: &random), .random(in: 10...330, using: &random))
    }
  }

  @Test(arguments: [(1, 1), (12, 2), (60, 3), (400, 4), (3_000, 5)])
  func `never touch a point, each other or the edge`(count: Int, seed: UInt64) {
    let points = Self.points(count, seed: seed)
    var placement = LabelPlacement(within: Self.frame)
    for point in points { placement.avoid(point, radius: 3) }
    let labels = points.enumerated().compactMap { index, point in
      placement.place("Area \(index)", beside: point, radius: 3, Self.lettering)
    }
    for (index, label) in labels.enumerated() {
      #expect(Self.frame.contains(label.box))
      #expect(!labels[..<index].contains { $0.box.overlaps(label.box) })
      #expect(
        !points.contains {
          Box(x: $0.x - 3, y: $0.y - 3, width: 6, height: 6).overlaps(label.box)
        })
    }
    #expect(count > 60 || labels.count > count / 2)
  }

  @Test func `stand to the right where they can`() throws {
    var placement = LabelPlacement(within: Self.frame)
    let found = placement.place("Kent", beside: Point(100, 100), radius: 5, Self.lettering)
    let label = try #require(found)
    #expect(label.anchor == .start)
    #expect(label.point.x == 108)
    #expect((100...106).contains(label.point.y))
  }

  @Test func `of two the first to ask is served`() {
    var placement = LabelPlacement(within: Box(x: 0, y: 0, width: 60, height: 14))
    #expect(placement.place("Kent", beside: Point(5, 7), radius: 2, Self.lettering) != nil)
    #expect(placement.place("Devon", beside: Point(5, 7), radius: 2, Self.lettering) == nil)
  }

  @Test func `go round a line`() throws {
    var placement = LabelPlacement(within: Self.frame)
    placement.avoid(from: Point(100, 100), to: Point(300, 100))
    let found = placement.place("Kent", beside: Point(200, 100), radius: 5, Self.lettering)
    let label = try #require(found)
    #expect(!(label.box.y...label.box.bottom).contains(100))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `standing apart, have a line that crosses no words and no dots`(seed: UInt64) {
    let points = Self.points(150, seed: seed)
    var placement = LabelPlacement(within: Self.frame)
    for point in points { placement.avoid(point, radius: 3) }
    var labels: [(point: Point, label: LabelPlacement.Label)] = []
    for (index, point) in points.enumerated() {
      let label = placement.place(
        "Area \(index)", beside: point, radius: 3, Self.lettering, reach: 48)
      if let label { labels.append((point, label)) }
    }
    #expect(labels.contains { $0.label.tip != nil })
    for (point, label) in labels {
      guard let tip = label.tip else { continue }
      // The line, but for its beginning within the dot.
      let places = stride(from: 0.0, through: 1, by: 0.02).map { share in
        Point(point.x + (tip.x - point.x) * share, point.y + (tip.y - point.y) * share)
      }.filter { max(($0.x - point.x).magnitude, ($0.y - point.y).magnitude) > 4.5 }
      for place in places {
        let spot = Box(x: place.x, y: place.y, width: 0, height: 0).inset(-0.1)
        #expect(!labels.contains { $0.label.box.overlaps(spot) })
        #expect(!points.contains { abs($0.x - place.x) < 3 && abs($0.y - place.y) < 3 })
      }
    }
  }

  @Test func `that are urgent have a line across dots if there is no other way`() {
    var placement = LabelPlacement(within: Box(x: 0, y: 0, width: 200, height: 14))
    for x in stride(from: 5.0, to: 120, by: 7) { placement.avoid(Point(x, 7), radius: 4) }
    let middle = Point(5 + 7 * 8, 7)
    #expect(
      placement.place("Kent", beside: middle, radius: 4, Self.lettering, reach: 120) == nil)
    let label = placement.place(
      "Kent", beside: middle, radius: 4, Self.lettering, reach: 120, isUrgent: true)
    #expect(label?.tip != nil)
  }

  @Test func `stand past the tip of an arrow`() throws {
    var placement = LabelPlacement(within: Self.frame)
    let found = placement.place(
      "Kent", past: Point(100, 100), from: Point(200, 100), Self.lettering)
    let label = try #require(found)
    #expect(label.anchor == .end)
  }
}
