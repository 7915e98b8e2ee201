/// A Huffman code that is short for what is frequent, with no code longer than a limit.
///
///     let code = PrefixCode(frequencies: [5, 1, 1, 0], limit: 15)
///     code.lengths    // [1, 2, 2, 0]
///
/// At least two symbols get a code, because some unpackers insist on codes that leave nothing over.
///
/// - Complexity: O(*n* log *n*).
///
/// > D. A. Huffman. "A Method for the Construction of Minimum-Redundancy Codes." Proceedings of the
/// > IRE 40(9), 1952. The two queues are J. van Leeuwen's, ICALP 1976.
struct PrefixCode {
  let lengths: [UInt8]

  init(lengths: [UInt8]) { self.lengths = lengths }

  init(frequencies: [UInt32], limit: Int) {
    var leaves = frequencies.indices.filter { frequencies[$0] > 0 }
      .map { UInt64(frequencies[$0]) << 16 | UInt64($0) }
    for symbol in frequencies.indices where leaves.count < 2 && frequencies[symbol] == 0 {
      leaves.append(1 << 16 | UInt64(symbol))
    }
    leaves.sort()

    var counts = Self.depths(of: leaves.map { $0 >> 16 }, limit: limit)
    Self.shorten(&counts)

    // The rarest symbols get the longest codes.
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    var next = 0
    for length in counts.indices.reversed() {
      for leaf in leaves[next..<next + counts[length]] {
        lengths[Int(leaf & 0xFFFF)] = UInt8(length)
      }
      next += counts[length]
    }
    self.lengths = lengths
  }

  /// How many leaves of a Huffman tree lie at each depth; those too deep are counted at the limit.
  ///
  /// - Parameter weights: At least two, in ascending order.
  private static func depths(of weights: [UInt64], limit: Int) -> [Int] {
    let count = weights.count
    var weights = weights
    var parents = [Int](repeating: 0, count: 2 * count - 1)
    weights.reserveCapacity(2 * count - 1)
    // Inner nodes come into being in ascending order of weight: leaves and they are two queues.
    var leaf = 0
    var inner = count
    for node in count..<2 * count - 1 {
      var sum: UInt64 = 0
      for _ in 0..<2 {
        let takesLeaf = leaf < count && (inner >= node || weights[leaf] <= weights[inner])
        let child = takesLeaf ? leaf : inner
        if takesLeaf { leaf += 1 } else { inner += 1 }
        sum += weights[child]
        parents[child] = node
      }
      weights.append(sum)
    }
    // A parent stands after its children, so from the root down every depth is known in time.
    var depths = [Int](repeating: 0, count: 2 * count - 1)
    var counts = [Int](repeating: 0, count: limit + 1)
    for node in (0..<2 * count - 2).reversed() {
      depths[node] = depths[parents[node]] + 1
      if node < count { counts[min(depths[node], limit)] += 1 }
    }
    return counts
  }

  /// Mends a tree that was cut off at a depth and now claims more than there is room for: a leaf
  /// higher up becomes a node, with itself and one of the deepest as its children, until all fit.
  ///
  /// Not always the best code of that depth, but within a hair of it, and of no cost where the
  /// tree was not too deep.
  private static func shorten(_ counts: inout [Int]) {
    let limit = counts.count - 1
    var claimed = counts.indices.dropFirst().reduce(0) { $0 + counts[$1] << (limit - $1) }
    while claimed > 1 << limit {
      guard let higher = (1..<limit).last(where: { counts[$0] > 0 }) else { return }
      counts[higher] -= 1
      counts[higher + 1] += 2
      counts[limit] -= 1
      claimed -= 1
    }
  }

  /// The codes, each with its bits in the order they are written: the first the least.
  var codes: [UInt32] {
    var counts = [UInt32](repeating: 0, count: Alphabet.longestCode + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [UInt32](repeating: 0, count: Alphabet.longestCode + 2)
    for length in 1...Alphabet.longestCode {
      next[length + 1] = (next[length] + counts[length]) << 1
    }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return next[Int(length)].reversedBits(Int(length))
    }
  }
}

extension UInt32 {
  /// The lowest bits in opposite order.
  func reversedBits(_ count: Int) -> UInt32 {
    (0..<count).reduce(0) { $0 << 1 | (self >> UInt32($1)) & 1 }
  }
}
