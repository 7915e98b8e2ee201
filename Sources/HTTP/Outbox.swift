/// What is still to be sent, in order. Bodies are shared with whoever made them, not copied.
struct Outbox {
  private var pieces: [(bytes: [UInt8], range: Range<Int>)] = []
  private var next = 0

  /// How many bytes wait.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  enum Progress: Equatable {
    /// All is sent.
    case done
    /// The client must read before more can be sent; this much was.
    case waiting(moved: Int)
    case failed
  }

  mutating func append(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    let range = range ?? 0..<bytes.count
    guard !range.isEmpty else { return }
    pieces.append((bytes, range))
    count += range.count
  }

  /// Sends what the client is ready for, up to a share that leaves time for the others.
  mutating func send(through socket: Socket, share: Int = 1 << 20) -> Progress {
    var moved = 0
    while next < pieces.count {
      guard moved < share else { return .waiting(moved: moved) }
      let (bytes, range) = pieces[next]
      let end = min(range.upperBound, range.lowerBound + share)
      let more = next + 1 < pieces.count
      switch socket.send(bytes, range.lowerBound..<end, more: more) {
      case .moved(let sent):
        moved += sent
        count -= sent
        pieces[next].range = (range.lowerBound + sent)..<range.upperBound
        if pieces[next].range.isEmpty { advance() }
      case .blocked: return .waiting(moved: moved)
      case .ended: return .failed
      }
    }
    return .done
  }

  /// Lets go of a piece that is sent, and now and then of the places of those before it.
  private mutating func advance() {
    pieces[next].bytes = []
    next += 1
    guard next == pieces.count || next > 64 else { return }
    pieces.removeFirst(next)
    next = 0
  }
}
