/// The values that sections have entered, innermost last, in which names are looked up.
///
/// How this works: values are reached through pointers into the arrays that hold them. Copying a
/// value out of an array costs two atomic counts, and a page reads some hundreds. The pointers are
/// sound because of one rule: *the root value is not changed or let go while a context points into
/// it.* `Template.render` holds it, as a constant, around the whole of a rendering, and the arrays
/// in it are never written to, so none of them moves.
///
/// A name is looked up in a shape once. After that a small table remembers its place by the shape’s
/// address and the name’s number; addresses are only compared, so they never reach the output.
struct Context {
  /// One value, or the item at hand of a list.
  struct Frame {
    fileprivate(set) var value: UnsafePointer<Value>

    /// The items of the list that follow this one.
    fileprivate var remaining: Int

    /// The address of an object’s shape, and its values.
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
        fields = object.fields
      } else {
        fields = nil
      }
    }
  }

  /// The value at hand, and those around it.
  private var innermost: Frame
  private var outer: [Frame] = []
  private var remembered: [Place]

  /// Where a shape has a name; −1 if it has none.
  private struct Place {
    var shape: UInt = 0
    var name = 0
    var slot = -1
  }

  /// How many values names were looked for in, where they were not remembered.
  private(set) var effort = 0

  private static let places = 128
  private static let mask = UInt(places - 1)

  init(_ root: UnsafePointer<Value>) {
    innermost = Frame(root, remaining: 0)
    remembered = Array(repeating: Place(), count: Self.places)
  }

  /// Enters a value, if there is something in it; a list at its first item.
  mutating func enter(_ value: UnsafePointer<Value>) -> Bool {
    guard case .list(let items) = value.pointee else {
      guard value.pointee.opens else { return false }
      enter(Frame(value, remaining: 0))
      return true
    }
    guard let first = items.withUnsafeBufferPointer({ $0.baseAddress }), !items.isEmpty else {
      return false
    }
    enter(Frame(first, remaining: items.count - 1))
    return true
  }

  private mutating func enter(_ frame: Frame) {
    outer.append(innermost)
    innermost = frame
  }

  /// Moves to the next item; leaves the value and says no if there is none.
  @inline(__always)
  mutating func advance() -> Bool {
    guard innermost.remaining > 0 else {
      innermost = outer.removeLast()
      return false
    }
    innermost.value += 1
    innermost.remaining -= 1
    innermost.look()
    return true
  }

  /// The value at hand: what “.” names.
  var current: UnsafePointer<Value> { innermost.value }

  /// The value of a name in the innermost object, if its place there is remembered.
  @inline(__always)
  func recall(_ name: Int) -> UnsafePointer<Value>? {
    guard let fields = innermost.fields else { return nil }
    let place = remembered[Self.index(innermost.shape, name)]
    guard place.shape == innermost.shape, place.name == name, place.slot >= 0 else { return nil }
    return fields + place.slot
  }

  /// Finds a part of a name, by its number in a program, in the innermost value that has it.
  @inline(never)
  mutating func find(
    _ part: Int, of program: Program, _ offset: Int
  ) -> UnsafePointer<Value>? {
    var frame = innermost
    var index = outer.count
    effort &+= index
    while true {
      if let fields = frame.fields {
        let slot = slot(part, of: program, offset, frame.shape, frame.value)
        if slot >= 0 { return fields + slot }
      }
      guard index > 0 else { return nil }
      index -= 1
      frame = outer[index]
    }
  }

  /// Finds a member of an object. What could not be made has every member, none of them made.
  mutating func member(
    _ part: Int, of program: Program, _ offset: Int, in value: UnsafePointer<Value>
  ) -> UnsafePointer<Value>? {
    guard case .object(let object) = value.pointee else {
      return value.pointee == .unmade ? value : nil
    }
    let slot = slot(part, of: program, offset, object.shape.address, value)
    guard slot >= 0 else { return nil }
    return object.fields.map { $0 + slot }
  }

  /// The place of a name in a shape; −1 if it has none.
  private mutating func slot(
    _ part: Int, of program: Program, _ offset: Int, _ shape: UInt,
    _ value: UnsafePointer<Value>
  ) -> Int {
    let name = offset &+ part
    let index = Self.index(shape, name)
    let place = remembered[index]
    if place.shape == shape, place.name == name { return place.slot }
    let slot = look(up: program.parts[part].name, in: value)
    remembered[index] = Place(shape: shape, name: name, slot: slot)
    return slot
  }

  @inline(__always)
  private static func index(_ shape: UInt, _ name: Int) -> Int {
    Int(bitPattern: ((shape >> 4) &+ UInt(bitPattern: name)) & mask)
  }

  private func look(up name: String, in value: UnsafePointer<Value>) -> Int {
    guard case .object(let object) = value.pointee else { return -1 }
    return object.shape.slot(of: name) ?? -1
  }

  /// All names in view, for suggestions.
  var names: [String] {
    (outer + [innermost]).flatMap { frame -> [String] in
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
    case .none, .unmade: false
    case .flag(let flag): flag
    case .number: true
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }
}
