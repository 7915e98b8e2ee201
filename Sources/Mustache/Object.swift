/// Values with names, in order.
///
///     let leeds: Object = ["name": "Leeds", "rate": 41.5]
///
/// An object made from a literal has its own names. Where there are many of a kind, they share one
/// ``Shape``, and each is only its values:
///
///     let row = Shape(["name", "rate"])
///     let rows = councils.map { Object(row, [.text($0.name), .number($0.rate)]) }
///
/// Where a name is given twice, the first counts. Objects are equal if they have the same names and
/// values in the same order.
public struct Object: Hashable, Sendable {
  /// The names, in order.
  public private(set) var shape: Shape

  /// The values, a name each.
  public private(set) var values: [Value]

  /// An object of a known shape.
  ///
  /// - Precondition: There is a value for each of the shape’s names.
  public init(_ shape: Shape, _ values: [Value]) {
    precondition(shape.names.count == values.count, "an object has a value for each name")
    self.shape = shape
    self.values = values
  }

  public init(_ members: some Sequence<(String, Value)>) {
    var (names, values): ([String], [Value]) = ([], [])
    for (name, value) in members {
      names.append(name)
      values.append(value)
    }
    self.init(Shape(names), values)
  }

  /// The value with a name. Setting a new one adds it at the end; `nil` leaves what is there.
  public subscript(name: String) -> Value? {
    get { shape.slot(of: name).map { values[$0] } }
    set {
      guard let newValue else { return }
      if let slot = shape.slot(of: name) {
        values[slot] = newValue
      } else {
        shape = Shape(shape.names + [name])
        values.append(newValue)
      }
    }
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, Value)...) { self.init(members) }
}

/// The names of an object’s members, shared by all objects of a kind.
///
/// A class, because its identity is the point: once a name has been looked up in one row of a table,
/// its place in the next is known by comparing an address. It never changes after it is made.
public final class Shape: Sendable {
  public let names: [String]

  /// The place of each name, where there are so many that looking along them would be slow.
  private let slots: [String: Int]?

  public init(_ names: [String]) {
    self.names = names
    slots =
      names.count <= 8
      ? nil
      : Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a name, counted from 0.
  public func slot(of name: String) -> Int? {
    if let slots { return slots[name] }
    return names.firstIndex(of: name)
  }
}

extension Shape: Hashable {
  public static func == (a: Shape, b: Shape) -> Bool { a === b || a.names == b.names }
  public func hash(into hasher: inout Hasher) { hasher.combine(names) }
}
