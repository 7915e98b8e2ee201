/// Counts whole days, or months, for many keys at once.
///
/// How this works: nearly everything takes less than some hundred days, so each key has a row of that
/// many numbers, handed out when it is first seen. What lies beyond, or comes when the rows take up
/// as much as they may, is noted one by one, and sorted at the end. So the memory is bounded by the
/// rows and by what was counted, whatever the keys.
struct Tally {
  private let width: Int
  private let roomForRows: Int
  /// The row of each key; below zero for none.
  private var rows: [Int32]
  private var keys: [Int32] = []
  private var counts: [UInt32] = []
  private var others: [Other] = []

  private struct Other: Comparable {
    let key: Int32
    let days: Int32

    static func < (a: Other, b: Other) -> Bool {
      a.key != b.key ? a.key < b.key : a.days < b.days
    }
  }

  /// A tally of keys from 0 that counts the days from 0 to below `width` quickly.
  init(keys: Int, width: Int) {
    self.width = width
    roomForRows = (1 << 22) / width
    rows = Array(repeating: -1, count: keys)
  }

  @inline(__always)
  mutating func add(_ key: Int, _ days: Int32) {
    let row = Int(rows[key])
    guard row >= 0, UInt32(bitPattern: days) < UInt32(truncatingIfNeeded: width) else {
      return addOther(key, days)
    }
    counts[row &* width &+ Int(days)] &+= 1
  }

  @inline(never)
  private mutating func addOther(_ key: Int, _ days: Int32) {
    if rows[key] < 0, keys.count < roomForRows {
      rows[key] = Int32(keys.count)
      keys.append(Int32(key))
      counts.append(contentsOf: repeatElement(0, count: width))
    }
    let row = Int(rows[key])
    if row >= 0, days >= 0, days < Int32(width) {
      counts[row * width + Int(days)] += 1
    } else {
      others.append(Other(key: Int32(key), days: days))
    }
  }

  /// What was counted, by key and in order of the keys.
  consuming func result() -> [(key: Int, days: DayCounts)] {
    others.sort()
    var result: [(key: Int, days: DayCounts)] = []
    var rest = others[...]
    func takeOthers(before key: Int32) {
      while let next = rest.first?.key, next < key {
        result.append((Int(next), takeOthers(of: next)))
      }
    }
    func takeOthers(of key: Int32) -> DayCounts {
      let mine = rest.prefix { $0.key == key }
      rest = rest.dropFirst(mine.count)
      return DayCounts(bins: mine.lazy.map { DayCounts.Bin(days: Int($0.days), count: 1) })
    }
    for (key, row) in keys.enumerated().map({ ($1, $0) }).sorted(by: { $0.0 < $1.0 }) {
      takeOthers(before: key)
      let line = counts[row * width..<(row + 1) * width]
      var days = DayCounts(
        bins: line.enumerated().lazy.filter { $1 > 0 }
          .map { DayCounts.Bin(days: $0, count: Int($1)) })
      days.merge(takeOthers(of: key))
      result.append((Int(key), days))
    }
    takeOthers(before: .max)
    return result
  }
}
