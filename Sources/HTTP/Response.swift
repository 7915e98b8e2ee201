/// What the server says, whole.
struct Response: Sendable {
  var status: Status
  var fields: [(name: String, value: String)]
  var body: [UInt8] = []

  /// The part of the body that is sent.
  var range: Range<Int>

  /// The body's length is told, but not the body: the answer to HEAD.
  var isHead = false

  init(_ status: Status, _ fields: [(name: String, value: String)], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
    range = 0..<body.count
  }

  /// An answer in a sentence, for when there is no page.
  init(_ status: Status) {
    var text = "\(status.rawValue) \(status.reason)\n"
    if status == .misdirected {
      text += "\nThis server answers only to localhost, 127.0.0.1 and [::1].\n"
    }
    self.init(
      status, [("Content-Type", ContentType.plainText.name), ("Cache-Control", "no-cache")],
      body: Array(text.utf8))
    if status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD")) }
    if status == .unavailable { fields.append(("Retry-After", "1")) }
  }

  /// Everything that goes before the body.
  func head(connection: String?) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: \(httpDate())\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    if status != .notModified { text += "Content-Length: \(range.count)\r\n" }
    text += """
      X-Content-Type-Options: nosniff\r
      Cross-Origin-Resource-Policy: same-origin\r
      Referrer-Policy: same-origin\r\n
      """
    if let connection { text += "Connection: \(connection)\r\n" }
    return Array((text + "\r\n").utf8)
  }
}
