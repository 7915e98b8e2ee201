/// Which bytes of a file a `Range` field asks for.
enum Portion: Equatable {
  case whole
  case part(Range<Int>)
  /// None that the file has.
  case none

  /// Reads `bytes=0-99`, `bytes=100-` or `bytes=-100`. Anything else asks for the whole: another
  /// unit, several ranges at once, and what makes no sense (RFC 9110, 14.2).
  init(_ field: String, of size: Int) {
    self = .whole
    let halves = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].lowercased() == "bytes" else { return }
    let ends = halves[1].split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.trimming(" \t") }
    guard ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) else { return }
    switch (first, last) {
    case (nil, nil): break
    case (nil, let count?):
      self = count == 0 || size == 0 ? .none : .part(max(0, size - count)..<size)
    case (let start?, let end):
      if let end, end < start { return }
      self = start >= size ? .none : .part(start..<(min(end ?? size, size - 1) + 1))
    }
  }
}

/// A number of any length, or an absent one; `nil` for anything else. What no file can have is as
/// good as the greatest number.
private func number(_ text: String) -> Int?? {
  guard !text.isEmpty else { return .some(nil) }
  guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
  return .some(Int(text) ?? .max)
}
