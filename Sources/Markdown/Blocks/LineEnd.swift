extension [UInt8] {
  /// Where the line ends that an index is in: at the next line feed, carriage return or the end.
  ///
  /// Every byte of a text is looked at here, so it is done eight at a time. A byte of the word is
  /// zero where it was the one looked for; taking one from each byte borrows its top bit, and the
  /// lowest such bit is exact, which is the one that counts.
  ///
  /// > S. E. Anderson. "Bit Twiddling Hacks", determine if a word has a zero byte.
  func lineEnd(from start: Int) -> Int {
    let words = span.bytes
    var index = start
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let feeds = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let returns = word ^ 0x0D0D_0D0D_0D0D_0D0D
      let found =
        (feeds &- 0x0101_0101_0101_0101) & ~feeds
        | (returns &- 0x0101_0101_0101_0101) & ~returns
      let tops = found & 0x8080_8080_8080_8080
      if tops != 0 { return index + tops.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] != .newline, self[index] != .carriageReturn { index += 1 }
    return index
  }
}
