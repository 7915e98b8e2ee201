/// Chooses, of several transformations, the one that makes a feature most like a normal distribution.
///
///     let choice = MostNormal().fit(densities)
///     choice.transformation            // .boxCox(lambda: 0.13)
///     choice.test?.p                   // how like a normal distribution it made them
///     choice.transformation(densities)
///
/// Each candidate whose domain holds all the numbers is tried, and the one with the greatest W of
/// Shapiro and Wilk is chosen, which is the one with the greatest *p*; of equal ones the first. This
/// is how NHS England prepares its peer groups; there Box and Cox’s and the reciprocals are tried only
/// on features that are positive throughout, and so they are here.
///
/// **Edge cases**: fewer than three numbers, or all equal, are left as they are.
///
/// - Complexity: O(*n* log *n*) for each candidate.
///
/// > NHS England. *Adult Social Care Local Authority Peer Groups*.
public struct MostNormal: Hashable, Sendable {
  public enum Candidate: Hashable, Sendable, CaseIterable {
    case identity, yeoJohnson, squareRoot, logarithm, square, boxCox, reciprocalSquareRoot,
      reciprocal
  }

  public var candidates: [Candidate]

  public init(_ candidates: [Candidate] = Candidate.allCases) { self.candidates = candidates }

  public struct Fit: Hashable, Sendable {
    public let transformation: Transformation
    /// The test of the transformed numbers; `nil` if none could be made.
    public let test: ShapiroWilk?

    public init(transformation: Transformation, test: ShapiroWilk?) {
      self.transformation = transformation
      self.test = test
    }
  }

  /// - Precondition: all numbers are finite.
  public func fit(_ values: [Double]) -> Fit {
    precondition(values.allSatisfy(\.isFinite), "a choice is for numbers, and one here is not")
    let isPositive = values.allSatisfy { $0 > 0 }
    var best = Fit(transformation: .identity, test: nil)
    for candidate in candidates {
      guard let transformation = transformation(candidate, for: values, isPositive) else {
        continue
      }
      let images = transformation(values)
      // A square can be too large for a number, and a reciprocal of the smallest is.
      guard images.allSatisfy(\.isFinite), let test = ShapiroWilk(images) else { continue }
      if test.w > best.test?.w ?? 0 { best = Fit(transformation: transformation, test: test) }
    }
    return best
  }

  private func transformation(
    _ candidate: Candidate, for values: [Double], _ isPositive: Bool
  ) -> Transformation? {
    let transformation: Transformation? =
      switch candidate {
      case .identity: .identity
      case .squareRoot: .squareRoot
      case .logarithm: .logarithm
      case .square: .square
      case .yeoJohnson: PowerTransformation(.yeoJohnson).fit(values).transformation
      case .boxCox: isPositive ? PowerTransformation(.boxCox).fit(values).transformation : nil
      case .reciprocal: isPositive ? .reciprocal : nil
      case .reciprocalSquareRoot: isPositive ? .reciprocalSquareRoot : nil
      }
    return transformation.flatMap { values.allSatisfy($0.domain.contains) ? $0 : nil }
  }
}
