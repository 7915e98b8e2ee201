/// How a written cell looks, and how it shows a number.
///
///     CellStyle(.header)
///     CellStyle(format: .decimals(1))
public struct CellStyle: Hashable, Sendable {
  public var look: Look
  public var format: NumberFormat

  /// Whether a text that is wider than its column goes on in a line below.
  public var wraps: Bool

  public var alignment: Alignment

  public init(
    _ look: Look = .plain, format: NumberFormat = .general, wraps: Bool = false,
    alignment: Alignment = .byKind
  ) {
    self.look = look
    self.format = format
    self.wraps = wraps
    self.alignment = alignment
  }

  /// On which side of its cell something stands.
  public enum Alignment: Hashable, Sendable {
    /// Texts on the left, and numbers on the right.
    case byKind

    case left, right
  }

  /// What a cell is for a reader. Titles and headings are known as such to a screen reader.
  public enum Look: String, Hashable, Sendable, CaseIterable {
    case plain, bold, title, heading, link

    /// The name of a column, at the top of a table.
    case header
  }

  /// How a number is shown.
  public enum NumberFormat: Hashable, Sendable {
    case general

    /// As it was typed, also what looks like a number: for codes and identifiers.
    case text

    /// Whole, with a comma at each thousand.
    case whole

    /// With so many digits after the point, and a comma at each thousand.
    case decimals(Int)

    /// A share, such as 0.125, as a percentage with so many digits after the point.
    case percent(Int)

    /// `31/03/2024`.
    case day

    /// `31/03/2024 12:30`.
    case moment
  }
}

extension CellStyle.NumberFormat {
  /// The format as workbooks write it. The first ones have numbers that all programs know.
  ///
  /// > ISO/IEC 29500-1:2016, 18.8.30 and 18.8.31.
  var code: (number: Int?, text: String) {
    switch self {
    case .general: (0, "General")
    case .text: (49, "@")
    case .whole: (3, "#,##0")
    case .decimals(0): (3, "#,##0")
    case .decimals(let digits): (nil, "#,##0.\(String(repeating: "0", count: min(digits, 15)))")
    case .percent(0): (9, "0%")
    case .percent(let digits): (nil, "0.\(String(repeating: "0", count: min(digits, 15)))%")
    case .day: (nil, "dd/mm/yyyy")
    case .moment: (nil, "dd/mm/yyyy hh:mm")
    }
  }
}
