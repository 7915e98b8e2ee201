import England

/// How much authorities resemble each other, as a list of neighbours may see it.
///
/// It is made of what the invented census counts. Each edition of the list weighs that in its own way,
/// and has a mind of its own about each pair, so that two editions share about half of their neighbours,
/// as the published ones do.
struct Resemblance {
  private let traits: [[Double]]
  private let edition: String
  private let seed: UInt64

  /// - Parameter counts: What the census counts of each authority.
  init(_ counts: [Counts], edition: String, seed: UInt64) {
    self.edition = edition
    self.seed = seed
    let columns = Counts.traits.map { trait in counts.map { trait($0).squareRoot() }.standardised }
    var deviates = Deviates(seed: seed, "neighbours", edition)
    let weights = columns.map { _ in deviates.uniform(0.6, 1.4) }
    traits = counts.indices.map { row in zip(columns, weights).map { $0[row] * $1 } }
  }

  /// How far an authority seems to be from another, and as far from there.
  func distance(_ authority: Int, _ other: Int) -> Double {
    let pair = [authority, other].sorted().map { "\($0)" }
    var deviates = Deviates(seed: seed, "pair", edition, pair[0], pair[1])
    var squares = 0.0
    for (first, second) in zip(traits[authority], traits[other]) {
      squares += (first - second) * (first - second)
    }
    return squares.squareRoot() * exponential(0.17 * deviates.normal())
  }
}

extension Resemblance {
  /// What the census counts of an authority, for what is said of it here.
  struct Counts {
    var people, children, old, hectares, british, adults, graduates, students, households, owners,
      tenants: Double

    static let nothing = Counts(
      people: 0, children: 0, old: 0, hectares: 0, british: 0, adults: 0, graduates: 0, students: 0,
      households: 0, owners: 0, tenants: 0)

    mutating func add(_ area: SmallArea) {
      func sum(_ counts: [Int], _ parts: Range<Int>) -> Double {
        Double(counts[parts].reduce(0, +))
      }
      people += sum(area.ages, 0..<18)
      children += sum(area.ages, 0..<3)
      old += sum(area.ages, 13..<18)
      hectares += 100 * area.squareKilometres
      british += sum(area.groups, 12..<13)
      adults += sum(area.qualifications, 0..<7)
      graduates += sum(area.qualifications, 5..<6)
      students += sum(area.occupations, 8..<9)
      households += sum(area.tenures, 0..<8)
      owners += sum(area.tenures, 0..<2)
      tenants += sum(area.tenures, 3..<5)
    }

    static let traits: [@Sendable (Counts) -> Double] = [
      { $0.people / $0.hectares }, { $0.children / $0.people }, { $0.old / $0.people },
      { 1 - $0.british / $0.people }, { $0.graduates / $0.adults }, { $0.students / $0.adults },
      { $0.owners / $0.households }, { $0.tenants / $0.households },
    ]
  }
}

extension [Double] {
  /// The numbers, with a mean of nought and a standard deviation of one.
  fileprivate var standardised: [Double] {
    let mean = reduce(0, +) / Double(count)
    let squares = reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(count)).squareRoot()
    return map { ($0 - mean) / deviation }
  }
}
