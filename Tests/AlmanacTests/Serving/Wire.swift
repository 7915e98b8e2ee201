import Glibc

/// A browser made of nothing but a socket. It waits for ten seconds at most.
final class Wire: Sendable {
  private let number: Int32

  init(port: UInt16) {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(number) }

  /// Asks for something.
  func ask(_ path: String, close: Bool) {
    let end = close ? "Connection: close\r\n\r\n" : "\r\n"
    let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(end)".utf8)
    _ = request.withUnsafeBytes { send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  /// What comes until the other side closes, or, if they are given, until these words have come.
  func receive(until words: String? = nil) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while words.map({ bytes.firstRange(of: Array($0.utf8)) == nil }) ?? true {
      let count = recv(number, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The whole answer to a question.
  static func get(_ path: String, port: UInt16) -> String {
    let wire = Wire(port: port)
    wire.ask(path, close: true)
    return wire.receive()
  }
}
