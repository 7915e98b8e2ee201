import Glibc
import HTTP
import Synchronization

/// A client made of nothing but a socket, so that a test can say exactly what goes over the wire.
/// Nothing in it waits for more than thirty seconds.
final class Client: Sendable {
  let number: Int32
  private let rest = Mutex<[UInt8]>([])

  init(
    _ server: Server, receiveBuffer: Int32? = nil, version6: Bool = false,
    beforeConnecting prepare: () -> Void = {}
  ) {
    number = socket(version6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    if var bytes = receiveBuffer { setsockopt(number, SOL_SOCKET, SO_RCVBUF, &bytes, 4) }
    prepare()
    if version6 { reach6(server.port) } else { reach4(server.port) }
  }

  private func reach4(_ port: UInt16) {
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

  private func reach6(_ port: UInt16) {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
      }
    }
  }

  deinit { close(number) }

  /// Sends bytes; returns whether all of them went.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that nothing more will be sent.
  func finish() { shutdown(number, Int32(SHUT_WR)) }

  /// Goes away without a word.
  func reset() {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(number, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
  }

  /// What arrives next; nothing at the end, or when nothing comes.
  func receive() -> [UInt8] {
    let kept = rest.withLock { rest in
      defer { rest = [] }
      return rest
    }
    if !kept.isEmpty { return kept }
    return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, recv(number, buffer.baseAddress, 1 << 16, 0))
    }
  }

  /// Everything until the server closes.
  func receiveAll() -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let bytes = receive()
      if bytes.isEmpty { return all }
      all += bytes
    }
  }

  /// Everything until some text has arrived.
  func receive(until text: String) -> String {
    var all: [UInt8] = []
    while true {
      let found = String(decoding: all, as: UTF8.self)
      if found.contains(text) { return found }
      let bytes = receive()
      if bytes.isEmpty { return found }
      all += bytes
    }
  }

  /// The next answer, whole.
  func answer(toHead isHead: Bool = false) -> Answer? {
    var all: [UInt8] = []
    var head: Int?
    while head == nil {
      let bytes = receive()
      if bytes.isEmpty { return nil }
      all += bytes
      head = all.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound
    }
    guard let head else { return nil }
    var answer = Answer(String(decoding: all[..<head], as: UTF8.self))
    let length = isHead ? 0 : answer["content-length"].flatMap { Int($0) } ?? 0
    while all.count < head + length {
      let bytes = receive()
      if bytes.isEmpty { return nil }
      all += bytes
    }
    answer.body = Array(all[head..<head + length])
    rest.withLock { $0 = Array(all[(head + length)...]) }
    return answer
  }

  /// Asks for a path on this connection.
  func get(_ path: String, _ fields: String...) -> Answer? {
    send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(fields.map { $0 + "\r\n" }.joined())\r\n")
    return answer()
  }
}

/// An answer as it came over the wire.
struct Answer: Equatable {
  let line: String
  let fields: [String]
  var body: [UInt8] = []

  init(_ head: String) {
    let lines = head.split(separator: "\r\n").map(String.init)
    line = lines.first ?? ""
    fields = Array(lines.dropFirst())
  }

  var status: Int { Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0 }
  var text: String { String(decoding: body, as: UTF8.self) }

  subscript(name: String) -> String? {
    fields.first { $0.lowercased().hasPrefix(name + ": ") }.map {
      String($0.dropFirst(name.count + 2))
    }
  }
}

/// Whether the machine has an address ::1 to listen on.
let hasVersion6: Bool = {
  let number = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(number) }
  var address = sockaddr_in6()
  address.sin6_family = sa_family_t(AF_INET6)
  address.sin6_addr = in6addr_loopback
  return withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(number, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
    }
  }
}()
