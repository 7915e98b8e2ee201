import England

/// The rows of a log, child after child.
struct RowOrder: Sendable {
  /// Which row stands at each place; empty if they stand so already.
  private let rows: [Int32]

  init(_ rows: [Int32]) { self.rows = rows }

  @inline(__always)
  func row(_ place: Int) -> Int32 { rows.isEmpty ? Int32(truncatingIfNeeded: place) : rows[place] }

  /// Cuts the places of a log into pieces, none of which parts the rows of a child.
  func pieces(of log: EventLog, atMost size: Int) -> [Range<Int>] {
    let count = max(2, (log.count + size - 1) / size)
    var pieces: [Range<Int>] = []
    var start = 0
    for piece in 1...count {
      var end = max(start, log.count * piece / count)
      while end > 0, end < log.count,
        log.children[Int(row(end))] == log.children[Int(row(end - 1))]
      {
        end += 1
      }
      if start < end { pieces.append(start..<end) }
      start = end
    }
    return pieces
  }
}

extension EventLog {
  /// The rows child after child, each child’s as the log has them: by counting.
  var rowsByChild: RowOrder {
    var isTogether = true
    for row in children.indices.dropFirst() where children[row] < children[row - 1] {
      isTogether = false
      break
    }
    if isTogether { return RowOrder([]) }
    var next = [Int32](repeating: 0, count: Int(children.max() ?? -1) + 2)
    for child in children { next[Int(child) + 1] += 1 }
    for child in 1..<next.count { next[child] += next[child - 1] }
    var rows = [Int32](repeating: 0, count: count)
    for (row, child) in children.enumerated() {
      rows[Int(next[Int(child)])] = Int32(row)
      next[Int(child)] += 1
    }
    return RowOrder(rows)
  }

  /// The first and the last day on which anything happened.
  var days: (first: Day, last: Day) {
    let first = start.min() ?? 0
    var last = start.max() ?? 0
    for day in end where day != Self.open && day > last { last = day }
    return (Day(number: first), Day(number: last))
  }

  /// Some of the rows, with all names.
  func rows(_ range: Range<Int>) -> EventLog {
    var part = EventLog()
    part.activities = activities
    part.attributes = attributes
    part.children = Array(children[range])
    part.cases = cases.isEmpty ? [] : Array(cases[range])
    part.activity = Array(activity[range])
    part.start = Array(start[range])
    part.end = Array(end[range])
    part.codes = codes.map { Array($0[range]) }
    return part
  }

  /// The same events with only some of the attributes.
  func keeping(_ names: [String]) -> EventLog {
    let kept = attributes.indices.filter { names.contains(attributes[$0].name) }
    guard kept.count < attributes.count else { return self }
    var log = self
    log.attributes = kept.map { attributes[$0] }
    log.codes = kept.map { codes[$0] }
    return log
  }

  /// Adds a batch, which has the same names as far as those are known.
  mutating func append(_ batch: EventLog) {
    guard count > 0 else {
      self = batch
      return
    }
    activities = batch.activities
    attributes = batch.attributes
    children += batch.children
    cases += batch.cases
    activity += batch.activity
    start += batch.start
    end += batch.end
    for column in codes.indices { codes[column] += batch.codes[column] }
  }
}
