/// Lines and curves drawn without lifting the pen, or with.
///
///     var path = Path()
///     path.move(to: Point(0, 0))
///     path.line(to: Point(10, 5))
///     path.close()
///     // M0 0l10 5z
///
/// Only the first point is written as a place; the others are differences, which are shorter. They
/// are taken between places in whole tenths, so no error adds up on the way.
public struct Path: Sendable {
  /// What stands in the attribute `d`.
  public private(set) var bytes: [UInt8] = []
  private var last = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var verb: UInt8 = 0

  public init() {}

  /// A line from point to point.
  public init(_ points: some Sequence<Point>, closed: Bool = false) {
    for point in points { bytes.isEmpty ? move(to: point) : line(to: point) }
    if closed, !bytes.isEmpty { close() }
  }

  public var isEmpty: Bool { bytes.isEmpty }

  public mutating func move(to point: Point) {
    if bytes.isEmpty {
      write(verb: UInt8(ascii: "M"))
      write(point)
    } else {
      write(verb: UInt8(ascii: "m"))
      write(point)
    }
    start = last
  }

  public mutating func line(to point: Point) {
    let (x, y) = (Coordinate(point.x).tenths, Coordinate(point.y).tenths)
    switch (x == last.x, y == last.y) {
    case (false, true):
      write(verb: UInt8(ascii: "h"))
      write(number: x - last.x)
    case (true, false):
      write(verb: UInt8(ascii: "v"))
      write(number: y - last.y)
    case (true, true):
      return
    case (false, false):
      write(verb: UInt8(ascii: "l"))
      write(number: x - last.x)
      write(number: y - last.y)
    }
    last = (x, y)
  }

  /// A Bézier curve, drawn towards one control and arriving from the other.
  public mutating func curve(to point: Point, leaving first: Point, arriving second: Point) {
    write(verb: UInt8(ascii: "c"))
    for control in [first, second] {
      write(number: Coordinate(control.x).tenths - last.x)
      write(number: Coordinate(control.y).tenths - last.y)
    }
    write(point)
  }

  /// A part of a circle, the shorter way around unless it is told to be the longer.
  public mutating func arc(to point: Point, radius: Double, long: Bool = false, clockwise: Bool) {
    write(verb: UInt8(ascii: "a"))
    write(number: Coordinate(radius).tenths)
    write(number: Coordinate(radius).tenths)
    write(number: 0)
    write(number: long ? 10 : 0)
    write(number: clockwise ? 10 : 0)
    write(point)
  }

  /// A point without extent, which a round pen makes a dot.
  public mutating func dot(at point: Point) {
    move(to: point)
    write(verb: UInt8(ascii: "h"))
    write(number: 0)
  }

  /// Goes back to where the line began.
  public mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    verb = 0
    last = start
  }

  /// A verb that says the same as the one before need not be said. After a first `M` numbers would
  /// be places, so the verbs after it are always said.
  private mutating func write(verb: UInt8) {
    guard verb != self.verb || verb == UInt8(ascii: "m") else { return }
    bytes.append(verb)
    self.verb = verb
  }

  private mutating func write(_ point: Point) {
    let (x, y) = (Coordinate(point.x).tenths, Coordinate(point.y).tenths)
    let isFirst = verb == UInt8(ascii: "M")
    write(number: isFirst ? x : x - last.x)
    write(number: isFirst ? y : y - last.y)
    last = (x, y)
  }

  /// A minus sign keeps two numbers apart as well as a space does.
  private mutating func write(number tenths: Int) {
    if tenths >= 0, let last = bytes.last, last < UInt8(ascii: "A") { bytes.append(.space) }
    bytes.append(Coordinate(tenths: tenths))
  }
}
