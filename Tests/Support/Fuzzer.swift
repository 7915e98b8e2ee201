import FoundationEssentials

/// Damages texts at random, the same way in every run, to see that a parser survives.
///
///     for input in Mutations(of: samples, seed: 7) { _ = try? parse(input) }
///
/// `ALMANAC_FUZZ_ROUNDS` asks for more rounds than the fixed number a test does.
public struct Mutations: Sequence, Sendable {
  private let samples: [[UInt8]]
  private let seed: UInt64
  private let rounds: Int

  public init(of samples: [String], seed: UInt64, rounds: Int = 2_000) {
    self.init(of: samples.map { Array($0.utf8) }, seed: seed, rounds: rounds)
  }

  public init(of samples: [[UInt8]], seed: UInt64, rounds: Int = 2_000) {
    precondition(!samples.isEmpty, "a fuzzer needs a sample to start from")
    self.samples = samples
    self.seed = seed
    self.rounds =
      ProcessInfo.processInfo.environment["ALMANAC_FUZZ_ROUNDS"].flatMap(Int.init) ?? rounds
  }

  public func makeIterator() -> AnyIterator<[UInt8]> {
    var random = Noise(seed: seed)
    var round = 0
    return AnyIterator {
      guard round < rounds else { return nil }
      round += 1
      var bytes = samples.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...8, using: &random) { damage(&bytes, &random) }
      return bytes
    }
  }

  /// One small misfortune: a flipped bit, a lost or doubled run, a graft from another sample, or a
  /// byte that formats care about.
  private func damage(_ bytes: inout [UInt8], _ random: inout Noise) {
    let telling = Array("\"'`{}[]()<>|\\#&*_~!=-+,;:.\n\r\t \0".utf8) + [0xC3, 0xEF, 0xF0, 0xFF]
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = Swift.min(bytes.count, place + Int.random(in: 0...16, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.removeSubrange(place...)
    case 4:
      let other = samples.randomElement(using: &random) ?? []
      bytes.insert(contentsOf: other.suffix(Int.random(in: 0...40, using: &random)), at: place)
    default: bytes.insert(telling.randomElement(using: &random) ?? 0, at: place)
    }
  }
}

/// Numbers that look random and are the same everywhere (SplitMix64).
public struct Noise: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
