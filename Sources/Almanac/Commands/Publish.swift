extension Program {
  /// Builds the site, and says what came of it.
  func build(_ invocation: Invocation) throws -> Exit {
    let started = ContinuousClock.now
    let build = Build(invocation)
    let outcome = try build.publish()
    say(outcome.report)
    guard let edition = outcome.edition else {
      console.complain("nothing was published; “\(build.places.output)” is as it was")
      return .contentHasErrors
    }
    if !invocation.has("--quiet") {
      let parcels = [build.zip, build.singleFile].compactMap(\.self).map { " and \($0)" }
      console.print(
        "\(build.places.output)\(parcels.joined()): \(edition.summary) in "
          + started.duration(to: .now).words)
    }
    return .good
  }

  /// Says everything that building would say, and writes nothing.
  func check(_ invocation: Invocation) throws -> Exit {
    let build = Build(invocation)
    let outcome = try build.make(into: Nowhere())
    if invocation.has("--json") {
      console.print(outcome.report.json)
    } else {
      say(outcome.report)
      if let edition = outcome.edition, !invocation.has("--quiet") {
        console.print("\(build.places.content): \(edition.summary), no errors")
      }
    }
    return outcome.edition == nil ? .contentHasErrors : .good
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
    if let content = invocation.argument { places.content = content.withoutLastStroke }
    if let output = value("--output") { places.output = output.withoutLastStroke }
    places.templates = value("--templates")?.withoutLastStroke
    let isQuiet = value("--quiet") != nil || value("--json") != nil
    self.init(
      places: places, zip: value("--zip"), singleFile: value("--single-file"),
      progress: Progress(isQuiet: isQuiet))
  }
}

extension String {
  /// A folder as it is named, however it was typed: `site/` is `site`.
  var withoutLastStroke: String {
    var path = self[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }
}

extension Edition {
  /// “24 pages and 5 files, 412 KB”.
  var summary: String {
    let files = manifest.outputs.count - pages.count
    let size = manifest.outputs.reduce(0) { $0 + $1.size }
    return "\(pages.count.grouped) pages and \(files.grouped) files, "
      + "\(((size + 500) / 1_000).grouped) KB"
  }
}

extension Duration {
  /// “0.42 s”.
  var words: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
