/// A number with the name of what it belongs to.
public struct Entry: Hashable, Sendable {
  public var name: String
  public var value: Datum

  public init(_ name: String, _ value: Datum) {
    self.name = name
    self.value = value
  }
}
