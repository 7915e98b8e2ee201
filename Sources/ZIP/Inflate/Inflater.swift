public import Diagnostics

/// Unpacks what ``Deflate`` packs, whole or a piece at a time.
///
///     let page = try Inflater.expand(packed, limit: 1 << 20, file: "page")
///
///     var inflater = Inflater(limit: 1 << 40, file: "big.xlsx")
///     for piece in pieces {
///       inflater.supply(piece)
///       while let chunk = try inflater.next() { use(chunk) }
///     }
///     try inflater.finish()
///
/// The stream is raw, as in RFC 1951. A stream that is not one is refused, and so is one that unpacks
/// to more than the limit, before the memory for it is taken. Unpacking by pieces takes the memory of
/// a piece and about 160 KB, however long the stream.
///
/// - Complexity: O(*n*) in the input and the output.
public struct Inflater: Sendable {
  private var state = InflateState()
  private let limit: Int
  private let file: String

  private var input: [UInt8] = []
  private var place = 0

  /// How much of the stream came before `input`.
  private var consumed = 0

  /// The last of what has been handed out, to refer to, and then what is next.
  private var window: [UInt8]
  private var handedOut = 0
  private var made = 0
  private var total = 0

  /// Whether the last block has been unpacked and handed out.
  public private(set) var isFinished = false

  /// The most bytes of a chunk, give or take a match.
  private static let chunk = 1 << 16

  public init(limit: Int, file: String) {
    self.limit = max(0, limit)
    self.file = file
    window = [UInt8](
      repeating: 0, count: Alphabet.farthestMatch + Self.chunk + 2 * InflateState.slack)
  }

  /// Adds the next of the packed bytes.
  public mutating func supply(_ bytes: [UInt8]) {
    consumed += place
    input = place == input.count ? bytes : Array(input[place...]) + bytes
    place = 0
  }

  /// The next of the unpacked bytes, never none; or `nil` if more packed ones are needed, or there are
  /// no more.
  public mutating func next() throws(Diagnostic) -> [UInt8]? {
    guard !isFinished else {
      if place < input.count { throw fault(.trailing) }
      return nil
    }
    if handedOut > Alphabet.farthestMatch {
      let dropped = handedOut - Alphabet.farthestMatch
      window.withUnsafeMutableBytes { window in
        window.copyMemory(from: UnsafeRawBufferPointer(rebasing: window[dropped..<made]))
      }
      handedOut -= dropped
      made -= dropped
    }
    // One byte beyond the limit is enough to know.
    let end = handedOut + min(Self.chunk, limit - total)
    let stop = state.run(input[...], from: &place, to: &window, at: &made, end: end)
    if case .broken(let found) = stop { throw fault(found) }
    total += made - handedOut
    if total > limit { throw fault(.limit(limit)) }
    if stop == .finished {
      isFinished = true
      // Whole bytes that wait in the word were not part of the stream.
      if state.consumed(place) < input.count { throw fault(.trailing) }
    }
    guard made > handedOut else { return nil }
    let chunk = Array(window[handedOut..<made])
    handedOut = made
    return chunk
  }

  /// Says that there are no more packed bytes.
  ///
  /// - Throws: If the stream has not come to its end.
  public func finish() throws(Diagnostic) {
    if !isFinished { throw fault(.truncated) }
  }

  private func fault(_ fault: Fault) -> Diagnostic {
    fault.diagnostic(at: consumed + state.offset(place), file: file)
  }
}

extension Inflater {
  /// Unpacks a stream that is all there.
  ///
  /// - Parameters:
  ///   - limit: The most bytes it may unpack to.
  ///   - file: What to name in a finding.
  public static func expand(
    _ packed: [UInt8], limit: Int, file: String
  ) throws(Diagnostic) -> [UInt8] {
    try expand(packed[...], expecting: packed.count &* 4, limit: limit, file: file)
  }

  /// Unpacks a stream that should make so many bytes, for which room is made at once, as far as its
  /// length makes that believable: deflate packs at most 1,032 to one.
  static func expand(
    _ packed: ArraySlice<UInt8>, expecting length: Int, limit: Int, file: String
  ) throws(Diagnostic) -> [UInt8] {
    var state = InflateState()
    let most = min(max(0, limit), packed.count.multipliedReportingOverflow(by: 1032).partialValue)
    var end = min(max(length, 1024), most)
    var place = 0
    var made = 0
    var output = [UInt8](repeating: 0, count: end + InflateState.slack)
    while true {
      let stop = state.run(packed, from: &place, to: &output, at: &made, end: end)
      func fault(_ fault: Fault) -> Diagnostic {
        fault.diagnostic(at: state.offset(place), file: file)
      }
      switch stop {
      case .broken(let found): throw fault(found)
      case .needsInput: throw fault(.truncated)
      case .needsRoom:
        if made > limit { throw fault(.limit(limit)) }
        end = min(max(end * 2, made), max(most, made))
        output.append(contentsOf: repeatElement(0, count: end + InflateState.slack - output.count))
      case .finished:
        if made > limit { throw fault(.limit(limit)) }
        if state.consumed(place) < packed.count { throw fault(.trailing) }
        output.removeLast(output.count - made)
        return output
      }
    }
  }
}

extension InflateState {
  /// How many bytes of the input have been used, if only in part.
  fileprivate func consumed(_ place: Int) -> Int { place - count / 8 }

  /// In which byte the next bit is.
  fileprivate func offset(_ place: Int) -> Int { place - (count + 7) / 8 }

  fileprivate mutating func run(
    _ input: ArraySlice<UInt8>, from place: inout Int, to output: inout [UInt8],
    at made: inout Int, end: Int
  ) -> Stop {
    input.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { run(input, from: &place, to: $0, at: &made, end: end) }
    }
  }
}
