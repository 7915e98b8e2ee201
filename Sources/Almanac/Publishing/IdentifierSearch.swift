import Diagnostics
import Disclosure
import HTML
import Journeys
import ZIP

/// Looks for the identifiers of people in everything that is about to be published.
///
/// Nothing is made from identifiers; this proves it of the finished bytes, whatever an author quotes or
/// hands out. What it says never repeats one.
struct IdentifierSearch: Sendable {
  private var scans: [Scan] = []

  /// Looks for more identifiers.
  ///
  /// - Returns: What was done, in words.
  mutating func add(_ identifiers: Identifiers) -> String? {
    guard identifiers.count > 0 else { return nil }
    let scan = Scan(bytes: identifiers.bytes, ends: identifiers.ends)
    scans.append(scan)
    let escaped = identifiers.escaped
    if !escaped.isEmpty { scans.append(Scan(for: escaped)) }
    let words =
      "Everything that is published was searched for \(scan.lookedFor.written) identifiers in the data, "
      + "and has none."
    return scan.leftOut == 0
      ? words : words + " \(scan.leftOut.written) others are too short to be searched for."
  }

  /// What is wrong with a file.
  func findings(in bytes: [UInt8], at path: String) -> [Diagnostic] {
    guard !scans.isEmpty else { return [] }
    let isNamed = has(Array(path.utf8))
    let name = isNamed ? "a file" : path
    var findings: [Diagnostic] = []
    if isNamed { findings.append(finding("its name has an identifier", in: name)) }
    var lines = LineCount()
    for offset in offsets(in: bytes) where !bytes.isInDataAddress(offset) {
      findings.append(
        finding("line \(lines.line(of: offset, in: bytes)) has an identifier", in: name))
    }
    return findings + packed(in: bytes, named: name, depth: 0)
  }

  /// What is within workbooks and zips that are handed out as they are.
  private func packed(in bytes: [UInt8], named name: String, depth: Int) -> [Diagnostic] {
    guard depth < 3, bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      let archive = try? ArchiveReader(name, bytes: bytes)
    else { return [] }
    return archive.members.flatMap { member -> [Diagnostic] in
      guard let inside = try? archive.bytes(of: member) else { return [] }
      let isFound = has(Array(member.path.utf8)) || has(inside)
      let here = isFound ? [finding("something packed in it has an identifier", in: name)] : []
      return here + packed(in: inside, named: name, depth: depth + 1)
    }
  }

  private func has(_ bytes: [UInt8]) -> Bool {
    scans.contains { !$0.offsets(in: bytes).isEmpty }
  }

  private func offsets(in bytes: [UInt8]) -> [Int] {
    scans.flatMap { $0.offsets(in: bytes) }.sorted()
  }

  private func finding(_ words: String, in file: String) -> Diagnostic {
    Diagnostic(
      PressRule.identifier, "\(words) that stands for somebody in the data of a study", file: file,
      hint: "look for it in the page, and in the files that it links to or draws")
  }
}

/// Counts lines up to places that come in order.
private struct LineCount {
  private var (line, start) = (1, 0)

  mutating func line(of offset: Int, in bytes: [UInt8]) -> Int {
    line += bytes[start..<offset].count { $0 == .lineFeed }
    start = offset
    return line
  }
}

extension Identifiers {
  /// Those that markup and scripts write in another way, as they do.
  fileprivate var escaped: [String] {
    let special = Set("&<>\"'\\/".utf8)
    return ends.indices.flatMap { place -> [String] in
      let range = (place == 0 ? 0 : ends[place - 1])..<ends[place]
      guard bytes[range].contains(where: special.contains) else { return [] }
      let text = String(decoding: bytes[range], as: UTF8.self)
      let html = Escaping.html(text)
      // Within words an apostrophe stands as it is.
      let words = html.replacing("&#39;", with: "'")
      return Set([html, words, Escaping.json(text)]).filter { !$0.contains(text) }.sorted()
    }
  }
}

extension [UInt8] {
  /// Whether a place is within an address that holds a file in letters that stand for bytes. There any
  /// word can stand; what the file says was looked at before.
  fileprivate func isInDataAddress(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, self[start - 1].isOfBase64 { start -= 1 }
    return self[..<start].reversed().starts(with: "base64,".utf8.reversed())
  }
}

extension UInt8 {
  fileprivate var isOfBase64: Bool {
    isLetter || self &- 0x30 < 10 || self == .slash || self == UInt8(ascii: "+")
  }
}
