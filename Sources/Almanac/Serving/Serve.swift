import Diagnostics
import HTTP

extension Program {
  /// Shows the site in a browser, and again after every change, until the program is stopped.
  func serve(_ invocation: Invocation) throws -> Exit {
    let build = Build(invocation)
    let port = try invocation.value("--port").map { text throws(Invocation.Mistake) in
      guard let port = UInt16(text), port > 0 else {
        throw Invocation.Mistake(
          message: "“\(text)” is not a port", hint: "write a number from 1 to 65535")
      }
      return port
    }
    try build.places.requireContent()
    let folders = [build.places.content, try build.places.themeFolder()]
    let watcher = try Watcher(folders.compactMap(\.self))
    if let warning = watcher.warning { console.complain("\(warning)") }

    let preview = Preview()
    let isQuiet = invocation.has("--quiet")
    refresh(preview, build, isQuiet: isQuiet)
    let server = try Server(port: port, content: preview.find)
    console.print("\(server.address) shows “\(build.places.content)”; stop with Ctrl-C")
    while watcher.next() != nil {
      refresh(preview, build, isQuiet: isQuiet)
      server.send(event: "reload", data: "")
    }
    return .good
  }

  /// Builds anew. Whatever is wrong, with the content or with the machine, is shown in the browser
  /// too, and the server stays up.
  private func refresh(_ preview: Preview, _ build: Build, isQuiet: Bool) {
    let started = ContinuousClock.now
    do {
      let memory = MemoryDestination()
      let outcome = try build.make(into: memory)
      say(outcome.report)
      guard let edition = outcome.edition else { return preview.show(outcome.report.text()) }
      preview.show(memory.files)
      if !isQuiet {
        console.print("\(edition.summary) in \(started.duration(to: .now).words)")
      }
    } catch {
      console.complain(error is Invocation.Mistake ? "\(error)" : "almanac: error: \(error)")
      preview.show("\(error)")
    }
  }
}
