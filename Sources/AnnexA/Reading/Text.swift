extension String {
  /// The text as headings, names of sheets and codes are compared: letters in lower case and digits,
  /// with one blank between words, and without the marks that people put in or leave out.
  ///
  ///     "Child's  Unique-ID ".key     // childs unique id
  ///     "“Missing” episodes".key      // missing episodes
  ///
  /// - Complexity: O(*n*).
  var key: String {
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    var isApart = false
    func add(_ byte: UInt8, to key: inout [UInt8]) {
      if isApart, !key.isEmpty { key.append(UInt8(ascii: " ")) }
      isApart = false
      key.append(byte)
    }
    for scalar in unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": add(UInt8(truncatingIfNeeded: scalar.value), to: &key)
      case "A"..."Z": add(UInt8(truncatingIfNeeded: scalar.value) | 0x20, to: &key)
      // An apostrophe or a quotation mark belongs to its word.
      case "'", "\"", "`", "´", "‘", "’", "“", "”": break
      case "&":
        isApart = true
        for byte in "and".utf8 { add(byte, to: &key) }
        isApart = true
      default: isApart = true
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The text without what cannot be seen at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last,
      first <= 0x20 || last <= 0x20 || first >= 0x80 || last >= 0x80
    else { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isUnseen }),
      let end = scalars.lastIndex(where: { !$0.isUnseen })
    else { return "" }
    return String(self[start...end])
  }

  /// The name of a file without its folders and its ending.
  var stem: String {
    let name = split(separator: "/").last ?? self[...]
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    properties.isWhitespace || value < 0x20 || value == 0x200B || value == 0xFEFF
      || value == 0x7F
  }
}
