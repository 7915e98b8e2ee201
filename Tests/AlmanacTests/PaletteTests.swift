import FoundationEssentials
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The colours of the theme, as its style sheet has them, held to WCAG 2.2.
@Suite("The theme’s colours") struct PaletteTests {
  static let text = [
    ("ink", "ground", 7.0), ("ink", "panel", 7), ("secondary", "ground", 4.5),
    ("secondary", "panel", 4.5), ("link", "ground", 4.5), ("link", "panel", 4.5),
    ("visited", "ground", 4.5), ("hover", "ground", 4.5), ("ink", "mark", 4.5),
    ("axis", "ground", 3), ("brand", "ground", 3), ("border", "ground", 3),
  ]

  @Test(arguments: Scheme.allCases, text)
  func `can be read`(scheme: Scheme, pair: (front: String, back: String, least: Double)) throws {
    let palette = try Palette(scheme)
    let contrast = try palette.contrast(pair.front, pair.back)
    #expect(contrast >= pair.least, "\(scheme): \(pair.front) on \(pair.back): \(contrast)")
  }

  @Test(arguments: Scheme.allCases, 1...6)
  func `tell each series from the ground and from its neighbour`(
    scheme: Scheme, series: Int
  ) throws {
    let palette = try Palette(scheme)
    #expect(try palette.contrast("series-\(series)", "ground") >= 3)
    guard series < 6 else { return }
    #expect(try palette.contrast("series-\(series)", "series-\(series + 1)") >= 3)
  }

  /// Dots and bars that are not spoken of are data as well.
  @Test(arguments: Scheme.allCases)
  func `show what is grey, and the least of a scale`(scheme: Scheme) throws {
    let palette = try Palette(scheme)
    #expect(try palette.contrast("context", "ground") >= 3)
    #expect(try palette.contrast("sequential-1", "ground") >= 1.2)
  }

  @Test(arguments: Scheme.allCases, 1...6)
  func `can be written on`(scheme: Scheme, series: Int) throws {
    let contrast = try Palette(scheme).contrast("on-series-\(series)", "series-\(series)")
    #expect(contrast >= 4.5, "\(scheme): series-\(series): \(contrast)")
  }

  @Test(arguments: [Scheme.light, .dark])
  func `grow steadily along a scale`(scheme: Scheme) throws {
    let palette = try Palette(scheme)
    let steps = try (1...6).map { try palette.contrast("sequential-\($0)", "ground") }
    #expect(steps == steps.sorted())
    for (step, next) in zip(steps, steps.dropFirst()) { #expect(next / step > 1.2) }
  }
}

enum Scheme: String, CaseIterable, Sendable { case light, dark, print }

/// The custom properties that hold in a scheme.
private struct Palette {
  private var colours: [String: Double] = [:]

  struct Unknown: Error { let name: String }

  init(_ scheme: Scheme) throws {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../templates/assets/style.css").standardized
    let sheet = try String(contentsOf: file, encoding: .utf8)
    let starts = [
      Scheme.light: ":root", .dark: "(prefers-color-scheme: dark)", .print: "@media print",
    ]
    for wanted in scheme == .light ? [Scheme.light] : [.light, scheme] {
      guard let start = starts[wanted].flatMap({ sheet.firstRange(of: $0) }) else { continue }
      let rest = sheet[start.upperBound...]
      let block = rest[..<(rest.firstIndex(of: "}") ?? rest.endIndex)]
      for line in block.split(separator: ";") {
        let parts = line.split(separator: ":").map { $0.trimming(while: \.isWhitespace) }
        guard parts.count == 2, let name = parts[0].firstRange(of: "--"),
          let luminance = Self.luminance(String(parts[1]))
        else { continue }
        colours[String(parts[0][name.upperBound...])] = luminance
      }
    }
  }

  /// The ratio of WCAG 2.2, from 1 to 21.
  func contrast(_ front: String, _ back: String) throws -> Double {
    guard let a = colours[front] else { throw Unknown(name: front) }
    guard let b = colours[back] else { throw Unknown(name: back) }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of a colour written as `#rgb` or `#rrggbb`.
  private static func luminance(_ colour: String) -> Double? {
    guard colour.hasPrefix("#") else { return nil }
    let digits = colour.dropFirst()
    let pairs: [String]
    switch digits.count {
    case 3: pairs = digits.map { "\($0)\($0)" }
    case 6: pairs = stride(from: 0, to: 6, by: 2).map { String(digits.dropFirst($0).prefix(2)) }
    default: return nil
    }
    let channels = pairs.compactMap { Int($0, radix: 16) }.map { value in
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    guard channels.count == 3 else { return nil }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

extension Substring {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> Substring {
    var text = drop(while: isTrimmed)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
