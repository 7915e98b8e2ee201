/// What speaks for a column’s being numbers or texts: see ``Column``.
struct Evidence {
  private var numbers: Set<UInt64> = []
  private var texts: Set<[UInt8]> = []
  private var isPadded = false

  /// Whether nothing more that is seen could make a difference.
  var isSettled: Bool { isPadded || texts.count > Column.symbolLimit }

  var kind: PartReader.Kind {
    Self.kind(isPadded: isPadded, texts: texts.count, numbers: numbers.count)
  }

  /// What a column is by the number of its different texts, blanks not counted, and numbers.
  static func kind(isPadded: Bool, texts: Int, numbers: Int) -> PartReader.Kind {
    !isPadded && texts <= Column.symbolLimit && numbers >= max(1, texts) ? .numbers : .texts
  }

  /// Takes account of a cell, without its quotation marks.
  mutating func add(_ bytes: RawSpan, _ range: Range<Int>) {
    guard !range.isEmpty, !isSettled else { return }
    let number = Decimal.value(bytes, range.lowerBound, range.upperBound)
    if !number.isNaN {
      // More numbers than there may be texts prove nothing more.
      if numbers.count <= Column.symbolLimit { numbers.insert(number.bitPattern) }
    } else if Decimal.isPadded(bytes, range.lowerBound, range.upperBound) {
      isPadded = true
    } else {
      texts.insert(range.map { bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) })
    }
  }
}

extension Survey {
  /// How the columns look from the first rows of each part.
  func guess(_ bytes: [UInt8], width: Int) -> [PartReader.Kind] {
    let text = bytes.span.bytes
    var evidence = Array(repeating: Evidence(), count: width)
    for part in parts {
      var scanner = FieldScanner(bytes, from: part.range.lowerBound, to: part.range.upperBound)
      var row = 0
      var column = 0
      while row < 32, scanner.position < part.range.upperBound {
        let field = scanner.next()
        if column < width { evidence[column].add(text, bytes.content(ofField: field.range)) }
        column += 1
        guard field.endsRecord else { continue }
        row += 1
        column = 0
      }
    }
    return evidence.map(\.kind)
  }
}
