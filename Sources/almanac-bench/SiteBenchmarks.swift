import Almanac

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A report of 6,500 pages, each with settings, Markdown, a table of 15 rows and a drawing of 150
/// points, built as a user builds it: read, rendered, links followed, hashed, written, swapped in.
func siteBenchmarks(_ bench: Bench) throws {
  let report = BenchReport(pages: 6_500)
  defer { report.remove() }
  bench.run("site/6500 pages", prepare: { report.write() }, expecting: 0) { build in
    Program.run(build)
  }
  try demonstration(bench)
}

/// The project’s own content: a chapter of 6,300 practices, another of 153 authorities over twelve
/// years, and the guide, with every study and figure made anew.
private func demonstration(_ bench: Bench) throws {
  let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
  let site = "\(parent)/almanac-demonstration-\(getpid())"
  let content = #filePath.replacing("Sources/almanac-bench/SiteBenchmarks.swift", with: "content")
  defer { removeFolder(site) }
  bench.run("site/demonstration", prepare: { site }, expecting: 0) { site in
    Program.run(["build", content, "--output", site, "--quiet"])
  }
}

/// A generated report on a disk in memory, where there is one: making files on a real disk takes
/// longer than making pages, and differs from run to run.
private struct BenchReport {
  let pages: Int
  private let folder: String

  init(pages: Int) {
    self.pages = pages
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    folder = "\(parent)/almanac-bench-\(getpid())"
  }

  /// Writes the report, and returns the command that builds it.
  func write() -> [String] {
    for name in ["", "/content", "/content/p", "/templates", "/templates/words"] {
      mkdir(folder + name, 0o755)
    }
    put("content/almanac.toml", "title = \"Bench\"\nnavigation = [\"index.md\", \"p/index.md\"]\n")
    put("content/index.md", "# Home\n\n[Areas](p/index.md)\n")
    put("content/p/index.md", "# Areas\n\n" + (0..<pages).map(link).joined())
    var random = Numbers(state: 5)
    for page in 0..<pages { put("content/p/\(Self.name(page)).md", Self.page(page, &random)) }
    put("templates/area.mustache", Self.layout)
    for name in ["page", "search", "not-found"] { put("templates/\(name).mustache", "{{content}}") }
    put("templates/words/en-GB.toml", "search = \"Search\"\nnotFound = \"Not found\"\n")
    return [
      "build", "\(folder)/content", "--output", "\(folder)/site", "--templates",
      "\(folder)/templates", "--quiet",
    ]
  }

  func remove() { removeFolder(folder) }

  private func put(_ path: String, _ text: String) {
    guard let file = fopen("\(folder)/\(path)", "w") else { fatalError("cannot write \(path)") }
    fputs(text, file)
    fclose(file)
  }

  private func link(_ page: Int) -> String { "- [Area \(page)](\(Self.name(page)).md)\n" }

  private static func name(_ page: Int) -> String {
    let digits = String(page)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func page(_ page: Int, _ random: inout Numbers) -> String {
    let rows = (1...15).map { row in
      """
        {label = "Indicator \(row) & rate <per 1,000>", value = \(random.next(10_000)), \
      peers = \(random.next(10_000)), difference = \(random.next(4_000))},

      """
    }
    let points = (0..<150).map { _ in "{x = \(random.next(60_000)), y = \(random.next(40_000))}" }
    return """
      +++
      title = "Area \(page) & surroundings"
      layout = "area"
      search = false
      [values]
      rows = [
      \(rows.joined())]
      points = [\(points.joined(separator: ", "))]
      +++

      This page shows **area \(page)** compared with its *fifteen* nearest peers. Values are rates \
      per 1,000 people, see [all areas](index.md). The table below lists every indicator with its \
      peers' mean and the difference between both.

      """
  }

  private static let layout = """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{page.title}}</title></head>\
    <body><nav><a href="{{page.home}}">Home</a></nav><main><h1>{{page.title}}</h1>{{content}}\
    <table><thead><tr><th>Indicator</th><th>Value</th><th>Peers</th><th>Difference</th></tr></thead>\
    <tbody>{{#values.rows}}<tr><td>{{label}}</td><td>{{value}}</td><td>{{peers}}</td>\
    <td>{{difference}}</td></tr>{{/values.rows}}</tbody></table>\
    <svg viewBox="0 0 600 400" role="img"><g class="points">\
    {{#values.points}}<circle cx="{{x}}" cy="{{y}}" r="3.5" fill="#1f77b4" opacity=".8"/>\
    {{/values.points}}</g></svg></main><footer>Bench</footer></body></html>
    """
}

/// Numbers with two decimals that look random and are the same everywhere.
private struct Numbers {
  var state: UInt64

  mutating func next(_ limit: UInt64) -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let hundredths = (state >> 33) % limit
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// Removes a folder and all that is in it.
private func removeFolder(_ path: String) {
  guard let entries = opendir(path) else { return }
  while let entry = readdir(entries) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard name != ".", name != ".." else { continue }
    let child = "\(path)/\(name)"
    if unlink(child) != 0 { removeFolder(child) }
  }
  closedir(entries)
  rmdir(path)
}
