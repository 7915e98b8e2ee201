// A name on a disk is bytes. Most are UTF-8, and a `String` holds them. A byte of one that is not is
// held as a character that nobody uses, so that the file can be looked at, kept and removed by its
// name like any other.

extension String {
  /// A name as the disk gave it.
  init(onDisk bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.byte != nil })
    {
      self = text
      return
    }
    var scalars = String.UnicodeScalarView()
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var rest = bytes[...]
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar.byte == nil {
          scalars.append(scalar)
        } else {
          scalars.append(
            contentsOf: rest.prefix(encoded.count).map(Unicode.Scalar.init(standingFor:)))
        }
        rest = rest.dropFirst(encoded.count)
      case .error(let length):
        scalars.append(contentsOf: rest.prefix(length).map(Unicode.Scalar.init(standingFor:)))
        rest = rest.dropFirst(length)
      case .emptyInput:
        self = String(scalars)
        return
      }
    }
  }

  /// The name as the disk wants it, with a zero at its end.
  var onDisk: [CChar] {
    guard utf8.contains(0xF4) else { return Array(utf8CString) }
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      if let byte = scalar.byte {
        bytes.append(byte)
      } else {
        bytes += Array(UTF8.encode(scalar) ?? .init())
      }
    }
    return (bytes + [0]).map(CChar.init(bitPattern:))
  }
}

extension Unicode.Scalar {
  /// The first of the characters that stand for bytes: near the end of those that are for private use.
  private static let first: UInt32 = 0x10FE00

  fileprivate init(standingFor byte: UInt8) {
    self = Unicode.Scalar(Self.first + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The byte that this stands for, if it stands for one.
  fileprivate var byte: UInt8? {
    value >= Self.first + 0x80 && value <= Self.first + 0xFF ? UInt8(value - Self.first) : nil
  }
}
