/// Server-sent events, as an `EventSource` reads them.
///
/// > WHATWG HTML, 9.2 Server-sent events.
enum Events {
  /// The start of the stream. If it breaks, the browser is to ask again after half a second.
  static let greeting = Array("retry: 500\n\n".utf8)

  /// A comment, which keeps the connection from looking dead.
  static let heartbeat = Array(":\n\n".utf8)

  static let fields = [
    (name: "Content-Type", value: "text/event-stream; charset=utf-8"),
    (name: "Cache-Control", value: "no-store"),
  ]

  /// An event with a name and data of any number of lines.
  static func event(_ name: String, data: String) -> [UInt8] {
    // A line break in the name would start a field of its own.
    var bytes = Array("event: ".utf8) + name.utf8.filter { $0 != 0x0A && $0 != 0x0D }
    // Lines are found among the bytes: as a `Character`, "\r\n" is not "\n".
    var previous: UInt8 = 0
    bytes += "\ndata: ".utf8
    for byte in data.utf8 {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: bytes += "\ndata: ".utf8
      default: bytes.append(byte)
      }
      previous = byte
    }
    return bytes + "\n\n".utf8
  }
}
