import FoundationEssentials

/// Themes to build reports with.
enum Theme {
  /// The one that comes with the program.
  static let real = URL(filePath: #filePath).appending(path: "../../../../templates")
    .standardized.path

  /// As little as a theme can be, so that what the program does stands out in what it makes.
  static let tiny = [
    "page.mustache": """
    <!doctype html>
    <html lang="{{site.language}}">
    <title>{{page.title}}</title>
    {{#navigation}}
    <a href="{{link}}">{{title}}</a>
    {{/navigation}}
    <main>
    {{content}}
    </main>

    """,
    "search.mustache": """
    <!doctype html>
    <title>{{page.title}}</title>
    <script src="{{assets.index}}"></script>
    {{#pages}}
    <a href="{{link}}">{{title}}</a>
    {{/pages}}

    """,
    "not-found.mustache": """
    <!doctype html>
    <title>{{page.title}}</title>

    """,
    "figure.mustache": """
    <figure id="{{id}}"><figcaption>{{title}}</figcaption>{{svg}}{{table}}</figure>
    <a href="{{csv}}">CSV</a> <a href="{{image}}">SVG</a>

    """,
    "words/en-GB.toml": """
    search = "Search"
    notFound = "Page not found"
    months = ["January"]

    """,
  ]

  /// The tiny theme with files added or replaced.
  static func tiny(_ files: [String: String]) -> [String: String] {
    tiny.merging(files) { _, new in new }
  }
}
