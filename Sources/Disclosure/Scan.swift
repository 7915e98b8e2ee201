/// A search of published bytes for texts that must not be in them, such as identifiers of children.
///
///     let scan = Scan(for: identifiers)
///     scan.findings(in: pages.map(\.bytes))     // none, if nothing leaks
///
/// A text is found as a whole word only: not within a longer run of letters and digits. Capitals and
/// small letters of ASCII are the same. Anything but ASCII counts as a letter.
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

  private let texts: [[UInt8]]

  public init(for texts: [String]) { self.texts = texts.map { Array($0.utf8) } }

  /// The places of forbidden texts, in the order of files and of places in them.
  public func findings(in files: [[UInt8]]) -> [Finding] {
    var findings: [Finding] = []
    for (file, bytes) in files.enumerated() {
      for offset in bytes.indices {
        for (text, wanted) in texts.enumerated()
        where !wanted.isEmpty && bytes[offset...].starts(with: wanted) {
          findings.append(Finding(text: text, file: file, offset: offset))
        }
      }
    }
    return findings
  }
}
