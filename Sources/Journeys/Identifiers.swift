/// The identifiers that numbers stand for in an event log.
///
/// They are handed on for one purpose: that whatever is about to be published can be searched for them.
/// So they are not texts that somebody might print, but bytes one after another: a million take
/// no more memory than they did in the file.
public struct Identifiers: Sendable {
  /// The bytes of all.
  public private(set) var bytes: [UInt8]

  /// Where each ends.
  public private(set) var ends: [Int]

  public var count: Int { ends.count }

  public init() { (bytes, ends) = ([], []) }

  init(bytes: [UInt8], ends: [Int]) { (self.bytes, self.ends) = (bytes, ends) }

  public mutating func append(_ identifier: String) {
    bytes += identifier.utf8
    ends.append(bytes.count)
  }

  public mutating func append(_ others: Identifiers) {
    guard count > 0 else {
      self = others
      return
    }
    let start = bytes.count
    bytes += others.bytes
    ends += others.ends.map { start + $0 }
  }
}

extension Identifiers: CustomStringConvertible, CustomReflectable {
  /// How many there are, and not which: not even where somebody prints the reading of a log.
  public var description: String { "\(count) identifiers" }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
