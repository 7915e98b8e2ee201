import Concurrent

/// Explains observations as drawn from several normal distributions, and says how likely each
/// observation belongs to each.
///
///     let mixture = GaussianMixture(components: 3).fit(observations)
///     mixture.labels               // the likeliest component of each observation
///     mixture.responsibilities     // how likely each is
///     mixture.bic                  // less is better: choose components and shape by it
///
/// Expectation–maximisation, started several times; the likeliest fit is kept. To each variance is
/// added a millionth of the features’ mean variance, so that a component cannot shrink onto one
/// observation.
///
/// The likeliest is not always the most telling: where a component has hardly more observations
/// than there are features, a tight knot of a few of them raises the likelihood without meaning
/// anything. ``Starts/groups`` looks for mixtures near *k*-means groups only, and simpler shapes
/// have fewer knots. Where there are fewer different observations than components, there are as
/// many components as those.
///
/// - Complexity: O(*i* · *n* · *k* · *p*²) for *i* iterations (*p* for the simpler shapes), and
///   O(*n* · (*p* + *k*)) in memory.
///
/// > A. Dempster, N. Laird, D. Rubin. "Maximum Likelihood from Incomplete Data via the EM
/// > Algorithm." *JRSS B* 39 (1977); G. Schwarz. "Estimating the Dimension of a Model." *Annals of
/// > Statistics* 6 (1978).
public struct GaussianMixture: Hashable, Sendable {
  public var components: Int
  public var shape: Shape
  public var starts: Starts
  /// How many starts of a kind go all the way.
  public var restarts: Int
  /// How many iterations a start may take.
  public var iterations: Int
  /// A start is done when the mean log-likelihood rises by less than this.
  public var tolerance: Double
  public var seed: UInt64

  /// What a component may look like.
  public enum Shape: String, CaseIterable, Hashable, Sendable {
    /// An ellipsoid of any direction.
    case full
    /// An ellipsoid along the features.
    case diagonal
    /// A ball.
    case spherical
  }

  /// Where the search for the likeliest mixture begins.
  public enum Starts: String, CaseIterable, Hashable, Sendable {
    /// At *k*-means groups.
    case groups
    /// There, and at many other places, of which the most promising are followed.
    case varied
  }

  public init(
    components: Int, shape: Shape = .full, starts: Starts = .varied, restarts: Int = 20,
    iterations: Int = 500,
    tolerance: Double = 1e-6, seed: UInt64 = 0
  ) {
    self.components = components
    self.shape = shape
    self.starts = starts
    self.restarts = restarts
    self.iterations = iterations
    self.tolerance = tolerance
    self.seed = seed
  }

  /// What was found. Components are numbered in the order in which they first are the likeliest.
  public struct Fit: Hashable, Sendable {
    /// The share of each component.
    public let weights: [Double]
    /// A row for each component.
    public let means: Matrix
    public let covariances: [Matrix]
    /// A row for each observation, a column for each component; every row sums to 1.
    public let responsibilities: Matrix
    /// The likeliest component of each observation.
    public let labels: [Int]
    /// The logarithm of the density of all observations.
    public let logLikelihood: Double
    /// The Bayesian information criterion: −2 log-likelihood + parameters · log *n*.
    public let bic: Double
  }

  /// - Precondition: No number is missing, and there are at least as many observations as
  ///   components.
  public func fit(_ observations: Matrix) -> Fit {
    refuseMissing(observations)
    precondition(components >= 1, "a mixture has at least one component")
    precondition(
      components <= observations.rows,
      "\(components) components need as many observations, and there are \(observations.rows)")
    precondition(
      restarts >= 1 && iterations >= 1, "there is at least one start, and at least one iteration")
    let seeds = SplitMix64.seeds(restarts * (starts == .varied ? 33 : 1), from: seed)
    let groups = seeds.prefix(restarts).map { MixtureStart(.groups, components, seed: $0) }
    let varied = seeds.dropFirst(restarts).enumerated().map { turn, seed in
      MixtureStart(turn % 4 == 0 ? .gathered : .knotted, components, seed: seed)
    }
    let rows = MixtureRows(observations)
    let run = { @Sendable (start: MixtureStart, iterations: Int) in
      var search = MixtureSearch(observations, rows, from: start(observations), shape)
      search.run(iterations, tolerance)
      return search
    }
    // What becomes of a start shows early: only as many of these as are wanted go all the way.
    let early = varied.concurrentMap { run($0, 10).logLikelihood }
    let promising = varied.indices.sorted { (-early[$0], $0) < (-early[$1], $1) }
    let chosen = groups + promising.prefix(restarts).map { varied[$0] }
    let searches = chosen.concurrentMap { run($0, iterations) }
    let best = searches.dropFirst().reduce(searches[0]) {
      $1.logLikelihood > $0.logLikelihood ? $1 : $0
    }
    return Fit(best)
  }
}

extension GaussianMixture: Clusterer {
  public func labels(_ observations: Matrix) -> [Int?] { fit(observations).labels }
}
