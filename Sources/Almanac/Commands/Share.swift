import Diagnostics
import TOML

extension Program {
  /// Writes what an authority shares of its journeys.
  func share(_ invocation: Invocation) throws -> Exit {
    var places = Places()
    if let content = invocation.argument { places.content = content.withoutLastStroke }
    try places.requireContent()
    var report = Report()
    let site = try Site.read(try Tree(places.content), theme: try places.theme(), into: &report)
    guard let site, !report.hasErrors else {
      say(report)
      return .contentHasErrors
    }
    let shared = site.studies.all.compactMap { page, study in
      study.exchange.map { (page: page, exchange: $0) }
    }
    guard !shared.isEmpty else {
      report.add(
        Diagnostic(
          FlowRule.nothingToShare, "no study of journeys says whose they are",
          file: site.content.folder,
          hint: "give one a line such as authority = \"A council\" in its table [study]"))
      say(report)
      return .contentHasErrors
    }
    for (_, exchange) in shared {
      report.add(site.data.identifiers.findings(in: exchange.csv, at: exchange.fileName))
    }
    // That one’s own is missing or old is what is mended here.
    say(report.without(FlowRule.exchangeOwn))
    guard !report.hasErrors else { return .contentHasErrors }
    for (page, exchange) in shared {
      let folder = try folder(for: page, of: site, invocation)
      try Disk.makeFolder(folder)
      let path = Path.join(folder, exchange.fileName)
      try replace(path, with: exchange.csv, in: folder)
      if !invocation.has("--quiet") {
        console.print("\(path): what \(exchange.authority.printable) shares, to \(exchange.to)")
      }
    }
    return .good
  }

  /// The folder that is asked for, or that the study of the page names.
  private func folder(
    for file: String, of site: Site, _ invocation: Invocation
  ) throws -> String {
    if let folder = invocation.value("--output") { return folder.withoutLastStroke }
    let page = site.pages.first { $0.file == file }
    guard case .flow(let settings)? = page?.study, let folder = settings.exchange,
      let path = Path.resolve(folder.value.withoutLastStroke, from: file)
    else {
      throw Invocation.Mistake(
        message: "nothing says where the file goes",
        hint: "name a folder with --output, or with exchange = \"exchange\" in the table [study]")
    }
    return Path.join(site.content.folder, path)
  }

  /// Writes a file in one step: whoever reads the folder meanwhile sees the old one or the new.
  private func replace(_ path: String, with bytes: [UInt8], in folder: String) throws {
    let hidden = Path.join(folder, ".\(Path.name(path)).almanac-new")
    try Disk.remove(hidden)
    do {
      try Disk.write(bytes, to: hidden)
      try Disk.move(hidden, to: path)
    } catch {
      try? Disk.remove(hidden)
      throw error
    }
  }
}
