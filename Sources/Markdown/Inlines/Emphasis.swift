extension InlineParser {
  /// Puts a run of delimiters on the list, if it can open or close.
  mutating func run(at start: Int) -> Int {
    let byte = text[start]
    let next = endOfRun(of: byte, start)
    let before = Side(text.scalar(before: start, from: self.start))
    let after = Side(text.scalar(at: next, before: end))
    let leans = (
      right: after != .space && (after != .punctuation || before != .word),
      left: before != .space && (before != .punctuation || after != .word)
    )
    var (canOpen, canClose) = (leans.right, leans.left)
    if byte == UInt8(ascii: "_") {
      canOpen = leans.right && (!leans.left || before == .punctuation)
      canClose = leans.left && (!leans.right || after == .punctuation)
    } else if byte == .tilde, next - start > 2 {
      return next
    }
    guard canOpen || canClose else { return next }
    if lastRun >= 0 { runs[lastRun].next = runs.count } else { firstRun = runs.count }
    runs.append(
      Run(
        byte: byte, start: start, length: next - start, canOpen: canOpen, canClose: canClose,
        left: next - start, previous: lastRun))
    lastRun = runs.count - 1
    return add(.run, start, next, index: lastRun)
  }

  /// Pairs the runs above one in the list, and takes them off it.
  ///
  /// What a closer found nothing for, a later one of its kind need not look for again below: that is
  /// what `bottoms` keeps, by byte, by the rule of three, and by whether it can open too.
  mutating func pairRuns(above bottom: Int) {
    guard lastRun > bottom else { return }
    for i in bottoms.indices { bottoms[i] = bottom }
    var closer = bottom < 0 ? firstRun : runs[bottom].next
    while closer >= 0 {
      let run = runs[closer]
      guard run.canClose else {
        closer = run.next
        continue
      }
      let key = run.kind
      var opener = run.previous
      while opener > bottoms[key], !runs[opener].pairs(with: run) { opener = runs[opener].previous }
      if opener > bottoms[key] {
        closer = pair(opener, closer)
      } else {
        bottoms[key] = max(bottom, run.previous)
        if !run.canOpen { takeOff(closer) }
        closer = run.next
      }
    }
    if bottom >= 0 { runs[bottom].next = -1 } else { firstRun = -1 }
    lastRun = bottom
  }

  /// Makes two runs a pair of tags. Returns the closer to go on with.
  private mutating func pair(_ opener: Int, _ closer: Int) -> Int {
    let isDeletion = runs[closer].byte == .tilde
    let count = isDeletion ? runs[closer].left : min(2, runs[opener].left, runs[closer].left)
    let kind: Mark.Kind = isDeletion ? .deleted : count == 2 ? .strong : .emphasis

    marks.append(Mark(kind: kind, next: runs[opener].opens))
    runs[opener].opens = marks.count - 1
    marks.append(Mark(kind: kind, next: -1))
    if runs[closer].lastClose < 0 {
      runs[closer].closes = marks.count - 1
    } else {
      marks[runs[closer].lastClose].next = marks.count - 1
    }
    runs[closer].lastClose = marks.count - 1

    runs[opener].left -= count
    runs[closer].left -= count
    runs[opener].next = closer
    runs[closer].previous = opener
    if runs[opener].left == 0 { takeOff(opener) }
    guard runs[closer].left == 0 else { return closer }
    takeOff(closer)
    return runs[closer].next
  }

  private mutating func takeOff(_ run: Int) {
    let (previous, next) = (runs[run].previous, runs[run].next)
    if previous >= 0 { runs[previous].next = next } else { firstRun = next }
    if next >= 0 { runs[next].previous = previous }
  }
}

extension Run {
  /// Where `bottoms` keeps what closers such as this one found.
  fileprivate var kind: Int {
    let family = byte == UInt8(ascii: "*") ? 0 : byte == UInt8(ascii: "_") ? 1 : 2
    return (family * 2 + (canOpen ? 1 : 0)) * 3 + length % 3
  }

  /// Whether this run can be closed by another, by rules 9 and 10 of the specification.
  fileprivate func pairs(with closer: Run) -> Bool {
    guard canOpen, byte == closer.byte else { return false }
    if byte == .tilde { return length == closer.length }
    guard closer.canOpen || canClose else { return true }
    return closer.length % 3 == 0 || (length + closer.length) % 3 != 0
  }
}

/// What stands beside a run of delimiters.
private enum Side {
  case space, punctuation, word

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    if scalar.value < 128 {
      let byte = UInt8(scalar.value)
      self = byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .word
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .word
    }
  }
}

extension [UInt8] {
  /// The scalar that begins at an index. The bytes are known to be UTF-8.
  func scalar(at index: Int, before end: Int) -> Unicode.Scalar? {
    guard index < end else { return nil }
    let byte = self[index]
    if byte < 128 { return Unicode.Scalar(byte) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for next in self[index + 1..<Swift.min(end, index + length)] {
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends at an index.
  func scalar(before index: Int, from start: Int) -> Unicode.Scalar? {
    guard index > start else { return nil }
    var first = index - 1
    while first > start, self[first] & 0xC0 == 0x80 { first -= 1 }
    return scalar(at: first, before: index)
  }
}
