import Almanac
import Synchronization
import Testing

/// What a run said, and how it ended.
struct Run: Hashable, Sendable {
  var exit: Int32
  var output: String
  var error: String

  init(_ words: String...) { self.init(words) }

  /// What a run is expected to say.
  init(exit: Int32, output: String = "", error: String = "") {
    (self.exit, self.output, self.error) = (exit, output, error)
  }

  init(_ words: [String]) {
    let said = Mutex((output: "", error: ""))
    exit = Program.run(
      words,
      console: Console(
        output: { text in said.withLock { $0.output += text } },
        error: { text in said.withLock { $0.error += text } }))
    (output, error) = said.withLock { $0 }
  }
}

@Suite("The command line") struct CommandLineTests {
  @Test(arguments: [
    (
      ["biuld"],
      """
      almanac: error: “biuld” is not a command
      hint: did you mean “build”?

      """
    ),
    (
      ["build", "--otput", "x"],
      """
      almanac: error: “--otput” is not an option of “build”
      hint: did you mean “--output”?

      """
    ),
    (
      ["--output"],
      """
      almanac: error: “--output” needs SITE
      hint: write --output SITE

      """
    ),
    (
      ["build", "a", "b"],
      """
      almanac: error: “b” is one word too many; “a” was given before
      hint: put a name with a space in quotation marks; write almanac build [CONTENT] \
      [--output SITE] [--templates DIR] [--zip FILE] [--single-file FILE] [--quiet]

      """
    ),
    (
      ["check", "--quiet", "--quiet"],
      """
      almanac: error: “--quiet” is given twice

      """
    ),
    (
      ["check", "--json=yes"],
      """
      almanac: error: “--json” takes no value

      """
    ),
    (
      ["new"],
      """
      almanac: error: “new” needs FOLDER
      hint: write almanac new [FOLDER] [--annex-a] [--templates DIR] [--quiet]

      """
    ),
    (
      ["serve", "--port", "80000"],
      """
      almanac: error: “80000” is not a port
      hint: write a number from 1 to 65535

      """
    ),
    (
      ["build", "no-such-folder"],
      """
      almanac: error: there is no folder “no-such-folder” to read
      hint: almanac new FOLDER makes a report; almanac help build says how to name one

      """
    ),
    (
      ["explain", "link-brokn"],
      """
      almanac: error: “link-brokn” is not the code of an error
      hint: did you mean “link-broken”?

      """
    ),
  ])
  func `a wrong command is told what is wrong with it`(words: [String], message: String) {
    #expect(Run(words).error == message)
    #expect(Run(words).exit == 2)
  }

  @Test(arguments: [["help"], ["--help"], ["-h"]])
  func `help names every command`(words: [String]) {
    let run = Run(words)
    #expect(run.exit == 0)
    for command in Command.all { #expect(run.output.contains("\n  \(command.name) ")) }
  }

  @Test(arguments: Command.all)
  func `every command explains each of its options`(command: Command) {
    let run = Run("help", command.name)
    #expect(run.output.contains(command.summary))
    for option in command.options { #expect(run.output.contains("  \(option.usage)")) }
    if command != .help { #expect(Run(command.name, "--help") == run) }
  }

  @Test func `every code of an error is explained`() {
    let codes = Run("explain").output.split(separator: "\n").map(String.init)
    #expect(codes.count > 60)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(Run("explain", code).output.count > 20, "\(code)") }
  }
}
