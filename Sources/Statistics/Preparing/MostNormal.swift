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
    var best = Fit(transformation: .identity, test: nil)
    for trial in trials(values) {
      guard let transformation = trial.transformation, let test = trial.test else { continue }
      if test.w > best.test?.w ?? 0 { best = Fit(transformation: transformation, test: test) }
    }
    return best
  }

  /// What each candidate makes of the numbers, in the order of the candidates.
  ///
  /// - Precondition: all numbers are finite.
  public func trials(_ values: [Double]) -> [Trial] {
    precondition(values.allSatisfy(\.isFinite), "a choice is for numbers, and one here is not")
    return candidates.map { Trial($0, values) }
  }

  /// What one candidate makes of some numbers.
  public struct Trial: Hashable, Sendable {
    public let candidate: Candidate
    /// `nil` if some number has no image: it is outside the candidate’s domain, or its image is too
    /// large for a number.
    public let transformation: Transformation?
    /// The image of each number; empty if some number has none.
    public let images: [Double]
    /// The test of the images; `nil` if none could be made.
    public let test: ShapiroWilk?

    fileprivate init(_ candidate: Candidate, _ values: [Double]) {
      self.candidate = candidate
      guard let transformation = candidate.transformation(for: values) else {
        (transformation, images, test) = (nil, [], nil)
        return
      }
      let images = transformation(values)
      // A square can be too large for a number, and a reciprocal of the smallest is.
      let isFinite = images.allSatisfy(\.isFinite)
      self.transformation = isFinite ? transformation : nil
      self.images = isFinite ? images : []
      test = isFinite ? ShapiroWilk(images) : nil
    }
  }
}

extension MostNormal.Candidate {
  /// The numbers that the candidate is tried on.
  public var domain: Transformation.Domain {
    switch self {
    case .identity, .yeoJohnson, .square: .all
    case .squareRoot: .notNegative
    case .logarithm: .aboveMinusOne
    case .boxCox, .reciprocalSquareRoot, .reciprocal: .positive
    }
  }

  fileprivate func transformation(for values: [Double]) -> Transformation? {
    guard values.allSatisfy(domain.contains) else { return nil }
    return switch self {
    case .identity: .identity
    case .squareRoot: .squareRoot
    case .logarithm: .logarithm
    case .square: .square
    case .yeoJohnson: PowerTransformation(.yeoJohnson).fit(values).transformation
    case .boxCox: PowerTransformation(.boxCox).fit(values).transformation
    case .reciprocal: .reciprocal
    case .reciprocalSquareRoot: .reciprocalSquareRoot
    }
  }
}
