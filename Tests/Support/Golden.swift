import FoundationEssentials
public import Testing

/// Compares text with the file kept under `Golden/`, next to the test.
///
/// On a difference, what was produced is left beside it as `*.actual` — ready to be looked at, and
/// moved over the old one if it is right. A missing file fails too: nothing is golden until someone
/// has looked at it.
public func expectGolden(
  _ produced: String, _ name: String, test: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
  let kept = try? String(contentsOf: file, encoding: .utf8)
  guard produced != kept else { return }
  try Data(produced.utf8).write(to: file.appendingPathExtension("actual"))
  let line = zip((kept ?? "").split(separator: "\n"), produced.split(separator: "\n"))
    .enumerated().first { $1.0 != $1.1 }
  Issue.record(
    "\(name) differs\(line.map { " at line \($0.offset + 1): \($0.element.1)" } ?? "")",
    sourceLocation: location)
}
