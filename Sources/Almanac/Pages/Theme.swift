import Charts
import Diagnostics
import Markdown
import Mustache
import TOML
import ZIP

/// How a report looks: layouts, the words of the interface, and the files that pages load.
struct Theme: Sendable {
  let folder: Tree
  let library: Library
  let words: Object

  /// What charts say.
  let charts: Wording

  /// The colours of charts that are downloaded.
  let palette: Palette
  let assets: [Asset]

  /// The texts of the layouts and of their parts.
  let templates: [Source]

  /// Everything that was read.
  let inputs: [Manifest.File]

  /// A file that pages load, under a name that tells its content: browsers may keep it for ever.
  struct Asset: Hashable, Sendable {
    /// The name in the theme: `style.css`.
    let name: String

    /// The path in the site: `assets/style.3f2a9c1b04.css`.
    let path: String
    let bytes: [UInt8]
  }

  /// The names of the months, January first.
  var months: [String] {
    guard case .list(let months)? = words["months"] else { return [] }
    return months.compactMap { if case .text(let name) = $0 { name } else { nil } }
  }

  /// The words that Markdown puts on a page, in the language of the theme.
  var markdownWords: Markdown.Words {
    var words = Markdown.Words()
    func take(_ name: String, _ path: WritableKeyPath<Markdown.Words, String>) {
      if case .text(let text)? = self.words[name] { words[keyPath: path] = text }
    }
    take("footnotes", \.footnotes)
    take("footnote", \.footnote)
    take("backToReference", \.backToReference)
    take("table", \.table)
    return words
  }

  /// A template’s part of a page, made by itself.
  func block(_ name: String, _ values: Object) throws(Diagnostic) -> Markup {
    guard let template = library[name] else {
      throw Diagnostic(
        PressRule.themeMissing, "figures need this part of a theme",
        file: folder.name("\(name).mustache"), hint: "copy it from the theme that came with almanac"
      )
    }
    var bytes: [UInt8] = []
    try template.render(.object(values), with: library, to: &bytes)
    return Markup(bytes: bytes)
  }

  func asset(_ name: String) -> Asset? { assets.first { $0.name == name } }
}

extension Theme {
  static let copyHint = "almanac new FOLDER writes a whole theme, to copy from"

  /// Reads a theme. Whatever is wrong with it goes into the report of the run.
  ///
  /// - Returns: `nil` if there are no words to speak with, or a layout is missing or damaged: no page
  ///   can then be made, and what pages would lack is not their fault.
  static func read(
    _ folder: Tree, language: String, into report: inout Report
  ) throws(DiskFailure) -> Theme? {
    guard folder.paths.contains(where: { Path.ending($0) == "mustache" }) else {
      report.add(
        Diagnostic(
          PressRule.themeMissing, "the theme has no layouts", file: folder.folder,
          hint: "take the folder away, and almanac uses its own theme; \(copyHint)"))
      return nil
    }
    // What else is wrong with a theme that is not whole may be for that reason.
    guard folder.dangling.isEmpty else {
      report.add(folder.findings(aboutDangling: { _ in true }))
      return nil
    }
    var reading = Reading(folder)
    for path in folder.paths { try reading.take(path, language: language, into: &report) }
    let missing = ["page", "search", "not-found"].filter {
      !folder.paths.contains("\($0).mustache") && !folder.dangling.contains("\($0).mustache")
    }
    for layout in missing {
      report.add(
        Diagnostic(
          PressRule.themeMissing, "a theme needs this layout",
          file: folder.name("\(layout).mustache"),
          hint: copyHint))
    }
    guard let words = reading.words else {
      let languages = folder.paths.filter { $0.hasPrefix("words/") && $0.hasSuffix(".toml") }
        .map { String($0.dropFirst(6).dropLast(5)) }
      if !languages.contains(language) {
        report.add(
          Diagnostic(
            PressRule.wordsMissing, "the theme has no words for “\(language)”",
            file: folder.name("words/\(language).toml"), hint: languages.hint(for: language)))
      }
      return nil
    }
    let assets = fingerprint(reading.assets, in: folder, into: &report)
    let sheet = assets.first { $0.name == "style.css" }
    guard missing.isEmpty, !reading.isDamaged else { return nil }
    return Theme(
      folder: folder, library: Library(reading.layouts), words: words.interface,
      charts: words.charts,
      palette: Palette(styleSheet: sheet?.bytes ?? []), assets: assets,
      templates: reading.templates, inputs: reading.inputs)
  }
}

/// A theme while its files are read.
private struct Reading {
  let folder: Tree
  var layouts: [String: Template] = [:]
  var templates: [Source] = []
  var assets: [(name: String, bytes: [UInt8])] = []
  var words: ThemeWords?
  var isDamaged = false
  var inputs: [Manifest.File] = []

  init(_ folder: Tree) { self.folder = folder }

  /// Reads a file, if it is one that a theme is made of.
  mutating func take(
    _ path: String, language: String, into report: inout Report
  ) throws(DiskFailure) {
    let isAsset = path.hasPrefix("assets/")
    let isLayout = !isAsset && Path.ending(path) == "mustache"
    let isWords = path == "words/\(language).toml"
    guard isAsset || isLayout || isWords else { return }
    let bytes = try folder.read(path)
    inputs.append(Manifest.File("templates/\(path)", bytes))
    if isAsset {
      report.add([FileName.finding(about: path, named: folder.name(path))].compactMap(\.self))
      return assets.append((String(path.dropFirst("assets/".count)), bytes))
    }
    guard
      let source = report.attempt({ () throws(Diagnostic) in
        try Source(text: bytes, named: folder.name(path))
      })
    else { return isDamaged = true }
    if isWords {
      words = report.attempt { () throws(Diagnostic) in try ThemeWords(source) }
    } else {
      templates.append(source)
      guard let layout = report.attempt({ () throws(Diagnostic) in try Template(source) }) else {
        return isDamaged = true
      }
      layouts[String(path.dropLast(".mustache".count))] = layout
    }
  }
}
