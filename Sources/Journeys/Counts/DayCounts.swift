/// How often something took how many days.
///
///     let waits = DayCounts([0, 0, 3, 10])
///     waits.median              // 1.5
///     waits.quantile(0.95)      // 8.95
///     waits.mean                // 3.25
///
/// All that is said of days is whole days, so the numbers of each say as much as the days themselves,
/// and those of two sets are those of both together: ``merge(_:)``. Days below zero are allowed, for a
/// log may state steps in another order than that of their days.
///
/// Between two neighbouring days a quantile is interpolated: type 7 of Hyndman and Fan, to the last
/// digit as NumPy and pandas have it.
///
/// - Complexity: Memory by the different numbers of days; O(*k*) in those for each answer.
public struct DayCounts: Hashable, Sendable {
  /// So many of one number of days.
  public struct Bin: Hashable, Sendable {
    public let days: Int
    public var count: Int

    public init(days: Int, count: Int) {
      self.days = days
      self.count = count
    }
  }

  /// From few days to many; each number of days once, and none of which there is nothing.
  public private(set) var bins: [Bin]
  public private(set) var count: Int

  public init() {
    bins = []
    count = 0
  }

  /// Counts days, which need no order.
  public init(_ days: some Sequence<Int>) {
    self.init()
    for day in days.sorted() { append(Bin(days: day, count: 1)) }
  }

  /// Takes numbers of days that were counted elsewhere.
  ///
  /// - Precondition: They are in order; no count is below zero.
  public init(bins: some Sequence<Bin>) {
    self.init()
    for bin in bins { append(bin) }
  }

  public var isEmpty: Bool { count == 0 }

  private mutating func append(_ bin: Bin) {
    precondition(bin.count >= 0, "there are no fewer than none")
    precondition(bins.last.map { $0.days <= bin.days } ?? true, "days are in order")
    guard bin.count > 0 else { return }
    count += bin.count
    if bins.last?.days == bin.days {
      bins[bins.count - 1].count += bin.count
    } else {
      bins.append(bin)
    }
  }

  /// Adds what another has counted.
  public mutating func merge(_ other: DayCounts) {
    if other.isEmpty { return }
    if isEmpty {
      self = other
      return
    }
    var merged = DayCounts()
    merged.bins.reserveCapacity(bins.count + other.bins.count)
    var (mine, theirs) = (bins[...], other.bins[...])
    while let first = mine.first, let second = theirs.first {
      merged.append(first.days <= second.days ? mine.removeFirst() : theirs.removeFirst())
    }
    for bin in mine { merged.append(bin) }
    for bin in theirs { merged.append(bin) }
    self = merged
  }
}

extension DayCounts {
  /// The days of all together.
  public var sum: Int { bins.reduce(0) { $0 + $1.days * $1.count } }

  /// The mean; `nil` of nothing.
  public var mean: Double? { isEmpty ? nil : Double(sum) / Double(count) }

  public var median: Double? { quantile(0.5) }
  public var least: Int? { bins.first?.days }
  public var greatest: Int? { bins.last?.days }

  /// How many took at most so many days.
  public func count(upTo days: Int) -> Int {
    bins.prefix { $0.days <= days }.reduce(0) { $0 + $1.count }
  }

  /// The days that a share of all lies below: 0 is the least and 1 the greatest; `nil` of nothing.
  ///
  /// How this works: NumPy goes from the nearer of the two neighbours, so that half a day before the
  /// upper is exactly that; only then are the last digits the same.
  public func quantile(_ share: Double) -> Double? {
    precondition(0...1 ~= share, "the share below a quantile lies from 0 to 1")
    guard !isEmpty else { return nil }
    let place = share * Double(count - 1)
    let below = Int(place)
    let part = place - Double(below)
    let (low, high) = neighbours(at: below)
    guard low != high else { return low }
    return part >= 0.5 ? high - (high - low) * (1 - part) : low + (high - low) * part
  }

  /// The days at a place in order, and at the next.
  private func neighbours(at place: Int) -> (Double, Double) {
    var before = 0
    for (index, bin) in bins.enumerated() {
      before += bin.count
      guard place < before else { continue }
      let next = place + 1 < before ? index : min(index + 1, bins.count - 1)
      return (Double(bin.days), Double(bins[next].days))
    }
    return (0, 0)
  }
}
