/// What a file holds, as a browser must be told.
///
///     ContentType(of: "councils.csv").name    // "text/csv; charset=utf-8"
///
/// It goes by the name's ending alone; an unknown one is bytes to keep, not to show.
public struct ContentType: Hashable, Sendable {
  public let name: String

  public init(of file: String) {
    let ending =
      file.utf8.lastIndex(of: UInt8(ascii: ".")).map { file[file.index(after: $0)...] } ?? ""
    name = names[ending.lowercased()] ?? "application/octet-stream"
  }

  public static let html = ContentType(of: ".html")
  public static let plainText = ContentType(of: ".txt")
}

private let names = [
  "atom": "application/atom+xml",
  "avif": "image/avif",
  "css": "text/css; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "gif": "image/gif",
  "gz": "application/gzip",
  "htm": "text/html; charset=utf-8",
  "html": "text/html; charset=utf-8",
  "ico": "image/x-icon",
  "jpeg": "image/jpeg",
  "jpg": "image/jpeg",
  "js": "text/javascript; charset=utf-8",
  "json": "application/json; charset=utf-8",
  "map": "application/json; charset=utf-8",
  "md": "text/markdown; charset=utf-8",
  "mjs": "text/javascript; charset=utf-8",
  "mp4": "video/mp4",
  "ods": "application/vnd.oasis.opendocument.spreadsheet",
  "odt": "application/vnd.oasis.opendocument.text",
  "pdf": "application/pdf",
  "png": "image/png",
  "svg": "image/svg+xml; charset=utf-8",
  "toml": "application/toml; charset=utf-8",
  "tsv": "text/tab-separated-values; charset=utf-8",
  "ttf": "font/ttf",
  "txt": "text/plain; charset=utf-8",
  "wasm": "application/wasm",
  "webmanifest": "application/manifest+json; charset=utf-8",
  "webp": "image/webp",
  "woff": "font/woff",
  "woff2": "font/woff2",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "xml": "application/xml; charset=utf-8",
  "zip": "application/zip",
]
