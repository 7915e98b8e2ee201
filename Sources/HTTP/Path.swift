/// A place in a site, decoded and known to be harmless.
///
///     Path(encoded: "/guide/first%20steps.html")?.segments    // ["guide", "first steps.html"]
///     Path(encoded: "/guide/")?.isFolder                      // true
///     Path(encoded: "/%2e%2e/secret")                         // nil
///
/// No segment is empty, `.` or `..`, and none holds a slash, a backslash or a control character,
/// however it was written. A percent sign is decoded once, so `%252e` is the name `%2e`.
public struct Path: Hashable, Sendable {
  public let segments: [String]

  /// The path ends in a slash.
  public let isFolder: Bool

  /// Reads a path as it stands in a request, or as a browser would write it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init?(encoded text: String) { self.init(encoded: Array(text.utf8)[...]) }

  init?(encoded bytes: ArraySlice<UInt8>) {
    guard bytes.first == UInt8(ascii: "/") else { return nil }
    var parts = bytes.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { _ = parts.popLast() }
    var segments: [String] = []
    segments.reserveCapacity(parts.count)
    for part in parts {
      guard let segment = decoded(part) else { return nil }
      segments.append(segment)
    }
    self.segments = segments
  }
}

extension Path: CustomStringConvertible {
  /// The path in plain letters, such as `/guide/first steps.html`.
  public var description: String { joined(segments) }

  /// The path as it stands in a request, such as `/guide/first%20steps.html`.
  public var encoded: String { joined(segments.map { percentEncoded($0) }) }

  private func joined(_ parts: [String]) -> String {
    parts.map { "/" + $0 }.joined() + (isFolder ? "/" : "")
  }
}

/// A segment without its percent signs, if it is one that a path may have.
private func decoded(_ part: ArraySlice<UInt8>) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(part.count)
  var index = part.startIndex
  while index < part.endIndex {
    var byte = part[index]
    index += 1
    if byte == UInt8(ascii: "%") {
      guard index + 1 < part.endIndex, let high = digit(part[index]),
        let low = digit(part[index + 1])
      else { return nil }
      byte = high << 4 | low
      index += 2
    }
    let isForbidden =
      byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    if isForbidden { return nil }
    bytes.append(byte)
  }
  guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty, text != ".",
    text != ".."
  else { return nil }
  return text
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Everything but the letters, digits and marks that RFC 3986 calls unreserved, as `%XX`.
private func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if byte.isUnreserved {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension UInt8 {
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
