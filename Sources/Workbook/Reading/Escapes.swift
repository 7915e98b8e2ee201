extension [UInt8] {
  /// The same with each `_xHHHH_` replaced by the character that it stands for. Spreadsheets write
  /// characters like that which XML cannot hold, such as a carriage return, and the underscore of what
  /// only looks like it.
  ///
  /// > ISO/IEC 29500-1:2016, 22.9.2.19.
  var withoutEscapes: [UInt8] {
    guard var next = firstEscape(from: 0) else { return self }
    var output: [UInt8] = []
    var place = 0
    while true {
      output.append(contentsOf: self[place..<next])
      place = next
      var units: [UInt16] = []
      while let unit = escape(at: place) {
        units.append(unit)
        place += 7
      }
      output.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      guard let found = firstEscape(from: place) else { break }
      next = found
    }
    return output + self[place...]
  }

  /// Whether an escape stands at a place.
  func hasEscape(at place: Int) -> Bool { escape(at: place) != nil }

  private func firstEscape(from start: Int) -> Int? {
    var place = start
    while place + 7 <= count {
      if self[place] == UInt8(ascii: "_"), hasEscape(at: place) { return place }
      place += 1
    }
    return nil
  }

  /// The half of a character that an escape at a place stands for.
  private func escape(at place: Int) -> UInt16? {
    guard place + 7 <= count, self[place] == UInt8(ascii: "_"),
      self[place + 1] == UInt8(ascii: "x"),
      self[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in self[place + 2..<place + 6] {
      guard let digit = byte.hexadecimal else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexadecimal: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
