/// Open counts that hang together, and the search for other values that they could have.
///
/// What is found to be possible here is possible in the whole system, where all that is not of the
/// region stays as it is. What is not may be possible all the same, unless the region has every open
/// count that hangs together with these.
struct Region {
  /// The counts, by their places in the system, that can differ at all; and by how much.
  let cells: [Int]
  let bounds: Bounds
  private let isSecret: [Bool]

  private var simplex: Simplex
  private let start: Simplex

  /// The least and the most by which each count has been seen to differ.
  private(set) var least: [Int]
  private(set) var most: [Int]
  /// What has been found that was not seen before.
  private var found: [Witnesses.Move] = []

  /// How many times the search for whole numbers has gone on from a guess; and how many guesses may
  /// build on each other.
  private var guesses = 0
  private static let deepest = 150

  init(_ cells: [Int], in view: View, along relations: Relations, seen: Witnesses) {
    var bounds = Bounds(cells, in: view, along: relations)
    bounds.tighten()
    let kept = cells.indices.filter { bounds.lower[$0] < bounds.upper[$0] }
    self.cells = kept.map { cells[$0] }
    self.bounds = bounds.keeping(kept)
    isSecret = self.cells.map(view.isSecret)
    least = self.cells.map { seen.least[$0] }
    most = self.cells.map { seen.most[$0] }
    simplex = Simplex(LinearProgram(self.bounds))
    start = simplex
  }

  /// The secrets that have not been seen to be so far apart, by their places.
  func narrow(_ width: Int) -> [Int] {
    cells.indices.filter { isSecret[$0] && self.width(of: $0) < width }
  }

  /// The place of a count in ``cells``, if it can differ.
  func place(of cell: Int) -> Int? { cells.firstIndex(of: cell) }

  /// Hands over what has been found since it was last asked for.
  mutating func takeFound() -> [Witnesses.Move] {
    defer { found = [] }
    return found
  }

  // MARK: Widening

  /// How far apart the ends of a count are that have been seen.
  func width(of place: Int) -> Int { most[place] - least[place] }

  /// Looks for values of a count that lie so far apart, or else as far apart as there are. Says whether
  /// the search came to an end.
  ///
  /// - Parameter effort: How many cells of the solver’s table may be worked out before no more is guessed.
  mutating func widen(_ place: Int, to width: Int, effort: Int) -> Bool {
    var isComplete = true
    for up in [true, false] where self.width(of: place) < width {
      if simplex.exchanges > 200 { simplex = start }
      guesses = 0
      let limit = simplex.exchanges + max(10, effort / simplex.size)
      let goal = up ? least[place] + width : most[place] - width
      if !search(place, up: up, to: goal, limit, depth: 0) { isComplete = false }
    }
    return isComplete
  }

  /// Pushes a count towards a goal, among whole numbers; says whether nothing was left untried.
  ///
  /// The solver may stop between whole numbers. Then one count that is not whole is held to either
  /// side of where it is, one after the other, and the search goes on from there.
  private mutating func search(
    _ place: Int, up: Bool, to goal: Int, _ limit: Int, depth: Int
  ) -> Bool {
    guard simplex.push(place, up: up, to: Double(goal)) != .gaveUp else { return false }
    let isWhole = notice()
    let reach = simplex.value[place]
    let isHopeless =
      up
      ? Int((reach + 1e-6).rounded(.down)) <= most[place]
      : Int((reach - 1e-6).rounded(.up)) >= least[place]
    if isHopeless { return true }
    guard !isWhole, simplex.exchanges + guesses < limit, depth < Self.deepest,
      let broken = mostBroken()
    else { return false }
    guesses += 1

    let floor = simplex.value[broken].rounded(.down)
    let (lower, upper) = (simplex.lower[broken], simplex.upper[broken])
    let isUpFirst = simplex.value[broken] - floor > 0.5
    var isComplete = true
    for isUp in [isUpFirst, !isUpFirst] {
      if isUp { simplex.lower[broken] = floor + 1 } else { simplex.upper[broken] = floor }
      let bound = isUp ? floor + 1 : floor
      switch simplex.push(broken, up: isUp, to: bound) {
      case .reached:
        if !search(place, up: up, to: goal, limit, depth: depth + 1) { isComplete = false }
      case .blocked: break
      case .gaveUp: isComplete = false
      }
      (simplex.lower[broken], simplex.upper[broken]) = (lower, upper)
      if up ? most[place] >= goal : least[place] <= goal { return true }
    }
    return isComplete
  }

  /// The count that is furthest from any whole number.
  private func mostBroken() -> Int? {
    var (worst, distance): (Int?, Double) = (nil, 1e-6)
    for place in cells.indices {
      let value = simplex.value[place]
      let away = abs(value - value.rounded())
      if away > distance { (worst, distance) = (place, away) }
    }
    return worst
  }

  // MARK: Noticing

  /// Takes down where the solver stands, if that is in whole numbers; says whether it is.
  ///
  /// The solver reckons with fractions, and rounding may lead it astray. So nothing is believed that
  /// does not agree with every relation in whole numbers.
  private mutating func notice() -> Bool {
    let steps = cells.indices.map { Int(simplex.value[$0].rounded()) }
    guard bounds.admit(steps) else { return false }
    let isNews = cells.indices.contains { place in
      isSecret[place] && (steps[place] < least[place] || steps[place] > most[place])
    }
    guard isNews else { return true }
    var move = Witnesses.Move(cells: [], steps: [])
    for (place, step) in steps.enumerated() where step != 0 {
      least[place] = min(least[place], step)
      most[place] = max(most[place], step)
      move.cells.append(cells[place])
      move.steps.append(step)
    }
    found.append(move)
    return true
  }
}

extension Bounds {
  /// Whether all counts can differ by so much at once.
  func admit(_ steps: [Int]) -> Bool {
    for (place, step) in steps.enumerated() {
      guard lower[place] <= step, step <= upper[place] else { return false }
    }
    return rows.allSatisfy { row in
      var sum = 0
      for (place, factor) in zip(row.places, row.factors) { sum += factor * steps[place] }
      return row.low <= sum && sum <= row.high
    }
  }
}

extension LinearProgram {
  init(_ bounds: Bounds) {
    lower = bounds.lower.map(Double.init)
    upper = bounds.upper.map(Double.init)
    rows = bounds.rows.map { row in
      Row(
        columns: row.places, factors: row.factors, lower: Double(row.low), upper: Double(row.high))
    }
  }
}
