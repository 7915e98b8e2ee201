import Diagnostics

/// How a run ends that cannot be carried through: what is said, for people and for programs, and the
/// exit code.
struct Ending {
  let exit: Program.Exit
  let text: String
  let finding: Diagnostic

  init(_ error: any Error) {
    switch error {
    case let mistake as Invocation.Mistake:
      exit = .commandWasWrong
      text = "\(mistake)"
      finding = Diagnostic(
        RunRule.command, mistake.message, file: RunRule.program, hint: mistake.hint)
    case let found as Diagnostic:
      exit = .contentHasErrors
      text = "\(found)"
      finding = found
    case let failure as DiskFailure:
      exit = .machineFailed
      text = "\(RunRule.program): error: \(failure)"
      finding = Diagnostic(
        RunRule.machine, "cannot be \(failure.action): \(failure.reason)", file: failure.path)
    default:
      exit = .machineFailed
      text = "\(RunRule.program): error: \(error)"
      finding = Diagnostic(RunRule.machine, "\(error)", file: RunRule.program)
    }
  }
}

/// What a run asks of the command line and of the machine. Messages for people say it without a code;
/// findings for programs have one.
enum RunRule: String, Rule {
  case command = "command-wrong"
  case machine = "machine-failed"

  /// What is spoken of in place of a file.
  static let program = "almanac"

  var meaning: String {
    switch self {
    case .command:
      """
      A command is written as “almanac help” shows it, and names folders that are there. The exit code \
      is 2.
      """
    case .machine:
      """
      The machine did not do what was asked of it: the disk is full, permission is denied, a port is \
      taken. This is no fault of the content, and what was published is as it was. The exit code is 3.
      """
    }
  }
}
