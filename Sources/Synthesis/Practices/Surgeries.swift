/// All practices, in the order of their codes, and which of them each file knows.
///
/// The files are of different years: practices closed, were founded, and were forgotten.
struct Surgeries {
  let practices: [Practice]
  /// The indices of the practices of each file.
  private(set) var registers: [Int] = []
  private(set) var demographics: [Int] = []
  private(set) var deprivation: [Int] = []
  private(set) var locations: [Int] = []
  /// Those in the file of deprivation of which nothing else was known any more.
  private(set) var forgotten: Set<Int> = []

  /// How many practices the file of registers has.
  static let count = 6_300

  init(seed: UInt64) {
    practices = Self.draw(seed: seed)
    var deviates = Deviates(seed: seed, "files")
    let founded = Set((0..<Self.founded).map { $0 * practices.count / Self.founded + 7 })
    for index in practices.indices {
      let isOld = !founded.contains(index)
      let fate = deviates.uniform()
      if isOld { registers.append(index) }
      if isOld ? fate < 0.993 : fate < 0.3 { demographics.append(index) }
      let isKept = fate < 0.955
      if isOld, !isKept, fate < 0.9587 { forgotten.insert(index) }
      if isKept || !isOld || forgotten.contains(index) { deprivation.append(index) }
      if isKept && fate > 0.015 || !isOld { locations.append(index) }
    }
  }

  /// How many practices were founded after that file.
  private static let founded = 60

  private static func draw(seed: UInt64) -> [Practice] {
    let people = Board.all.map { $0.towns.reduce(0) { $0 + $1.people } }
    let total = people.reduce(0, +)
    var (practices, sum, codes) = ([Practice](), 0.0, Set<String>())
    for (board, size) in zip(Board.all, people) {
      var deviates = Deviates(seed: seed, "numbers", board.letters)
      sum += size
      let wanted = Int((sum / total * Double(count + founded)).rounded())
      var number = 0
      while practices.count < wanted {
        // Numbers of practices long closed are not given again.
        number += deviates.uniform() < 0.25 ? 2 : 1
        let practice = Practice(number: number, in: board, seed: seed)
        if codes.insert(practice.code).inserted { practices.append(practice) }
      }
    }
    return practices.sorted { $0.code < $1.code }
  }
}
