import Statistics

/// A stream of chance for one purpose.
///
/// Each purpose has a stream of its own, whose seed is made of the run’s seed and the purpose’s names,
/// so that one more draw for an authority changes no other authority.
///
/// Everything here is built of sums, products, quotients and square roots, which IEEE 754 rounds the
/// same way everywhere. The exponential function of a C library need not be: two libraries may differ in
/// its last digit, and a published count by one.
struct Deviates {
  private var generator: SplitMix64

  init(seed: UInt64, _ names: String...) {
    // The offset and the prime of the hash FNV-1a.
    var hash = 0xCBF2_9CE4_8422_2325 ^ seed
    for name in names {
      // A byte that is in no text parts the names.
      for byte in Array(name.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    generator = SplitMix64(seed: hash)
  }

  /// A number from 0 to, but not including, 1.
  mutating func uniform() -> Double { Double(generator.next() >> 11) * 0x1p-53 }

  mutating func uniform(_ lowest: Double, _ highest: Double) -> Double {
    lowest + (highest - lowest) * uniform()
  }

  /// A deviate close to the standard normal one: the sum of twelve uniform ones, less their mean. It is
  /// never beyond 6.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return sum
  }

  /// A count with this mean, as Poisson has it.
  mutating func count(mean: Double) -> Int {
    guard mean < 40 else { return max(0, Int((mean + mean.squareRoot() * normal()).rounded())) }
    let needed = uniform()
    var probability = exponential(-mean)
    var (sum, count) = (probability, 0)
    while sum <= needed, count < 200 {
      count += 1
      probability *= mean / Double(count)
      sum += probability
    }
    return count
  }

  /// One of the indices of weights, as likely as its weight is heavy.
  mutating func pick(_ weights: [Double]) -> Int {
    var rest = uniform() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return weights.count - 1
  }

  /// One of the names, as likely as its weight is heavy.
  mutating func pick(_ names: KeyValuePairs<String, Double>) -> String {
    names[pick(names.map(\.value))].key
  }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[min(elements.count - 1, Int(uniform() * Double(elements.count)))]
  }

  /// Deviates of which each resembles the last, as years do.
  mutating func wander(_ count: Int, persistence: Double) -> [Double] {
    let fresh = (1 - persistence * persistence).squareRoot()
    var values = [normal()]
    while values.count < count {
      values.append(persistence * values[values.count - 1] + fresh * normal())
    }
    return values
  }
}
