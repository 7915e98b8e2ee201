/// Unpacks a deflate stream in the most obvious way: a bit at a time, each code looked for among all
/// those of its length. The twin that the fast one is held against.
///
/// Returns `nil` for a stream that is not one.
func slowInflate(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
  var reader = SlowReader(bytes: bytes)
  var output: [UInt8] = []
  while true {
    guard let last = reader.bits(1), let type = reader.bits(2) else { return nil }
    switch type {
    case 0:
      reader.place = (reader.place + 7) & ~7
      guard let length = reader.bits(16), let other = reader.bits(16), length ^ other == 0xFFFF
      else { return nil }
      for _ in 0..<length {
        guard let byte = reader.bits(8) else { return nil }
        output.append(UInt8(byte))
      }
    case 1:
      let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      guard reader.symbols(lengths, [Int](repeating: 5, count: 32), &output, limit) else {
        return nil
      }
    case 2:
      guard let (literals, distances) = reader.codes(),
        reader.symbols(literals, distances, &output, limit)
      else { return nil }
    default: return nil
    }
    if output.count > limit { return nil }
    if last == 1 { return (reader.place + 7) / 8 == bytes.count ? output : nil }
  }
}

private struct SlowReader {
  let bytes: [UInt8]
  var place = 0

  mutating func bits(_ count: Int) -> Int? {
    guard place + count <= bytes.count * 8 else { return nil }
    defer { place += count }
    return (0..<count).reduce(0) { value, bit in
      let index = place + bit
      return value | Int(bytes[index / 8] >> UInt8(index % 8) & 1) << bit
    }
  }

  /// The next symbol of a code, the lengths of which are given.
  mutating func symbol(_ lengths: [Int]) -> Int? {
    var (code, first) = (0, 0)
    for length in 1...15 {
      guard let bit = bits(1) else { return nil }
      code = code << 1 | bit
      let symbols = lengths.indices.filter { lengths[$0] == length }
      if code - first < symbols.count { return code < first ? nil : symbols[code - first] }
      first = (first + symbols.count) << 1
    }
    return nil
  }

  private func isCode(_ lengths: [Int], mayBeLone: Bool) -> Bool {
    let sum = lengths.reduce(0) { $0 + ($1 > 0 ? 1 << (15 - $1) : 0) }
    return sum == 1 << 15 || (mayBeLone && (sum == 0 || (sum == 1 << 14 && lengths.max() == 1)))
  }

  mutating func codes() -> ([Int], [Int])? {
    guard let hlit = bits(5), let hdist = bits(5), let hclen = bits(4), hlit <= 29, hdist <= 29
    else { return nil }
    var order = [Int](repeating: 0, count: 19)
    let places = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for index in 0..<hclen + 4 {
      guard let length = bits(3) else { return nil }
      order[places[index]] = length
    }
    guard isCode(order, mayBeLone: false) else { return nil }
    var lengths: [Int] = []
    let all = hlit + 257 + hdist + 1
    while lengths.count < all {
      guard let symbol = symbol(order) else { return nil }
      switch symbol {
      case 16:
        guard let last = lengths.last, let extra = bits(2) else { return nil }
        lengths += [Int](repeating: last, count: extra + 3)
      case 17, 18:
        guard let extra = bits(symbol == 17 ? 3 : 7) else { return nil }
        lengths += [Int](repeating: 0, count: extra + (symbol == 17 ? 3 : 11))
      default: lengths.append(symbol)
      }
    }
    guard lengths.count == all, lengths[256] > 0 else { return nil }
    let (literals, distances) = (lengths[..<(hlit + 257)], lengths[(hlit + 257)...])
    guard isCode(Array(literals), mayBeLone: true), isCode(Array(distances), mayBeLone: true)
    else { return nil }
    return (Array(literals), Array(distances))
  }

  mutating func symbols(
    _ literals: [Int], _ distances: [Int], _ output: inout [UInt8], _ limit: Int
  ) -> Bool {
    while output.count <= limit {
      guard let symbol = symbol(literals) else { return false }
      if symbol == 256 { return true }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol < 286 else { return false }
      // RFC 1951's table, by its rule: four lengths for each number of extra bits.
      let step = symbol - 257
      let lengthBits = step < 8 || step == 28 ? 0 : step / 4 - 1
      let base = step < 8 ? step + 3 : step == 28 ? 258 : (4 + step % 4) << lengthBits + 3
      guard let more = bits(lengthBits), let slot = self.symbol(distances), slot < 30 else {
        return false
      }
      let distanceBits = slot < 4 ? 0 : slot / 2 - 1
      guard let far = bits(distanceBits) else { return false }
      let distance = (slot < 4 ? slot : (2 + slot % 2) << distanceBits) + far + 1
      guard distance <= output.count else { return false }
      for _ in 0..<base + more { output.append(output[output.count - distance]) }
    }
    return false
  }
}
