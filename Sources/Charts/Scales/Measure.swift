/// What is measured, and how its numbers are written.
public struct Measure: Hashable, Sendable {
  public var name: String
  public var format: NumberFormat

  public init(_ name: String, _ format: NumberFormat = .count) {
    self.name = name
    self.format = format
  }
}
