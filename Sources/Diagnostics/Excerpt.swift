/// The line that a finding is on, with a caret under the offending text, fit for a terminal.
///
/// The text is a stranger's: control characters are made visible so that no file can move the
/// cursor, and of a line of a megabyte only the neighbourhood of the caret is shown.
struct Excerpt {
  let lines: [String]

  /// The most columns of text to show.
  static let width = 96

  init(_ range: Range<Int>, of source: Source) {
    let line = source.lineRange(at: range.lowerBound)
    let offset = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, offset), line.upperBound)

    // A character is at most a few bytes, so this much is enough to fill the width either side,
    // whatever the length of the line.
    let reach = Self.width * 4
    let before = source.text(max(line.lowerBound, offset - reach)..<offset).printable
    let marked = source.text(offset..<min(end, offset + reach)).printable
    let after = source.text(end..<max(end, min(line.upperBound, end + reach))).printable

    var head = Substring(before)
    var lead = offset - line.lowerBound > reach ? "…" : ""
    let room = Self.width - min(marked.columns, Self.width / 2)
    if head.columns > room * 2 / 3 {
      while head.columns > room * 2 / 3 - 1 { head.removeFirst() }
      lead = "…"
    }
    let shown = lead + head
    let tail = (marked + after).fitting(Self.width - shown.columns)

    let number = "\(source.position(at: range.lowerBound).line)"
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: shown.columns)
    let carets = min(max(1, marked.columns), max(1, tail.columns))
    lines = [
      "  \(number) │ \(shown)\(tail)",
      "  \(gutter) │ \(indent)\(String(repeating: "^", count: carets))",
    ]
  }
}

extension String {
  /// The text with nothing in it that a terminal would act on.
  var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? $0.picture : $0 }))
  }

  /// As much of the text as fits, with an ellipsis where some did not.
  fileprivate func fitting(_ width: Int) -> String {
    guard columns > width else { return self }
    var kept = Substring(self.prefix(max(0, width)))
    while kept.columns > max(0, width - 1) { kept.removeLast() }
    return kept + "…"
  }
}

extension StringProtocol {
  /// How many columns of a terminal the text takes: two for what East Asian type sets wide.
  var columns: Int {
    reduce(0) { $0 + ($1.unicodeScalars.first?.isWide == true ? 2 : 1) }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal might act on it (C0, DEL, C1, and the marks that turn the direction of text),
  /// or shows nothing for it that anyone knows (the last two planes, for private use).
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value >= 0xF0000
  }

  /// What stands for a control character: a blank for a tab, else its picture or U+FFFD.
  fileprivate var picture: Unicode.Scalar {
    switch value {
    case 0x09: " "
    case 0x00..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// The blocks that are set two columns wide (Unicode Standard Annex 11, in round numbers).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
