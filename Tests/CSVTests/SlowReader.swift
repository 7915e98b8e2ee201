/// The obvious reader: a byte at a time, a string for each cell, no columns, no places. What the
/// fast one reads must be this.
struct SlowReader {
  var records: [[String]] = []

  /// Whether each quotation mark is where it may be, and each record as long as the first.
  var isSound = true

  private enum State { case start, bare, quoted, closed }

  init(_ bytes: [UInt8]) {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while let last = bytes.last, last == 10 || last == 13 { bytes = bytes.dropLast() }

    var record: [String] = []
    var field: [UInt8] = []
    var state = State.start
    func endField() {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
      state = .start
    }
    func endRecord() {
      endField()
      records.append(record)
      record = []
    }
    var last: UInt8 = 0
    for byte in bytes {
      defer { last = byte }
      switch (state, byte) {
      case (.start, 34): state = .quoted
      case (.quoted, 34): state = .closed
      case (.closed, 34):
        field.append(34)
        state = .quoted
      case (.quoted, _): field.append(byte)
      case (.start, 10) where last == 13 && record.isEmpty: break
      case (_, 44): endField()
      case (_, 10), (_, 13): endRecord()
      case (.closed, _), (_, 34):
        isSound = false
        return
      default:
        field.append(byte)
        state = .bare
      }
    }
    let isClosed = state != .quoted
    endRecord()
    isSound =
      isClosed && !isUTF16 && !bytes.isEmpty && !bytes.contains(0)
      && bytes.first != 10 && bytes.first != 13
      && records.allSatisfy { $0.count == records[0].count }
  }
}
