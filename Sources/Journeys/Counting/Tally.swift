/// Counts whole days for many keys at once.
///
/// How this works: nearly everything takes less than some hundred days, so each key has a row of that
/// many numbers. What lies beyond is noted one by one, and sorted at the end. Where keys are many their
/// rows are narrower, so that the memory is bounded whatever the keys.
///
/// The rows and the notes are handed to the loop that counts, which is no slower for it than one that
/// adds up plain numbers.
struct Tally {
  let keys: Int
  let width: Int
  var counts: [UInt32]
  var others: [Other] = []

  /// What does not fit into the row of its key.
  struct Other: Comparable {
    let key: Int32
    let days: Int32

    static func < (a: Other, b: Other) -> Bool {
      a.key != b.key ? a.key < b.key : a.days < b.days
    }
  }

  /// As many numbers as stay near the processor.
  private static let room = 1 << 20
  private static let widest = 512

  init(keys: Int) {
    self.keys = keys
    width = min(Self.widest, Self.room / max(1, keys))
    counts = Array(repeating: 0, count: keys * width)
  }

  @inline(__always)
  static func add(
    _ key: Int32, _ days: Int32, _ width: Int, _ counts: inout MutableSpan<UInt32>,
    _ others: inout [Other]
  ) {
    if days >= 0, days < Int32(truncatingIfNeeded: width) {
      counts[Int(key) &* width &+ Int(days)] &+= 1
    } else {
      others.append(Other(key: key, days: days))
    }
  }

  /// What was counted of each key.
  consuming func result() -> [DayCounts] {
    others.sort()
    var rest = others[...]
    var results: [DayCounts] = []
    results.reserveCapacity(keys)
    for key in 0..<keys {
      let mine = rest.prefix { $0.key == Int32(key) }
      rest = rest.dropFirst(mine.count)
      var bins: [DayCounts.Bin] = []
      for days in 0..<width {
        let count = counts[key * width + days]
        if count > 0 { bins.append(DayCounts.Bin(days: days, count: Int(count))) }
      }
      var days = DayCounts(bins: bins)
      days.merge(
        DayCounts(bins: mine.lazy.map { DayCounts.Bin(days: Int($0.days), count: 1) }))
      results.append(days)
    }
    return results
  }
}
