/// What a browser asks for.
///
///     guard case .request(let request, _) = Request.parse(bytes) else { … }
///     request.path                      // /guide/
///     request.values(of: "if-range")    // ["\"5f1d…\""]
///
/// Only requests that the server may answer come to be: those to read a page, without a body.
/// Everything else is refused by ``parse(_:from:)``.
public struct Request: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable {
    case get = "GET"
    case head = "HEAD"
  }

  public struct Field: Hashable, Sendable {
    /// In lower case.
    public var name: String
    /// Without the white space around it.
    public var value: String
  }

  public var method: Method
  public var path: Path

  /// What stands after the question mark, as it was written.
  public var query: String?

  /// Whose site is asked for, such as `localhost:8000`. Only HTTP/1.0 may leave it out.
  public var host: String?
  public var fields: [Field]

  /// The version is HTTP/1.1, not HTTP/1.0.
  public var isModern: Bool

  /// The values of every field of a name, which is given in lower case.
  public func values(of name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }
}

extension Request {
  /// The client wants to send more requests over the same connection.
  public var keepsAlive: Bool {
    let options = values(of: "connection").flatMap { $0.split(separator: ",") }
      .map { $0.trimming(" \t").lowercased() }
    if options.contains("close") { return false }
    return isModern || options.contains("keep-alive")
  }

  /// The request is meant for this machine by one of its own names.
  ///
  /// A page from elsewhere can have its own name resolved to 127.0.0.1 and then read, as its own,
  /// what is served there; but the browser still sends that name.
  public var isLocal: Bool {
    guard let host else { return true }
    var name = host.lowercased()[...]
    // The first colon outside square brackets parts the name from the port.
    let bracket = name.firstIndex(of: "]") ?? name.startIndex
    if let colon = name[bracket...].firstIndex(of: ":") {
      let port = name[name.index(after: colon)...]
      guard port.utf8.count <= 5, port.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
      name = name[..<colon]
    }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name)
  }
}

extension StringProtocol {
  /// The text without certain letters at its ends.
  func trimming(_ letters: String) -> String {
    var text = self[...]
    while let first = text.first, letters.contains(first) { text = text.dropFirst() }
    while let last = text.last, letters.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
