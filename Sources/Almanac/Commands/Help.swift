import Diagnostics

extension Program {
  /// Explains the program, or one of its commands.
  func help(_ invocation: Invocation) throws -> Exit {
    switch invocation.argument {
    case nil: console.print(Help.overview)
    case "version": console.print("almanac \(Help.version)")
    case let name?:
      guard let command = Command.all.first(where: { $0.name == name }) else {
        throw Invocation.Mistake(
          message: "“\(name)” is not a command", hint: Command.all.map(\.name).hint(for: name))
      }
      console.print(Help.explain(command))
    }
    return .good
  }

  /// Explains an error by its code.
  func explain(_ invocation: Invocation) throws -> Exit {
    let rules = Reference.rules.flatMap(\.rules)
    guard let code = invocation.argument else {
      console.print(rules.map(\.code).joined(separator: "\n"))
      return .good
    }
    guard let rule = rules.first(where: { $0.code == code }) else {
      throw Invocation.Mistake(
        message: "“\(code)” is not the code of an error",
        hint: rules.map(\.code).closest(to: code).map { "did you mean “\($0)”?" }
          ?? "almanac explain lists all")
    }
    console.print(rule.meaning.wrapped(80).joined(separator: "\n"))
    return .good
  }
}

/// The program's explanation of itself, written from the table of commands.
enum Help {
  static let version = "0.1.0"

  static var overview: String {
    let width = (Command.all.map(\.name.count).max() ?? 0) + 2
    let commands = Command.all.map { "  \($0.name.padded(width))\($0.summary)" }
    return """
      almanac \(version): turns a folder of words and data into a published report.

      Usage: almanac [COMMAND] [OPTIONS]

      \(commands.joined(separator: "\n"))

      Without a command it builds: “content” into “site”, with the theme in “templates”.
      almanac help COMMAND tells more. Exit codes: 0 all is well, 1 the content has errors,
      2 the command was wrong, 3 the machine failed (disk, permission).
      """
  }

  static func explain(_ command: Command) -> String {
    var entries: [(String, String)] = []
    if let argument = command.argument { entries.append((argument.name, argument.meaning)) }
    entries += command.options.map { ($0.usage, $0.meaning) }
    let width = (entries.map(\.0.count).max() ?? 0) + 2
    let lines = entries.flatMap { name, meaning in
      meaning.wrapped(96 - width).enumerated().map { index, line in
        "  \((index == 0 ? name : "").padded(width))\(line)"
      }
    }
    return ([command.summary, "", "Usage: \(command.usage)"] + (lines.isEmpty ? [] : [""]) + lines)
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text in lines of at most so many characters, broken between words.
  func wrapped(_ width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      if let last = lines.last, !last.isEmpty, last.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += (lines.last?.isEmpty == true ? "" : " ") + word
      }
    }
    return lines
  }
}
