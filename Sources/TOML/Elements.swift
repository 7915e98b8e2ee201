/// The values of a list, in order.
public struct Elements: RandomAccessCollection, Sendable {
  let tree: Tree
  let range: Range<Int>

  public var startIndex: Int { 0 }
  public var endIndex: Int { range.count }

  public subscript(position: Int) -> Value {
    precondition(position >= 0 && position < range.count, "a list has no such element")
    return Value(tree: tree, node: tree.store.elements[range.lowerBound + position])
  }

  /// All elements as numbers, or `nil` if one is not.
  ///
  /// For rows of figures this is many times faster than asking each element.
  public var numbers: [Double]? {
    var numbers: [Double] = []
    numbers.reserveCapacity(range.count)
    for index in range {
      switch tree.store.elements[index].content {
      case .number(let number): numbers.append(number)
      case .integer(let integer): numbers.append(Double(integer))
      default: return nil
      }
    }
    return numbers
  }
}

extension Elements: Hashable {
  public static func == (a: Elements, b: Elements) -> Bool { a.elementsEqual(b) }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}
