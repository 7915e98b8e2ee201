import Diagnostics

/// What was asked for on the command line, checked against the table of commands.
struct Invocation: Hashable, Sendable {
  let command: Command

  /// What stood without a dash.
  var argument: String?

  private var values: [String: String] = [:]

  /// The command line was wrong: what about it, and what to write.
  struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    var message: String
    var hint: String?

    var description: String {
      "almanac: error: \(message)" + (hint.map { "\nhint: \($0)" } ?? "")
    }
  }

  /// - Parameter words: The command line without the program's name.
  init(_ words: [String]) throws(Mistake) {
    var words = words[...]
    if let word = words.first, !word.hasPrefix("-") {
      command = try Self.command(named: word)
      words = words.dropFirst()
    } else {
      command = .build
    }
    var onlyArguments = false
    while let word = words.popFirst() {
      if onlyArguments || !word.hasPrefix("-") || word == "-" {
        try take(argument: word)
      } else if word == "--" {
        onlyArguments = true
      } else {
        try take(option: word, rest: &words)
      }
    }
    if let needed = command.argument, needed.isRequired, argument == nil {
      throw Mistake(
        message: "“\(command.name)” needs \(needed.name)", hint: "write \(command.usage)")
    }
  }

  /// The value of an option, if it was given.
  func value(_ option: String) -> String? {
    precondition(
      command.options.contains { $0.name == option }, "\(command.name) has no \(option)")
    return values[option]
  }

  /// Whether a switch was given.
  func has(_ option: String) -> Bool { value(option) != nil }

  private static func command(named word: String) throws(Mistake) -> Command {
    if let command = Command.all.first(where: { $0.name == word }) { return command }
    let hint =
      Disk.isFolder(word)
      ? "to build that folder, write almanac build \(word)"
      : Command.all.map(\.name).hint(for: word)
    throw Mistake(message: "“\(word)” is not a command", hint: hint)
  }

  private mutating func take(argument word: String) throws(Mistake) {
    guard command.argument != nil else {
      throw Mistake(
        message: "“\(word)” is one word too many", hint: "write \(command.usage)")
    }
    guard argument == nil else {
      throw Mistake(
        message: "“\(word)” is one word too many; “\(argument ?? "")” was given before",
        hint: "put a name with a space in quotation marks; write \(command.usage)")
    }
    argument = word
  }

  private mutating func take(
    option word: String, rest: inout ArraySlice<String>
  ) throws(Mistake) {
    let name = String(word.prefix { $0 != "=" })
    guard let option = command.options.first(where: { $0.name == name }) else {
      let names = command.options.map(\.name)
      throw Mistake(
        message: "“\(name)” is not an option of “\(command.name)”",
        hint: names.isEmpty ? "it has none" : names.hint(for: name))
    }
    guard values[name] == nil else { throw Mistake(message: "“\(name)” is given twice") }
    let attached = word.count > name.count ? String(word.dropFirst(name.count + 1)) : nil
    guard let valueName = option.value else {
      guard attached == nil else { throw Mistake(message: "“\(name)” takes no value") }
      values[name] = ""
      return
    }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty,
      value == attached || !value.hasPrefix("--")
    else { throw Mistake(message: "“\(name)” needs \(valueName)", hint: "write \(option.usage)") }
    values[name] = value
  }
}
