import SVG

/// A chart as a page shows it and as a file carries it: drawings, the words around them, and the
/// table of exactly the numbers drawn.
public struct Figure: Sendable {
  /// What an author says around a chart.
  public struct Heading: Hashable, Sendable {
    /// What the figure shows. If there is none, the chart says it.
    public var title: String?
    /// Measure, place and period.
    public var subtitle: String?
    public var source: String?
    public var notes: [String]
    /// Which it is of several figures that are shown in turn, such as the year.
    public var version: String?

    public init(
      title: String? = nil, subtitle: String? = nil, source: String? = nil, notes: [String] = []
    ) {
      self.title = title
      self.subtitle = subtitle
      self.source = source
      self.notes = notes
    }
  }

  public let id: String
  public let kind: String
  public let title: String
  public let heading: Heading
  public let description: String
  public let table: DataTable
  let drawings: [Canvas]
  let words: Wording

  /// What tells it from the other figures of a page: the title, and which version it is.
  public var name: String { heading.version.map { words(.version, title, $0) } ?? title }

  /// The drawings as a page includes them: one for a page, one for a phone. The page’s style sheet
  /// says which is shown, and in which colours.
  public var markup: [UInt8] { drawings.flatMap { markup($0) } }

  /// The figure as a file of its own, with its title, source and colours within, for a slide or a
  /// report. It asks for nothing that a word processor does not know.
  public func file(_ shape: Canvas.Shape = .page, _ palette: Palette = .light) -> [UInt8] {
    guard let plot = drawings.first(where: { $0.shape == shape }) ?? drawings.first else {
      return []
    }
    let sheet = Sheet(self, plot, words)
    var bytes = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"".utf8)
    bytes += " data-chart=\"\(kind)\" \(sheet.measures) role=\"img\">\n".utf8
    bytes.append(element: "title", title)
    bytes.append(element: "desc", description)
    bytes += "<style>\n\(Looks.sheet(palette, for: sheet.drawing))</style>\n".utf8
    bytes += sheet.drawing.withHalosBeneath
    bytes += "</svg>\n".utf8
    return bytes
  }

  /// One drawing of the page. Where there are two, the one for telephones is the same figure again,
  /// and says so to programs that count the figures of a page.
  private func markup(_ canvas: Canvas) -> [UInt8] {
    let isAlone = drawings.count == 1
    let isAgain = !isAlone && canvas.shape == .phone
    let id = isAlone ? self.id : "\(self.id)-\(canvas.shape.rawValue)"
    var bytes = Array("<svg class=\"chart".utf8)
    if !isAlone { bytes += " \(canvas.shape.rawValue)".utf8 }
    if canvas.width > Canvas.usualWidth { bytes += " broad".utf8 }
    bytes += "\" data-chart=\"\(kind)\"".utf8
    if isAgain { bytes += " data-decorative=\"\"".utf8 }
    bytes += " \(canvas.measures) role=\"img\"".utf8
    bytes += " aria-labelledby=\"\(id)-name\" aria-describedby=\"\(id)-text\">\n".utf8
    bytes.append(element: "title", id: "\(id)-name", isAgain ? words(.narrow, name) : name)
    bytes.append(element: "desc", id: "\(id)-text", description)
    bytes += canvas.drawing.bytes
    bytes += "</svg>\n".utf8
    return bytes
  }
}

extension [UInt8] {
  /// Adds an element that holds only words.
  fileprivate mutating func append(element name: String, id: String? = nil, _ text: String) {
    self += "<\(name)".utf8
    if let id { self += " id=\"\(id)\"".utf8 }
    self += ">".utf8
    append(escaped: text)
    self += "</\(name)>\n".utf8
  }
}

extension Canvas {
  /// How large the drawing is, as attributes.
  var measures: String { Self.measures(width: width, height: height) }

  static func measures(width: Double, height: Double) -> String {
    let (width, height) = (Int(width.rounded(.up)), Int(height.rounded(.up)))
    return "viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
  }
}
