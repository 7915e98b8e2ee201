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
/// Many that are made together can share their storage, too: see ``rows(_:_:)``.
///
/// Where a name is given twice, the first counts. Objects are equal if they have the same names and
/// values in the same order.
public struct Object: Sendable {
  /// The names, in order.
  public private(set) var shape: Shape

  /// The values, a name each, and perhaps those of other objects before and after them.
  private var storage: [Value]
  private var start: Int

  /// An object of a known shape.
  ///
  /// - Precondition: There is a value for each of the shape’s names.
  public init(_ shape: Shape, _ values: [Value]) {
    precondition(shape.names.count == values.count, "an object has a value for each name")
    self.init(shape, values, start: 0)
  }

  private init(_ shape: Shape, _ storage: [Value], start: Int) {
    self.shape = shape
    self.storage = storage
    self.start = start
  }

  /// The items of a list: objects of a shape, made from their values one after another. These are kept
  /// as they are, so that a table of hundreds of rows is one array.
  ///
  /// - Precondition: There is a value for each of the shape’s names in every object.
  public static func rows(_ shape: Shape, _ values: [Value]) -> [Value] {
    let width = shape.names.count
    precondition(width > 0 && values.count % width == 0, "an object has a value for each name")
    return stride(from: 0, to: values.count, by: width).map {
      .object(Object(shape, values, start: $0))
    }
  }

  /// The values, a name each.
  public var values: ArraySlice<Value> { storage[start..<start + shape.names.count] }

  /// Where the values stand, as long as the object is held and not changed.
  var fields: UnsafePointer<Value>? {
    storage.withUnsafeBufferPointer { $0.baseAddress.map { $0 + start } }
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
    get { shape.slot(of: name).map { storage[start + $0] } }
    set {
      guard let newValue else { return }
      if let slot = shape.slot(of: name) {
        storage[start + slot] = newValue
      } else {
        (storage, start) = (values + [newValue], 0)
        shape = Shape(shape.names + [name])
      }
    }
  }
}

extension Object: Hashable {
  public static func == (a: Object, b: Object) -> Bool {
    a.shape == b.shape && a.values == b.values
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(shape)
    hasher.combine(values)
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
