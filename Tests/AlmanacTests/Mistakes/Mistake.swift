import TestSupport
import Testing

/// A report with something wrong, and the whole of what the program says about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let files: [String: String]
  private let missing: [String]
  private let says: String
  private let errors: Int
  private let warnings: Int

  /// - Parameters:
  ///   - files: What the report has besides what makes it one, by the paths from its folder.
  ///   - missing: What is not there, although every report needs it.
  init(
    _ name: String, _ files: [String: String] = [:], without missing: [String] = [], says: String,
    errors: Int = 1, warnings: Int = 0
  ) {
    testDescription = name
    self.files = files
    self.missing = missing
    self.says = says
    self.errors = errors
    self.warnings = warnings
  }

  func expect(at location: SourceLocation = #_sourceLocation) throws {
    let desk = try Desk([:], without: missing)
    try desk.folder.write(files)
    let run = desk.check("--quiet")
    let report = "\(says)\n\nerrors: \(errors); warnings: \(warnings)\n"
    #expect(run.error == report, sourceLocation: location)
    #expect(run.output == "", sourceLocation: location)
    #expect(run.exit == (errors > 0 ? 1 : 0), sourceLocation: location)
  }
}
