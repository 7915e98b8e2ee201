/// A solution of a linear program that can be pushed along its edges.
///
/// How this works: of all quantities and all sums of rows, some, the *bound* ones, are worked out from
/// the rest, the *free* ones, by a table: each bound one is the sum of the free ones times the factors
/// in its row. All being differences from a solution, there is no constant. Free quantities need not
/// be at an end of their bounds, as in the textbook: the start is nought, wherever the bounds are. To
/// push a quantity upwards is to change the free ones that its row says raise it, each as far as
/// nothing leaves its bounds; what stops it becomes free in its place.
///
/// As a quantity’s own row is what it is to be maximised by, there is no row for an objective, and
/// whoever tightens a bound has only to push what now lies outside it back in: no dual method and no
/// first phase are needed, and a search that loosens a bound again has nothing to undo.
///
/// Sums that must be nought are solved for one of their quantities at the start, for good.
///
/// What it finds is not exact. Callers take the solution as a proposal, and check it in whole numbers.
///
/// - Complexity: A step is O(*b* + *f* + the filled cells of the row times those of the column).
///
/// > G. B. Dantzig. *Linear Programming and Extensions*. Princeton, 1963: upper bounds. R. G. Bland.
/// > “New finite pivoting rules for the simplex method.” Mathematics of Operations Research 2, 1977.
struct Simplex {
  /// Where each quantity, and after them each row’s sum, now is.
  private(set) var value: [Double]
  var lower: [Double]
  var upper: [Double]

  private var table: [Double] = []
  private var width: Int
  /// The variables that are worked out, row by row of the table; and the free ones, by its columns.
  private var bound: [Int]
  private var free: [Int]
  /// The row of each bound variable; of each free one the complement of its column.
  private var place: [Int]
  /// How many exchanges there have been.
  private(set) var exchanges = 0

  /// How many cells its table has.
  var size: Int { max(1, table.count) }

  /// Below this a factor is nought.
  private static let tiny = 1e-9
  private static let mostSteps = 20_000

  init(_ program: LinearProgram) {
    let quantities = program.lower.count
    width = quantities
    lower = program.lower + program.rows.map(\.lower)
    upper = program.upper + program.rows.map(\.upper)
    value = [Double](repeating: 0, count: lower.count)
    free = Array(0..<quantities)
    bound = Array(quantities..<lower.count)
    place = free.map { ~$0 } + bound.indices
    table = [Double](repeating: 0, count: program.rows.count * width)
    for (row, terms) in program.rows.enumerated() {
      for (column, factor) in zip(terms.columns, terms.factors) {
        table[row * width + column] += Double(factor)
      }
    }
    solveEquations(program)
  }

  // MARK: Pushing

  enum Outcome { case reached, blocked, gaveUp }

  /// Moves a variable up (or down) to a goal, or as far as it goes.
  mutating func push(_ variable: Int, up: Bool, to goal: Double) -> Outcome {
    let sign: Double = up ? 1 : -1
    let goal = up ? min(goal, upper[variable]) : max(goal, lower[variable])
    var stalled = 0
    for _ in 0..<Self.mostSteps {
      let distance = sign * (goal - value[variable])
      guard distance > Self.tiny else { return .reached }
      guard let entering = entrant(for: variable, sign, careful: stalled > 40) else {
        return .blocked
      }
      let length = step(entering, variable, distance, careful: stalled > 40)
      stalled = length > Self.tiny ? 0 : stalled + 1
    }
    return .gaveUp
  }

  /// The free variable that moves a variable fastest, and its direction; or, when `careful`, the first
  /// of them, which cannot go round in circles.
  private func entrant(
    for variable: Int, _ sign: Double, careful: Bool
  ) -> (column: Int, sign: Double)? {
    guard place[variable] >= 0 else {
      return hasRoom(variable, sign) ? (~place[variable], sign) : nil
    }
    let start = place[variable] * width
    var best: (column: Int, sign: Double)?
    var strength = Self.tiny
    for column in 0..<width {
      let factor = table[start &+ column]
      guard abs(factor) > Self.tiny else { continue }
      let direction = factor > 0 ? sign : -sign
      guard hasRoom(free[column], direction) else { continue }
      if careful {
        if best.map({ free[column] < free[$0.column] }) ?? true { best = (column, direction) }
      } else if abs(factor) > strength {
        (best, strength) = ((column, direction), abs(factor))
      }
    }
    return best
  }

  private func hasRoom(_ variable: Int, _ sign: Double) -> Bool {
    sign > 0
      ? value[variable] < upper[variable] - Self.tiny
      : value[variable] > lower[variable] + Self.tiny
  }

  /// Moves a free variable until something stops it, and exchanges it for what did. Says how far.
  private mutating func step(
    _ entering: (column: Int, sign: Double), _ pushed: Int, _ distance: Double, careful: Bool
  ) -> Double {
    let (column, sign) = entering
    let variable = free[column]
    var length = sign > 0 ? upper[variable] - value[variable] : value[variable] - lower[variable]
    var blocking: Int?
    if variable == pushed { length = min(length, distance) }
    for row in bound.indices {
      let slope = table[row &* width &+ column] * sign
      guard abs(slope) > Self.tiny else { continue }
      let other = bound[row]
      let room =
        other == pushed
        ? distance / abs(slope)
        : max(0, ((slope > 0 ? upper[other] : lower[other]) - value[other]) / slope)
      if room < length - Self.tiny {
        (length, blocking) = (room, row)
      } else if let rival = blocking, room <= length + Self.tiny,
        isPreferred(row, to: rival, column, careful)
      {
        (length, blocking) = (min(room, length), row)
      }
    }
    move(column, by: sign * length)
    if let row = blocking, bound[row] != pushed { exchange(row, column) }
    return length
  }

  /// Of two that stop a step at once, the one with the larger factor is divided by; with `careful` the
  /// first leaves.
  private func isPreferred(_ row: Int, to rival: Int, _ column: Int, _ careful: Bool) -> Bool {
    careful
      ? bound[row] < bound[rival]
      : abs(table[row * width + column]) > abs(table[rival * width + column])
  }

  private mutating func move(_ column: Int, by length: Double) {
    guard length != 0 else { return }
    value[free[column]] += length
    for row in bound.indices {
      let factor = table[row &* width &+ column]
      if factor != 0 { value[bound[row]] += factor * length }
    }
  }

  // MARK: Exchanging

  /// Works a free variable out from a bound one, instead of that from it.
  private mutating func exchange(_ row: Int, _ column: Int) {
    exchanges += 1
    let start = row * width
    let pivot = table[start + column]
    var filled: [Int] = []
    for other in 0..<width where other != column && table[start + other] != 0 {
      table[start + other] /= -pivot
      filled.append(other)
    }
    table[start + column] = 1 / pivot
    for other in bound.indices where other != row {
      let factor = table[other &* width &+ column]
      guard factor != 0 else { continue }
      table[other * width + column] = factor / pivot
      add(row, times: factor, to: other, filled)
    }
    swap(&bound[row], &free[column])
    place[bound[row]] = row
    place[free[column]] = ~column
  }

  private mutating func add(_ row: Int, times factor: Double, to other: Int, _ filled: [Int]) {
    let (from, to) = (row * width, other * width)
    for column in filled {
      let sum = table[to &+ column] + factor * table[from &+ column]
      // What should have cancelled must not be taken for a factor.
      table[to &+ column] = abs(sum) < 1e-11 ? 0 : sum
    }
  }

  // MARK: Starting

  /// Solves each row that must be nought for one of its quantities, and forgets the row.
  ///
  /// Short rows come first, and of a row’s quantities the one that is in the fewest others, so that
  /// the table stays empty for the most part.
  private mutating func solveEquations(_ program: LinearProgram) {
    var uses = [Int](repeating: 0, count: width)
    for row in program.rows { for column in row.columns { uses[column] += 1 } }
    var isGone = [Bool](repeating: false, count: width)
    var isEmpty = [Bool](repeating: false, count: bound.count)
    let equations = program.rows.indices.filter { row in
      program.rows[row].lower == 0 && program.rows[row].upper == 0
    }
    let lengths = program.rows.map(\.columns.count)
    for row in equations.sorted(by: { (lengths[$0], $0) < (lengths[$1], $1) }) {
      let start = row * width
      let filled = (0..<width).filter { abs(table[start + $0]) > Self.tiny && !isGone[$0] }
      // Dividing by 1 leaves whole numbers whole.
      let column = filled.min { a, b in
        (abs(abs(table[start + a]) - 1), Double(uses[a])) < (
          abs(abs(table[start + b]) - 1), Double(uses[b])
        )
      }
      guard let column else {
        isEmpty[row] = true
        continue
      }
      exchange(row, column)
      isGone[column] = true
      for other in bound.indices { table[other * width + column] = 0 }
    }
    compact(columns: isGone, rows: isEmpty)
  }

  private mutating func compact(columns isGone: [Bool], rows isEmpty: [Bool]) {
    let columns = free.indices.filter { !isGone[$0] }
    let rows = bound.indices.filter { !isEmpty[$0] }
    table = rows.flatMap { row in columns.map { table[row * width + $0] } }
    (free, bound, width) = (columns.map { free[$0] }, rows.map { bound[$0] }, columns.count)
    for (column, variable) in free.enumerated() { place[variable] = ~column }
    for (row, variable) in bound.enumerated() { place[variable] = row }
    exchanges = 0
  }
}
