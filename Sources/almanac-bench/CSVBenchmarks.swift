import CSV
import Diagnostics

/// Reading half a million rows, typed, and grouping them; and writing them again.
func csvBenchmarks(_ bench: Bench) throws {
  let size: (Source) -> Int = { $0.bytes.count }
  try bench.run("csv/episodes", bytes: size, prepare: episodes, expecting: 500_000) { source in
    try Table(source).rowCount
  }
  try bench.run("csv/episodes-grouped", bytes: size, prepare: episodes, expecting: 306) { source in
    try grouped(Table(source)).count { $0.count > 0 }
  }
}

/// Hospital episodes as they are published, if the published were half a million: 34 MB.
private func episodes() -> Source {
  var random = Sequence48(state: 7)
  var bytes = Array(
    "epikey,provider,gp,admidate,age,sex,icd10,hrg,los,cost,imd_rank,admimeth\n".utf8)
  bytes.reserveCapacity(36_000_000)
  let months = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31]
  var dates: [[UInt8]] = []
  for (index, days) in months.enumerated() {
    let month = (index + 3) % 12 + 1
    for day in 1...days {
      dates.append(
        Array("\(index < 9 ? 2024 : 2025)-\(padded(month, 2))-\(padded(day, 2))".utf8))
    }
  }
  for row in 0..<500_000 {
    let diagnosis = random.next(below: 260)
    let letter = Unicode.Scalar(UInt8(65 + diagnosis / 10))
    // Like the waiting times of two events together: most small, a few great.
    let pence = (random.next(below: 300_000) + random.next(below: 300_000)) * (1 + row % 3)
    var line = "\(100_000_000 + row),R\(padded(random.next(below: 153), 3))"
    line += ",G\(padded(random.next(below: 6_500), 5)),"
    bytes.append(contentsOf: line.utf8)
    bytes.append(contentsOf: dates[random.next(below: 365)])
    line = ",\(random.next(below: 100)),\(1 + random.next(below: 2))"
    line += ",\(letter)\(diagnosis % 10)\(row % 10).\(row * 7 % 10)"
    line += ",H\(padded(random.next(below: 900), 3))Z"
    line += ",\(random.next(below: 4) + random.next(below: 5))"
    line += ",\(pence / 100).\(padded(pence % 100, 2)),\(1 + random.next(below: 32_999))"
    line += ",\(11 + random.next(below: 18))\n"
    bytes.append(contentsOf: line.utf8)
  }
  return Source("episodes.csv", bytes: bytes)
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = "\(number)"
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// What a group of episodes comes to.
private struct Group {
  var count = 0
  var stay = 0.0
  var cost = 0.0
  var medianAge = 0.0
}

/// The number, mean stay, cost and median age of episodes by provider and sex.
private func grouped(_ table: Table) -> [Group] {
  guard case .texts(let providers)? = table.column(named: "provider")?.cells,
    case .numbers(let sexes)? = table.column(named: "sex")?.cells,
    case .numbers(let stays)? = table.column(named: "los")?.cells,
    case .numbers(let costs)? = table.column(named: "cost")?.cells,
    case .numbers(let ages)? = table.column(named: "age")?.cells
  else { return [] }
  var groups = Array(repeating: Group(), count: providers.values.count * 4)
  var ageCounts = Array(repeating: UInt32(0), count: groups.count * 128)
  for row in 0..<table.rowCount {
    let group = Int(providers.codes[row]) * 4 + Int(sexes.values[row])
    groups[group].count += 1
    groups[group].stay += stays.values[row]
    groups[group].cost += costs.values[row]
    ageCounts[group * 128 + Int(ages.values[row])] += 1
  }
  for index in groups.indices where groups[index].count > 0 {
    let count = groups[index].count
    groups[index].stay /= Double(count)
    var below = 0
    var middle: [Int] = []
    for age in 0..<128 {
      below += Int(ageCounts[index * 128 + age])
      while (count - 1 + middle.count) / 2 < below, middle.count < 2 { middle.append(age) }
    }
    groups[index].medianAge = Double(middle.reduce(0, +)) / 2
  }
  return groups
}

/// Numbers that look random and are the same everywhere: the generator of POSIX’s `drand48`.
private struct Sequence48 {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = (state &* 0x5_DEEC_E66D &+ 11) & 0xFFFF_FFFF_FFFF
    return Int(state >> 17) % bound
  }
}
