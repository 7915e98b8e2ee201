import Diagnostics

/// The program: the words of a command line in, an exit code out.
public struct Program: Sendable {
  let console: Console

  /// What a run says to the shell that started it.
  enum Exit: Int32 {
    case good = 0
    case contentHasErrors = 1
    case commandWasWrong = 2
    case machineFailed = 3
  }

  /// Does what the command line asks for.
  ///
  /// - Parameter words: The command line without the program’s name.
  public static func run(_ words: [String], console: Console = .standard) -> Int32 {
    do {
      return try Program(console: console).run(Invocation(asked(words))).rawValue
    } catch {
      let ending = Ending(error)
      console.complain(ending.text)
      // A program that reads findings as JSON has them however the run ends.
      if words.first == Command.check.name, words.contains("--json") {
        var report = Report()
        report.add(ending.finding)
        console.print(report.json)
      }
      return ending.exit.rawValue
    }
  }

  /// Asking for help is understood in every way in which people ask.
  private static func asked(_ words: [String]) -> [String] {
    if words.first == "--version" { return ["help", "version"] }
    guard words.contains("--help") || words.contains("-h") else { return words }
    return ["help"] + words.prefix(1).filter { !$0.hasPrefix("-") }
  }

  private func run(_ invocation: Invocation) throws -> Exit {
    switch invocation.command {
    case .build: try build(invocation)
    case .check: try check(invocation)
    case .serve: try serve(invocation)
    case .new: try new(invocation)
    case .synthesise: try synthesise(invocation)
    case .share: try share(invocation)
    case .explain: try explain(invocation)
    default: try help(invocation)
    }
  }

  /// Says everything that a run found, with a count at the end.
  func say(_ report: Report) {
    let findings = report.sorted
    guard !findings.isEmpty else { return }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    console.complain("\(report.text())\n\nerrors: \(errors.grouped); warnings: \(warnings.grouped)")
  }
}
