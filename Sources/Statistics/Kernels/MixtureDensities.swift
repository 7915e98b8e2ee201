/// The densities of a mixture’s components, prepared for many observations.
struct MixtureDensities: Sendable {
  typealias Lanes = SIMD8<Double>

  private let shape: GaussianMixture.Shape
  /// The logarithm of each component’s weight times its density at its mean.
  private var constants: [Double] = []
  private var whitenings: [Whitening] = []

  init(_ model: MixtureModel) {
    shape = model.shape
    let constant = -0.5 * Double(model.means.columns) * Elementary.log(2 * .pi)
    for (weight, covariance) in zip(model.weights, model.covariances) {
      guard let whitening = Whitening(covariance) else {
        preconditionFailure("the features’ variances are too far apart: standardise them before")
      }
      let logWeight = weight > 0 ? Elementary.log(weight) : -.infinity
      constants.append(logWeight + constant - whitening.logRoot)
      whitenings.append(whitening)
    }
  }

  /// Sets `logs` to the logarithms of a component’s weighted density at the rows of a panel.
  ///
  /// - Parameter deviations: From `first` on, the rows’ deviations from the component’s mean, column
  ///   after column.
  func logs(
    _ component: Int, _ deviations: [Lanes], from first: Int, to logs: inout [Lanes]
  ) {
    let deviations = deviations.span.extracting(droppingFirst: first)
    let whitening = whitenings[component]
    let constant = constants[component]
    let start = component * MixtureRows.places
    for place in stride(from: 0, to: MixtureRows.places, by: 2) {
      let lengths =
        shape == .full
        ? whitening.squaredLengths(deviations, place)
        : whitening.diagonalLengths(deviations, place)
      logs[start + place] = constant - 0.5 * lengths.0
      logs[start + place + 1] = constant - 0.5 * lengths.1
    }
  }
}
