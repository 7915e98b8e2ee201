/// What a mixture’s parameters are worked out from: for each component the sum of the observations’
/// shares in it, of these times their deviations from the mean it had, and of the products of those.
///
/// How this works: next to its deviations every row has a 1, so that one triangle of products has
/// all three sums in it. It is summed in tiles of two by two columns, whose four sums stay in
/// registers for a whole panel; rows side by side are added at the very end. The parameters are
/// moved from the old mean to the new without another look at the observations, which costs digits
/// only where a mean moves by many times the deviation that is left.
struct MixtureSums: Sendable {
  typealias Lanes = SIMD8<Double>

  private let columns: Int
  private let isFull: Bool
  /// How many sums a component has.
  private let size: Int
  private var sums: [Lanes]

  init(_ model: MixtureModel) {
    columns = model.means.columns
    isFull = model.shape == .full
    let pairs = columns / 2 + 1
    size = isFull ? pairs * (pairs + 1) * 2 : 1 + 2 * columns
    sums = [Lanes](repeating: .zero, count: model.weights.count * size)
  }

  static func += (sums: inout MixtureSums, others: MixtureSums) {
    for index in sums.sums.indices { sums.sums[index] += others.sums[index] }
  }

  /// Adds a panel’s rows to a component.
  ///
  /// - Parameters:
  ///   - deviations: Column after column, and after them ones, to a multiple of two columns.
  ///   - shared: The same, times the rows’ shares.
  mutating func add(
    _ deviations: borrowing Span<Lanes>, _ shared: borrowing Span<Lanes>, to component: Int
  ) {
    if isFull {
      addTiles(deviations, shared, component * size)
    } else {
      addSquares(deviations, shared, component * size)
    }
  }

  private mutating func addTiles(
    _ deviations: borrowing Span<Lanes>, _ shared: borrowing Span<Lanes>, _ start: Int
  ) {
    let tile = 2 * MixtureRows.places
    var next = start
    for row in 0...columns / 2 {
      let own = shared.extracting(row * tile..<(row + 1) * tile)
      for column in 0...row {
        addTile(own, deviations.extracting(column * tile..<(column + 1) * tile), next)
        next += 4
      }
    }
  }

  @inline(__always)
  private mutating func addTile(
    _ rows: borrowing Span<Lanes>, _ columns: borrowing Span<Lanes>, _ start: Int
  ) {
    let places = MixtureRows.places
    var (a, b, c, d) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    for place in 0..<places {
      let (first, second) = (columns[place], columns[places + place])
      a += rows[place] * first
      b += rows[place] * second
      c += rows[places + place] * first
      d += rows[places + place] * second
    }
    sums[start] += a
    sums[start + 1] += b
    sums[start + 2] += c
    sums[start + 3] += d
  }

  private mutating func addSquares(
    _ deviations: borrowing Span<Lanes>, _ shared: borrowing Span<Lanes>, _ start: Int
  ) {
    for place in 0..<MixtureRows.places {
      sums[start] += shared[columns * MixtureRows.places + place]
    }
    for column in 0..<columns {
      var (first, second) = (Lanes.zero, Lanes.zero)
      for place in column * MixtureRows.places..<(column + 1) * MixtureRows.places {
        first += shared[place]
        second += shared[place] * deviations[place]
      }
      sums[start + 1 + 2 * column] += first
      sums[start + 2 + 2 * column] += second
    }
  }

  /// The sum of the shares, and those of deviations and of their products for each two columns.
  func moments(_ component: Int) -> (total: Double, first: [Double], second: Matrix) {
    let own = sums[component * size..<(component + 1) * size].map { $0.sum() }
    var first = [Double](repeating: 0, count: columns)
    var second = Matrix(rows: columns, columns: columns)
    guard isFull else {
      for column in 0..<columns {
        first[column] = own[1 + 2 * column]
        second[column, column] = own[2 + 2 * column]
      }
      return (own[0], first, second)
    }
    var total = 0.0
    for row in 0...columns {
      let pair = row / 2
      // After the tiles of the rows before.
      let start = pair * (pair + 1) * 2 + row % 2 * 2
      for column in 0...row {
        let sum = own[start + column / 2 * 4 + column % 2]
        switch (row == columns, column == columns) {
        case (false, _): second[row, column] = sum
        case (true, false): first[column] = sum
        case (true, true): total = sum
        }
      }
    }
    return (total, first, second)
  }
}
