/// The values that sections have entered, innermost last, in which names are looked up.
///
/// How this works: values are reached through pointers into the arrays that hold them. Copying a
/// value out of an array costs two atomic counts, and a page reads some hundreds. The pointers are
/// sound because of one rule: *the root value is not changed or let go while a context points into
/// it.* `Template.render` holds it, as a constant, around the whole of a rendering, and the arrays
/// in it are never written to, so none of them moves.
///
/// A name is looked up in a shape once. After that a small table remembers its place by the shape's
/// address and the name's number; addresses are only compared, so they never reach the output.
struct Context {
  /// One value, or the item at hand of a list.
  struct Frame {
    fileprivate(set) var value: UnsafePointer<Value>

    /// The items of the list that follow this one.
    fileprivate var remaining: Int

    /// The address of an object's shape, and its values.
    fileprivate var shape: UInt = 0
    fileprivate var fields: UnsafePointer<Value>?

    fileprivate init(_ value: UnsafePointer<Value>, remaining: Int) {
      self.value = value
      self.remaining = remaining
      look()
    }

    /// Looks what is in the value at hand.
    @inline(__always)
    fileprivate mutating func look() {
      if case .object(let object) = value.pointee {
        shape = object.shape.address
        fields = object.values.withUnsafeBufferPointer { $0.baseAddress }
      } else {
        fields = nil
      }
    }
  }

  private(set) var frames: [Frame]
  private var remembered: [Place]

  /// Where a shape has a name; −1 if it has none.
  private struct Place {
    var shape: UInt = 0
    var name = 0
    var slot = -1
  }

  private static let places = 128

  init(_ root: UnsafePointer<Value>) {
    frames = [Frame(root, remaining: 0)]
    remembered = Array(repeating: Place(), count: Self.places)
  }

  /// Enters a value, if there is something in it; a list at its first item.
  mutating func enter(_ value: UnsafePointer<Value>) -> Bool {
    guard case .list(let items) = value.pointee else {
      guard value.pointee.opens else { return false }
      frames.append(Frame(value, remaining: 0))
      return true
    }
    guard let first = items.withUnsafeBufferPointer({ $0.baseAddress }), !items.isEmpty else {
      return false
    }
    frames.append(Frame(first, remaining: items.count - 1))
    return true
  }

  /// Moves to the next item; leaves the value and says no if there is none.
  @inline(__always)
  mutating func advance() -> Bool {
    let last = frames.count - 1
    guard frames[last].remaining > 0 else {
      frames.removeLast()
      return false
    }
    frames[last].value += 1
    frames[last].remaining -= 1
    frames[last].look()
    return true
  }

  /// The value at hand: what “.” names.
  var current: UnsafePointer<Value> { frames[frames.count - 1].value }

  /// Finds a name in the innermost value that has it.
  @inline(__always)
  mutating func find(_ part: Part, number: Int) -> UnsafePointer<Value>? {
    var index = frames.count - 1
    while index >= 0 {
      if let fields = frames[index].fields {
        let slot = slot(part, number, frames[index].shape, frames[index].value)
        if slot >= 0 { return fields + slot }
      }
      index -= 1
    }
    return nil
  }

  /// Finds a member of an object.
  mutating func member(
    _ part: Part, number: Int, of value: UnsafePointer<Value>
  ) -> UnsafePointer<Value>? {
    guard case .object(let object) = value.pointee else { return nil }
    let slot = slot(part, number, object.shape.address, value)
    guard slot >= 0 else { return nil }
    return object.values.withUnsafeBufferPointer { $0.baseAddress.map { $0 + slot } }
  }

  @inline(__always)
  private mutating func slot(
    _ part: @autoclosure () -> Part, _ number: Int, _ shape: UInt, _ value: UnsafePointer<Value>
  ) -> Int {
    let index =
      Int(truncatingIfNeeded: shape >> 4 &+ shape >> 12 &+ UInt(number)) & (Self.places - 1)
    let place = remembered[index]
    if place.shape == shape, place.name == number { return place.slot }
    return look(up: part(), number, shape, value, index)
  }

  @inline(never)
  private mutating func look(
    up part: Part, _ number: Int, _ shape: UInt, _ value: UnsafePointer<Value>, _ index: Int
  ) -> Int {
    guard case .object(let object) = value.pointee else { return -1 }
    let slot = object.shape.slot(of: part.name) ?? -1
    remembered[index] = Place(shape: shape, name: number, slot: slot)
    return slot
  }

  /// All names in view, for suggestions.
  var names: [String] {
    frames.flatMap { frame -> [String] in
      guard case .object(let object) = frame.value.pointee else { return [] }
      return object.shape.names
    }
  }
}

extension Shape {
  fileprivate var address: UInt { UInt(bitPattern: ObjectIdentifier(self)) }
}

extension Value {
  /// Whether a section is rendered.
  var opens: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .number: true
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }
}
