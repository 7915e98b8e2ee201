import Charts
import Concurrent
import Diagnostics
import Markdown
import TOML

extension Site {
  /// The file that makes a folder a report.
  static let configurationPath = "almanac.toml"

  /// Reads a report. Whatever is wrong with it goes into the report of the run.
  ///
  /// - Returns: `nil` if too much is wrong to look at its pages.
  static func read(
    _ content: Tree, theme folder: Tree, into report: inout Report
  ) throws(DiskFailure) -> Site? {
    let isRead = { $0 == configurationPath || ContentPage.isPage($0) }
    report.add(content.findings(aboutDangling: isRead))
    for path in [configurationPath, "index.md"]
    where !content.paths.contains(path) && !content.dangling.contains(path) {
      report.add(
        Diagnostic(
          PressRule.contentMissing, "a report needs this file", file: content.name(path),
          hint: "almanac new FOLDER makes a report to start from"))
    }
    guard content.paths.contains(configurationPath), content.paths.contains("index.md") else {
      return nil
    }
    let bytes = try content.read(configurationPath)
    let name = content.name(configurationPath)
    let configuration = report.attempt { () throws(Diagnostic) in
      try self.configuration(bytes, named: name)
    }
    report.add(configuration?.problems ?? [])
    var theme: Theme?
    if let language = configuration?.settings.language {
      theme = try Theme.read(folder, language: language, into: &report)
    }
    // Pages are read all the same, so that what is wrong with them is said in the same run.
    let (pages, unread) = try pages(of: content, words: theme?.markdownWords, into: &report)
    let data = try DataFiles(of: pages.map(\.page), in: content, into: &report)
    let studies = PageStudies(
      of: pages.map(\.page), data, words: theme?.charts ?? .english,
      disclosure: configuration?.settings.disclosure, into: &report)
    var sets = PageSets(
      of: pages.map(\.page), studies, theme: theme?.templates ?? [], into: &report)
    sets.dropClashes(in: content, into: &report)
    guard let settings = configuration?.settings, let theme else { return nil }
    let inputs = [Manifest.File("content/\(configurationPath)", bytes)] + pages.map(\.input)
    let source = Source(name, bytes: bytes)
    return Site(
      settings, source, content, theme, sets, unread: unread, data, studies,
      inputs: inputs, into: &report)
  }

  private static func configuration(
    _ bytes: [UInt8], named name: String
  ) throws(Diagnostic) -> (settings: Configuration, problems: [Diagnostic]) {
    let document = try TOML.parse(Source(text: bytes, named: name))
    var (settings, problems) = Configuration.settings.read(document)
    if let address = settings.address, !isAddress(address.value) {
      problems.append(
        address.diagnostic(
          PressRule.address, "“\(address.value)” is not a base address",
          hint: "write it with https:// in front and a stroke at the end"))
    }
    return (settings, problems)
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.hasSuffix("/")
      && text.split(separator: "/").count > 1
      && !text.contains { $0.isWhitespace || "\"<>?#".contains($0) }
  }

  private static func pages(
    of content: Tree, words: Markdown.Words?, into report: inout Report
  ) throws(DiskFailure) -> (pages: [(page: ContentPage, input: Manifest.File)], unread: [String]) {
    let paths = content.paths.filter(ContentPage.isPage)
    report.add(paths.compactMap { FileName.finding(about: $0, named: content.name($0)) })
    let groups = paths.groups(of: Manifest.File.together)
    let readings = try groups.concurrentMap { group throws(DiskFailure) in
      var files: [[UInt8]] = []
      for path in group { files.append(try content.read(path)) }
      let inputs = Manifest.File.files(group.map { "content/\($0)" }, files)
      let pages = zip(group, files).map {
        ContentPage.read($1, at: $0, named: content.name($0), words ?? Markdown.Words())
      }
      return zip(pages, inputs).map { (page: $0.page, input: $1, findings: $0.findings) }
    }
    report.add(readings.flatMap { $0.flatMap(\.findings) })
    let pages = readings.joined().compactMap { reading in
      reading.page.map { (page: $0, input: reading.input) }
    }
    let read = Set(readings.joined().compactMap(\.page?.path))
    let unread = paths.filter { !read.contains($0) } + content.dangling.filter(ContentPage.isPage)
    return (pages, unread)
  }
}
