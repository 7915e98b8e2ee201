/// What journeys are divided by.
///
/// A journey has the value of the first of its events that has one.
public struct JourneyDimension: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The values of an attribute as they are.
    case attribute(String)
    /// An attribute of ages in years, in bands: unborn, 0, 1–4, 5–9, 10–15, 16–17, 18 and over.
    case ageBands(String)
    /// The financial year in which a journey began: “2023–24”.
    case financialYear
  }

  public var name: String
  public var kind: Kind
  /// Whether ways are counted by month for each of its slices.
  public var hasMonths: Bool

  public init(_ name: String, _ kind: Kind, hasMonths: Bool = false) {
    self.name = name
    self.kind = kind
    self.hasMonths = hasMonths
  }

  /// The attribute that it is about, if it is about one.
  var attribute: String? {
    switch kind {
    case .attribute(let name), .ageBands(let name): name
    case .financialYear: nil
    }
  }

  /// A dimension for each attribute, ages in bands, with months; and the year.
  public static func standard(_ attributes: [String]) -> [JourneyDimension] {
    attributes.map { name in
      JourneyDimension(
        name, name == "age" ? .ageBands(name) : .attribute(name), hasMonths: true)
    } + [JourneyDimension("year", .financialYear)]
  }

  /// The bands of age, in order.
  public static let ageBands = ["Unborn", "0", "1–4", "5–9", "10–15", "16–17", "18 and over"]
}
