/// Shapes and words, written down as they are drawn: one element a line, attributes in one order,
/// so that a change of the drawing shows as a change of its lines.
///
///     var drawing = Drawing()
///     drawing.rectangle(Box(x: 0, y: 0, width: 40, height: 20), class: "fill-series-1")
///     drawing.text("Kent", at: Point(48, 15))
///     // <rect x="0" y="0" width="40" height="20" class="fill-series-1"/>
///     // <text x="48" y="15">Kent</text>
///
/// What a shape looks like is said by its classes, never by the drawing itself, so that one drawing
/// serves in light, in dark and on paper. A shape with a `node` can be explored: a reader who
/// touches it, or reaches it with the arrow keys, is told those words.
public struct Drawing: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Which end of its words a text stands at.
  public enum Anchor: Sendable { case start, middle, end }

  public mutating func rectangle(
    _ box: Box, rounded radius: Double = 0, class style: String = "", node: String? = nil
  ) {
    open("rect")
    write("x", box.x)
    write("y", box.y)
    write("width", box.width)
    write("height", box.height)
    if radius > 0 { write("rx", radius) }
    finish(style, node)
  }

  public mutating func circle(
    _ centre: Point, radius: Double, class style: String = "", node: String? = nil
  ) {
    open("circle")
    write("cx", centre.x)
    write("cy", centre.y)
    write("r", radius)
    finish(style, node)
  }

  public mutating func line(
    from start: Point, to end: Point, class style: String = "", node: String? = nil
  ) {
    open("line")
    write("x1", start.x)
    write("y1", start.y)
    write("x2", end.x)
    write("y2", end.y)
    finish(style, node)
  }

  /// A path with nothing in it draws nothing, and is left out.
  ///
  /// - Parameter joins: What it stands for or leads between, by numbers: a script lights up all marks
  ///   that a chosen one holds, and all that hold it.
  public mutating func path(
    _ path: Path, class style: String = "", node: String? = nil, joins: [Int] = []
  ) {
    guard !path.isEmpty else { return }
    open("path")
    write(" d=\"")
    bytes += path.bytes
    bytes.append(.quotation)
    finish(style, node, joins)
  }

  /// Words on a line whose foot is at a point. Words that are empty are left out.
  public mutating func text(
    _ words: String, at point: Point, _ anchor: Anchor = .start, class style: String = ""
  ) {
    guard !words.isEmpty else { return }
    open("text")
    write("x", point.x)
    write("y", point.y)
    switch anchor {
    case .start: break
    case .middle: write(" text-anchor=\"middle\"")
    case .end: write(" text-anchor=\"end\"")
    }
    if !style.isEmpty { write("class", style) }
    write(">")
    bytes.append(escaped: words)
    write("</text>\n")
  }

  /// Shapes that belong together: by their looks, as one mark to explore, or by being moved.
  public mutating func group<Failure: Error>(
    class style: String = "", moved by: Point? = nil, node: String? = nil, joins: [Int] = [],
    _ draw: (inout Drawing) throws(Failure) -> Void
  ) throws(Failure) {
    open("g")
    if let by {
      write(" transform=\"translate(")
      bytes.append(Coordinate(by.x))
      bytes.append(.space)
      bytes.append(Coordinate(by.y))
      write(")\"")
    }
    write(style: style, node, joins)
    write(">\n")
    try draw(&self)
    write("</g>\n")
  }

  /// Adds what was drawn elsewhere.
  public mutating func append(_ other: Drawing) { bytes += other.bytes }

  /// The classes that are used, each once.
  public var classes: Set<String> {
    var classes: Set<String> = []
    let mark = Array(" class=\"".utf8)
    var place = 0
    while place + mark.count < bytes.count {
      guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) else {
        place += 1
        continue
      }
      let value = bytes[(place + mark.count)...].prefix { $0 != .quotation }
      for name in value.split(separator: .space) {
        classes.insert(String(decoding: name, as: UTF8.self))
      }
      place = value.endIndex
    }
    return classes
  }

  private mutating func open(_ name: StaticString) {
    write("<")
    write(name)
  }

  private mutating func finish(_ style: String, _ node: String?, _ joins: [Int] = []) {
    write(style: style, node, joins)
    write("/>\n")
  }

  private mutating func write(style: String, _ node: String?, _ joins: [Int]) {
    if !style.isEmpty { write("class", style) }
    if let node { write("data-node", node) }
    if !joins.isEmpty { write("data-joins", joins.map(String.init).joined(separator: " ")) }
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }

  private mutating func write(_ name: StaticString, _ value: Double) {
    bytes.append(.space)
    write(name)
    write("=\"")
    bytes.append(Coordinate(value))
    bytes.append(.quotation)
  }

  private mutating func write(_ name: StaticString, _ value: String) {
    bytes.append(.space)
    write(name)
    write("=\"")
    bytes.append(escaped: value)
    bytes.append(.quotation)
  }
}
