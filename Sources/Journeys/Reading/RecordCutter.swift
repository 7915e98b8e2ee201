import Diagnostics

/// Cuts comma-separated text into records, a byte at a time.
struct RecordCutter {
  private let file: String
  private let bytes: [UInt8]
  private let isLast: Bool
  private let limit: Int
  /// Where the next record starts.
  private(set) var position = 0

  /// A cutter of bytes that stand at the start of a record; if they are not the last, their last record
  /// may not be whole.
  init(_ file: String, _ bytes: [UInt8], isLast: Bool, limit: Int) {
    self.file = file
    self.bytes = bytes
    self.isLast = isLast
    self.limit = limit
  }

  /// The fields of the next whole record, with their quotation marks.
  mutating func next() throws(Diagnostic) -> [Range<Int>]? {
    var fields: [Range<Int>] = []
    var place = position
    guard place < bytes.count else { return nil }
    while true {
      let start = place
      var isQuoted = false
      while place < bytes.count {
        let byte = bytes[place]
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted, byte == UInt8(ascii: ",") || byte == 10 || byte == 13 { break }
        place += 1
      }
      if place == bytes.count, !isLast { return nil }
      fields.append(start..<place)
      guard place < bytes.count, bytes[place] == UInt8(ascii: ",") else { break }
      place += 1
    }
    if place < bytes.count {
      // Of "\r\n" the second may not be there yet.
      if bytes[place] == 13, place + 1 == bytes.count, !isLast { return nil }
      place += bytes[place] == 13 && place + 1 < bytes.count && bytes[place + 1] == 10 ? 2 : 1
    }
    position = place
    return fields
  }
}

extension [UInt8] {
  /// What a field holds.
  func text(of field: Range<Int>) -> String {
    let quote = UInt8(ascii: "\"")
    guard field.count >= 2, self[field.lowerBound] == quote else {
      return String(decoding: self[field], as: UTF8.self)
    }
    var text: [UInt8] = []
    var place = field.lowerBound + 1
    while place < field.upperBound - 1 {
      text.append(self[place])
      place += self[place] == quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
