#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif
import SVG

/// The heights of a tree to places along a line, from nothing to all.
struct HeightScale {
  struct Tick {
    var height: Double
    var place: Double
    var text: String
    /// Where the middle of its number stands: at its place, unless that would leave the drawing.
    var middle: Double
  }

  private let greatest: Double
  private let isRoot: Bool
  private let line: LinearScale
  private let limit: Double

  /// - Parameters:
  ///   - isRoot: Whether heights lie by their square roots, so that the lower ones, where most of a
  ///     tree is, have more room.
  ///   - limit: How far to the right numbers may reach.
  init(
    to greatest: Double, isRoot: Bool, start: Double, end: Double, limit: Double = .infinity
  ) {
    self.greatest = greatest
    self.isRoot = isRoot
    self.limit = limit
    line = LinearScale(
      from: 0...(isRoot ? greatest.squareRoot() : greatest), start: start, end: end)
  }

  func callAsFunction(_ height: Double) -> Double { line(isRoot ? height.squareRoot() : height) }

  /// Round heights, as many as can stand beside each other, but few.
  func ticks(_ format: NumberFormat) -> [Tick] {
    isRoot ? rootTicks(format) : evenTicks(format)
  }

  private func evenTicks(_ format: NumberFormat) -> [Tick] {
    let found = [5, 4, 3, 2, 1].lazy.map { count in
      let ticks = Ticks(within: line.domain, about: count)
      return ticks.values.map { tick($0, format.telling(ticks)) }
    }.first { zip($0, $0.dropFirst()).allSatisfy(Self.areApart) }
    return found.flatMap { greatest > 0 ? $0 : nil } ?? [tick(0, format.telling(line.ticks))]
  }

  /// The greatest round height, then 1, 2 and 5 times the powers of ten below it, where there is
  /// room on the way down to nothing.
  private func rootTicks(_ format: NumberFormat) -> [Tick] {
    let nothing = tick(0, format.telling(line.ticks))
    guard let greatest = Ticks(within: 0...greatest, about: 4).values.last, greatest > 0 else {
      return [nothing]
    }
    var found = [nothing]
    let power = pow(10, log10(greatest).rounded(.down))
    let rounds = [1, 0.1, 0.01].flatMap { [5 * $0, 2 * $0, $0] }.map { $0 * power }
    for height in [greatest] + rounds.filter({ $0 < greatest }) {
      let tick = tick(height, format.telling(Ticks(within: 0...height, about: 1)))
      let last = found.count > 1 ? found[found.count - 1] : tick
      guard Self.areApart(tick, nothing), last.height == height || Self.areApart(tick, last)
      else { continue }
      found.append(tick)
    }
    return found
  }

  private func tick(_ height: Double, _ format: NumberFormat) -> Tick {
    let text = format.text(height)
    let place = self(height)
    return Tick(
      height: height, place: place, text: text,
      middle: min(place, limit - Lettering.small.room(for: text) / 2))
  }

  /// Whether the numbers of two ticks can stand beside each other.
  private static func areApart(_ a: Tick, _ b: Tick) -> Bool {
    let room = Lettering.small.room(for: a.text) + Lettering.small.room(for: b.text)
    return (a.middle - b.middle).magnitude > room / 2 + 12
  }
}
