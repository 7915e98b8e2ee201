/// How the numbers of small areas become one of the area that they are in.
public enum Aggregate: Hashable, Sendable, CaseIterable {
  /// The sum.
  case sum
  /// The mean, in which every small area counts the same.
  case mean
  /// 100 times the sum of the numerators over the sum of the denominators: a percentage.
  case share
  /// The sum of the numerators over the sum of the denominators, such as people a square kilometre.
  case density
  /// The people who live in sparse small areas, of 0.5 to 4 a hectare, and twice those in super-sparse
  /// ones, of 0.5 or fewer, over all people: from 0 to 2. The numerator is people and the denominator
  /// square kilometres.
  case sparsity

  /// Whether the aggregate needs a denominator.
  public var hasDenominator: Bool { self != .sum && self != .mean }
}

/// One number for each area, and what could not be counted in.
public struct AreaValues: Hashable, Sendable {
  /// Area by area; NaN where there is no number.
  public let values: [Double]

  /// The small areas that were left out, because a number of theirs is missing. They count neither in
  /// the numerator nor in the denominator.
  public let leftOut: [Int]

  /// The areas without a number: all their small areas were left out, or they would be divided by 0.
  public var without: [Int] { values.indices.filter { !values[$0].isFinite } }
}

extension SmallAreas {
  /// Adds the numbers of small areas up, area by area. A number that is missing is NaN.
  ///
  ///     let people = population(column), area = areas(squareKilometres)
  ///     smallAreas.aggregate(.density, people, over: area).values
  ///
  /// - Complexity: O(*n*).
  /// - Precondition: there is a number for each small area, and a denominator if the aggregate has one.
  public func aggregate(
    _ aggregate: Aggregate, _ numerators: [Double], over denominators: [Double]? = nil
  ) -> AreaValues {
    precondition(numerators.count == codes.count, "every small area has a numerator, or NaN")
    precondition(
      (denominators?.count ?? codes.count) == codes.count
        && (denominators != nil) == aggregate.hasDenominator,
      "a share, a density and sparsity have denominators, and sums and means have none")
    var numerator = [Double](repeating: 0, count: areas.count)
    var denominator = numerator
    var leftOut: [Int] = []
    for small in codes.indices where area[small] >= 0 {
      let above = numerators[small]
      let below = denominators?[small] ?? 1
      guard above.isFinite, below.isFinite else {
        leftOut.append(small)
        continue
      }
      let place = area[small]
      numerator[place] += aggregate == .sparsity ? above * Self.sparseness(above, below) : above
      denominator[place] += aggregate == .sparsity ? above : below
    }
    var counted = [Int](repeating: 0, count: areas.count)
    for place in area where place >= 0 { counted[place] += 1 }
    for small in leftOut { counted[area[small]] -= 1 }
    let values = areas.indices.map { place in
      guard counted[place] > 0 else { return Double.nan }
      let (above, below) = (numerator[place], denominator[place])
      return switch aggregate {
      case .sum: above
      case .share: below != 0 ? above / below * 100 : .nan
      case .mean, .density, .sparsity: below != 0 ? above / below : .nan
      }
    }
    return AreaValues(values: values, leftOut: leftOut)
  }

  /// 2 for a super-sparse small area, 1 for a sparse one, 0 for any other.
  private static func sparseness(_ people: Double, _ squareKilometres: Double) -> Double {
    let perHectare = people / squareKilometres / 100
    return perHectare <= 0.5 ? 2 : perHectare <= 4 ? 1 : 0
  }
}
