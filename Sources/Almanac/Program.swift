import Diagnostics

/// The program: the words of a command line in, an exit code out.
public enum Program {
  /// What a run says to the shell that started it.
  enum Exit: Int32 {
    case good = 0
    case contentHasErrors = 1
    case commandWasWrong = 2
    case machineFailed = 3
  }

  /// Does what the command line asks for.
  ///
  /// - Parameter words: The command line without the program's name.
  public static func run(_ words: [String]) -> Int32 {
    do {
      if words.contains("--version") {
        Console.output.print("almanac \(Help.version)")
        return Exit.good.rawValue
      }
      let asksForHelp = words.contains("--help") || words.contains("-h")
      let invocation = try Invocation(
        asksForHelp ? ["help"] + words.filter { !$0.hasPrefix("-") && $0 != "help" } : words)
      return try run(invocation).rawValue
    } catch let mistake as Invocation.Mistake {
      Console.error.print("\(mistake)")
      return Exit.commandWasWrong.rawValue
    } catch let finding as Diagnostic {
      Console.error.print("\(finding)")
      return Exit.contentHasErrors.rawValue
    } catch {
      Console.error.print("almanac: error: \(error)")
      return Exit.machineFailed.rawValue
    }
  }

  private static func run(_ invocation: Invocation) throws -> Exit {
    switch invocation.command {
    case .build: try build(invocation)
    case .check: try check(invocation)
    case .serve: try serve(invocation)
    case .new: try new(invocation)
    case .explain: try explain(invocation)
    default: try help(invocation)
    }
  }
}

extension Program {
  private static func build(_ invocation: Invocation) throws -> Exit {
    let started = ContinuousClock.now
    let build = Build(invocation)
    let outcome = try build.publish()
    build.progress.end()
    say(outcome.report)
    guard let edition = outcome.edition else {
      Console.error.print("nothing was published; “\(build.places.output)” is as it was")
      return .contentHasErrors
    }
    if !invocation.has("--quiet") {
      let size = edition.manifest.outputs.reduce(0) { $0 + $1.size }
      let parcels = [build.zip, build.singleFile].compactMap(\.self).map { " and \($0)" }
      Console.output.print(
        "\(build.places.output)\(parcels.joined()): \(edition.summary), \(size.kilobytes) "
          + "in \(started.duration(to: .now).words)")
    }
    return .good
  }

  private static func check(_ invocation: Invocation) throws -> Exit {
    let build = Build(invocation)
    let outcome = try build.make(into: Nowhere())
    build.progress.end()
    if invocation.has("--json") {
      Console.output.print(outcome.report.json)
    } else {
      say(outcome.report)
      if let edition = outcome.edition, !invocation.has("--quiet") {
        Console.output.print("\(build.places.content): \(edition.summary), no errors")
      }
    }
    return outcome.edition == nil ? .contentHasErrors : .good
  }

  private static func explain(_ invocation: Invocation) throws -> Exit {
    let rules = Reference.rules.flatMap(\.rules)
    guard let code = invocation.argument else {
      for rule in rules { Console.output.print(rule.code) }
      return .good
    }
    guard let rule = rules.first(where: { $0.code == code }) else {
      throw Invocation.Mistake(
        message: "“\(code)” is not the code of an error",
        hint: rules.map(\.code).closest(to: code).map { "did you mean “\($0)”?" }
          ?? "almanac explain lists all")
    }
    Console.output.print(rule.meaning.wrapped(80).joined(separator: "\n"))
    return .good
  }

  private static func help(_ invocation: Invocation) throws -> Exit {
    guard let name = invocation.argument else {
      Console.output.print(Help.overview)
      return .good
    }
    guard let command = Command.all.first(where: { $0.name == name }) else {
      throw Invocation.Mistake(
        message: "“\(name)” is not a command", hint: Command.all.map(\.name).hint(for: name))
    }
    Console.output.print(Help.explain(command))
    return .good
  }

  /// Says everything that a run found, with a count at the end.
  static func say(_ report: Report) {
    let findings = report.sorted
    guard !findings.isEmpty else { return }
    Console.error.print(report.text())
    let errors = findings.count { $0.severity == .error }
    Console.error.print("\nerrors: \(errors.grouped); warnings: \((findings.count - errors).grouped)")
  }
}

extension Build {
  /// What a command line asks to build. Commands differ in their options; what one does not have,
  /// it does not ask for.
  init(_ invocation: Invocation) {
    func value(_ option: String) -> String? {
      invocation.command.options.contains { $0.name == option } ? invocation.value(option) : nil
    }
    var places = Places()
    if let content = invocation.argument { places.content = content }
    if let output = value("--output") { places.output = output }
    places.templates = value("--templates")
    let quiet = value("--quiet") != nil || value("--json") != nil
    self.init(
      places: places, zip: value("--zip"), singleFile: value("--single-file"),
      progress: Progress(isQuiet: quiet))
  }
}

extension Edition {
  /// “24 pages and 5 files”.
  var summary: String {
    let files = manifest.outputs.count - pages.count
    return "\(pages.count.grouped) pages and \(files.grouped) files"
  }
}

extension Int {
  fileprivate var kilobytes: String { "\(((self + 500) / 1_000).grouped) KB" }
}

extension Duration {
  /// “0.42 s”.
  var words: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
