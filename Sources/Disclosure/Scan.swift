import Concurrent

/// A search of published bytes for texts that must not be in them, such as identifiers of children.
///
///     let scan = Scan(for: identifiers)
///     scan.findings(in: pages.map(\.bytes))     // none, if nothing leaks
///
/// A text is found where it stands by itself: not within a longer run of letters and digits. Capitals
/// and small letters of ASCII are the same; any byte beyond ASCII counts as part of a letter. What is
/// packed, as in an archive or a workbook, has to be unpacked first.
///
/// A text of few characters is a word or a number that may stand anywhere for other reasons. Those
/// shorter than ``shortest`` are not looked for: see ``leftOut``.
///
/// How this works: the files are taken run by run, a run being letters and digits without anything
/// between. A table of bits, by the hash of the first run of each text, says of nearly every run that
/// no text begins with it; only the others are looked up and compared.
///
/// - Complexity: O(*n*) in the length of the files.
public struct Scan: Sendable {
  /// Where a forbidden text stands.
  public struct Finding: Hashable, Sendable {
    /// Its place among the forbidden texts.
    public var text: Int
    /// The file, by its place among those that were searched.
    public var file: Int
    /// Where in the file, in bytes.
    public var offset: Int
  }

  /// The fewest letters and digits of a text that is looked for.
  public let shortest: Int

  /// How many of the texts are too short to be looked for.
  public let leftOut: Int

  private let index: TextIndex

  public init(for texts: [String], shortest: Int = 5) {
    self.shortest = shortest
    let texts = texts.map { Array($0.utf8) }
    let kept = texts.indices.filter { texts[$0].count(where: \.isWordPart) >= shortest }
    leftOut = texts.count - kept.count
    index = TextIndex(texts, kept)
  }

  /// The places of forbidden texts, in the order of files and of places in them.
  public func findings(in files: [[UInt8]]) -> [Finding] {
    guard !index.isEmpty else { return [] }
    // A long file is cut: the pieces are searched for what begins in them.
    let pieces = files.enumerated().flatMap { file, bytes in
      bytes.indices.pieces(bytes.count / (1 << 20) + 1).map { (file: file, range: $0) }
    }
    return pieces.concurrentMap { piece in
      index.matches(in: files[piece.file], from: piece.range).map {
        Finding(text: $0.text, file: piece.file, offset: $0.offset)
      }
    }.flatMap(\.self)
  }
}

extension UInt8 {
  /// Whether a byte is of a letter or a digit.
  var isWordPart: Bool { Self.folded[Int(self)] != 0 }

  var inSmallLetters: UInt8 { isWordPart ? Self.folded[Int(self)] : self }

  /// For each byte of a word the same of every capital and small letter; nought for all others.
  static let folded: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      UInt8(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 32
    default: 0
    }
  }
}
