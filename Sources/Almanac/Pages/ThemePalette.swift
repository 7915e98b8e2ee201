import Charts

extension Palette {
  /// The colours that a style sheet gives first: the custom properties of its first `:root`, as far as
  /// they are written `#rrggbb` or `#rgb`. A chart that is downloaded then looks as it does in its page
  /// by day.
  init(styleSheet: [UInt8]) {
    let sheet = String(decoding: styleSheet, as: UTF8.self)
    guard let start = sheet.firstRange(of: ":root") else {
      self = .light
      return
    }
    var colours: [String: String] = [:]
    for line in sheet[start.upperBound...].prefix(while: { $0 != "}" }).split(separator: ";") {
      guard let property = line.firstRange(of: "--"),
        let colon = line[property.upperBound...].firstIndex(of: ":")
      else { continue }
      let value = line[line.index(after: colon)...].filter { !$0.isWhitespace }
      if value.isColour { colours[String(line[property.upperBound..<colon])] = String(value) }
    }
    self.init(colours)
  }
}

extension String {
  /// Whether the text is a colour in three or six digits.
  fileprivate var isColour: Bool {
    hasPrefix("#") && [4, 7].contains(utf8.count) && dropFirst().allSatisfy(\.isHexDigit)
  }
}
