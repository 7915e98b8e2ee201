import HTML
import Diagnostics
import HTTP
import Synchronization

/// What a browser is shown while an author writes: the site as it was last built, or what is wrong.
///
/// A class, because the server’s thread reads it while the author’s changes replace it.
final class Preview: Sendable {
  private enum State: Sendable {
    case site([String: [UInt8]])
    case broken(String)
  }

  private let state = Mutex(State.site([:]))

  /// Shows a site from now on.
  func show(_ files: [String: [UInt8]]) { state.withLock { $0 = .site(files) } }

  /// Shows what is wrong, in place of every page, until there is a site again.
  func show(_ problems: String) { state.withLock { $0 = .broken(problems) } }

  /// What stands at an address.
  func find(_ path: HTTP.Path) -> Found {
    let names = path.segments
    if names == [".almanac", "reload.js"] {
      return .resource(Resource(Array(Self.script.utf8), type: ContentType(of: "reload.js")))
    }
    let name = names.joined(separator: "/")
    switch state.withLock({ $0 }) {
    case .broken(let problems):
      let isPage = path.isFolder || Path.ending(name) == "html" || Path.ending(name).isEmpty
      guard isPage else { return .nothing }
      return .resource(Resource(Array(Self.page(about: problems).utf8), type: .html))
    case .site(let files):
      let file = path.isFolder ? Path.join(name, "index.html") : name
      if let bytes = files[file] {
        let type = ContentType(of: file)
        return .resource(Resource(type == .html ? Self.watching(bytes) : bytes, type: type))
      }
      return files["\(name)/index.html"] == nil ? .nothing : .folder
    }
  }

  /// A page that comes again when the site has changed. Its policy is widened just so far.
  private static func watching(_ html: [UInt8]) -> [UInt8] {
    var html = html
    let policy = Array("http-equiv=\"content-security-policy\" content=\"".utf8)
    if let place = html.firstRange(of: policy) {
      html.insert(contentsOf: "connect-src 'self'; ".utf8, at: place.upperBound)
    }
    let element = Array("<script src=\"/.almanac/reload.js\" defer></script>".utf8)
    if let end = html.firstRange(of: Array("</body>".utf8)) {
      html.insert(contentsOf: element, at: end.lowerBound)
    } else {
      html += element
    }
    return html
  }

  private static func page(about problems: String) -> String {
    """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The report has errors</title>
    <style>
    body { margin: 2rem; font: 1.1rem/1.5 arial, sans-serif; color: #0b0c0c; background: #fff; }
    h1 { border-left: 0.5rem solid #ca3535; padding-left: 1rem; }
    pre { overflow-x: auto; padding: 1rem; background: #f3f3f3; font-size: 0.95rem; }
    @media (prefers-color-scheme: dark) {
      body { color: #f3f3f3; background: #0f1214; }
      pre { background: #23282c; }
    }
    </style>
    </head>
    <body>
    <h1>The report has errors</h1>
    <p>This page shows the report again as soon as they are mended.</p>
    <pre tabindex="0">\(Escaping.html(problems))</pre>
    <script src="/.almanac/reload.js"></script>
    </body>
    </html>

    """
  }

  /// Loads the page anew after each build, and when a server that was stopped is back.
  private static let script = """
    (function () {
      'use strict';
      var wasLost = false;
      var events = new EventSource('/.almanac/events');
      events.addEventListener('reload', function () { location.reload(); });
      events.onerror = function () { wasLost = true; };
      events.onopen = function () { if (wasLost) { location.reload(); } };
    })();

    """
}
