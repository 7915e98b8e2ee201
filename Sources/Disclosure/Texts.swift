/// Texts one after another in one piece of memory.
struct Texts {
  private(set) var bytes: [UInt8]
  let ends: [Int]

  var count: Int { ends.count }

  subscript(text: Int) -> ArraySlice<UInt8> { bytes[(text == 0 ? 0 : ends[text - 1])..<ends[text]] }

  /// Where a text stands, from its first letter or digit to its last; empty if it has none.
  func core(of text: Int) -> Range<Int> {
    let whole = self[text]
    guard let first = whole.firstIndex(where: \.isWordPart),
      let last = whole.lastIndex(where: \.isWordPart)
    else { return whole.startIndex..<whole.startIndex }
    return first..<last + 1
  }

  var inSmallLetters: Texts {
    var small = self
    for place in small.bytes.indices { small.bytes[place] = small.bytes[place].inSmallLetters }
    return small
  }
}
