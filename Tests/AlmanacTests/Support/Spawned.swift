import FoundationEssentials
import Glibc
import TestSupport

/// The built program at work in a process of its own, for what cannot be seen from within: being
/// killed, the limits of the machine, its environment.
///
/// A class, because the process ends with the last one who knows it.
final class Spawned: Sendable {
  enum Ending: Hashable, Sendable { case exit(Int32), signal(Int32), never }

  let id: pid_t
  private let folder: TemporaryFolder

  /// The program, which stands beside the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "almanac").path

  /// Starts the program, or another that is named by its path.
  init(
    _ words: [String], program: String = Spawned.program, environment: [String] = []
  ) throws {
    folder = try TemporaryFolder(["output": "", "error": ""])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, name) in [(STDOUT_FILENO, "output"), (STDERR_FILENO, "error")] {
      posix_spawn_file_actions_addopen(
        &actions, stream, "\(folder.path)/\(name)", O_WRONLY | O_APPEND, 0)
    }
    let arguments = ([program] + words).map { strdup($0) } + [nil]
    let variables = (environment + ["PATH=/usr/bin:/bin"]).map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id = pid_t()
    let code = posix_spawn(&id, program, &actions, nil, arguments, variables)
    guard code == 0 else { throw Failure(program: program, code: code) }
    self.id = id
  }

  struct Failure: Error {
    let program: String
    let code: Int32
  }

  var output: String { get throws { try folder.text("output") } }
  var error: String { get throws { try folder.text("error") } }

  /// Ends the program without a word, as a power cut would.
  func kill() { _ = Glibc.kill(id, SIGKILL) }

  /// Waits until the program has ended, but not for ever.
  func wait(seconds: Double = 60) -> Ending {
    let end = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while waitpid(id, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < end else {
        kill()
        waitpid(id, &status, 0)
        return .never
      }
      usleep(500)
    }
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Waits until the program has said something.
  func says(_ words: String, seconds: Double = 30) throws -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if try output.contains(words) || error.contains(words) { return true }
      usleep(2_000)
    }
    return false
  }
}
