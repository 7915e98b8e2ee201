import Concurrent

/// A search of published bytes for texts that must not be in them, such as identifiers of children.
///
///     let scan = Scan(for: identifiers)
///     scan.findings(in: pages.map(\.bytes))     // none, if nothing leaks
///
/// A text is found where it stands by itself: not within a longer run of letters and digits of ASCII.
/// Capitals and small letters of these are the same; all else parts runs, as a space, a curly quotation
/// mark and a letter with an accent do. What is packed, as in an archive or a workbook, has to be unpacked
/// first.
///
/// A text of few characters is a word or a number that may stand anywhere for other reasons. Those with
/// fewer letters and digits than ``shortest`` are not looked for, nor numbers with fewer digits than
/// ``shortestNumber``: see ``leftOut``.
///
/// How this works: a run is letters and digits without anything between. A table of bits, by the hash
/// of the first run of each text, says of nearly every run of a file that no text begins with it; only
/// the others are looked up and compared.
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

  /// The fewest digits of a text that is looked for and has no letter.
  public let shortestNumber: Int

  /// How many of the texts are looked for, and how many are too short to be.
  public let lookedFor: Int
  public let leftOut: Int

  private let index: TextIndex

  public init(for texts: [String], shortest: Int = 5, shortestNumber: Int = 8) {
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
    self.init(bytes: bytes, ends: ends, shortest: shortest, shortestNumber: shortestNumber)
  }

  /// A search for texts that stand one after another.
  ///
  /// - Parameter ends: Where each ends.
  public init(bytes: [UInt8], ends: [Int], shortest: Int = 5, shortestNumber: Int = 8) {
    self.shortest = shortest
    self.shortestNumber = shortestNumber
    let texts = Texts(bytes: bytes, ends: ends)
    let kept = (0..<texts.count).filter { text in
      let count = texts[text].count(where: \.isWordPart)
      let hasLetter = texts[text].contains { $0.isWordPart && $0 >= 0x40 }
      return count >= (hasLetter ? shortest : shortestNumber)
    }
    lookedFor = kept.count
    leftOut = texts.count - kept.count
    index = TextIndex(texts, kept)
  }

  /// Where forbidden texts stand in one file, in order.
  public func offsets(in file: [UInt8]) -> [Int] {
    index.isEmpty ? [] : index.matches(in: file, from: file.indices).map(\.offset)
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
  /// Whether a byte is a letter or a digit of ASCII.
  @inline(__always)
  var isWordPart: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }

  @inline(__always)
  var inSmallLetters: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
