/// A place in a drawing, counted from the top left.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in a drawing.
public struct Box: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The box between two corners, whichever they are.
  public init(from a: Point, to b: Point) {
    self.init(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
  }

  public var right: Double { x + width }
  public var bottom: Double { y + height }
  public var centre: Point { Point(x + width / 2, y + height / 2) }

  /// The box made smaller on all sides, or larger by a negative number. It never turns inside out.
  public func inset(_ margin: Double) -> Box {
    let (across, down) = (min(margin, width / 2), min(margin, height / 2))
    return Box(x: x + across, y: y + down, width: width - 2 * across, height: height - 2 * down)
  }

  /// Whether two boxes share any of the drawing’s ground; to touch is not to share.
  public func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  public func contains(_ other: Box) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }
}
