/// A size and a weight of the sans-serif type that figures are lettered in, and the room that words
/// take in it.
///
///     let label = Lettering(size: 14)
///     label.width(of: "Kent")              // 28.8
///     label.fitted("Kensington and Chelsea", to: 100)   // Kensington a…
///
/// Nothing is asked of a browser: widths come from a table for Arial and Helvetica.
public struct Lettering: Hashable, Sendable {
  public var size: Double
  public var isBold = false

  public init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// How wide words are in Arial.
  ///
  /// - Complexity: O(*n*) in the length of the words.
  public func width(of words: String) -> Double {
    Double(words.unicodeScalars.reduce(0) { $0 + width(of: $1) }) * size / 1_000
  }

  /// The room to leave for words, so that they fit where a machine without Arial sets them in
  /// something wider: by about an eighth in DejaVu Sans, and by a quarter in its bold.
  public func room(for words: String) -> Double { width(of: words) * (isBold ? 1.25 : 1.15) }

  /// How far below the middle of a line of words its foot stands.
  public var drop: Double { size * 0.35 }

  /// From one line of words to the next.
  public var leading: Double { (size * 1.3).rounded() }

  /// The words, or as many of their characters as there is room for and an ellipsis.
  public func fitted(_ words: String, to room: Double) -> String {
    if self.room(for: words) <= room { return words }
    var kept = words[...]
    while !kept.isEmpty {
      kept.removeLast()
      while kept.last == " " || kept.last == "," { kept.removeLast() }
      let short = kept + "…"
      if self.room(for: String(short)) <= room { return String(short) }
    }
    return ""
  }

  /// The words broken at spaces into lines that fit, at most so many; what is left over is cut.
  public func lines(_ words: String, to room: Double, atMost limit: Int = .max) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let line = lines.last, self.room(for: line + " " + word) <= room {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    guard lines.count > limit else { return lines.map { fitted($0, to: room) } }
    let rest = lines[(limit - 1)...].joined(separator: " ")
    return lines.prefix(limit - 1).map { fitted($0, to: room) } + [fitted(rest, to: room)]
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E:
      Int((isBold ? Widths.bold : Widths.regular)[Int(scalar.value) - 0x20])
    case 0xA0...0x17F:
      Int((isBold ? Widths.boldEuropean : Widths.regularEuropean)[Int(scalar.value) - 0xA0])
    // Accents that sit on the letter before them, and marks without ink.
    case 0x300...0x36F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F: 0
    case 0x2018, 0x2019: isBold ? 278 : 222
    case 0x201C, 0x201D: isBold ? 500 : 333
    case 0x2010, 0x2011: 333
    case 0x2013: 556
    case 0x2014, 0x2026: 1_000
    // Greek and Cyrillic, about as wide as their capitals; then Hebrew and Arabic.
    case 0x370...0x52F: isBold ? 720 : 670
    case 0x590...0x8FF: 600
    // What East Asia writes in squares, and pictures.
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...: 1_000
    default: 700
    }
  }
}
