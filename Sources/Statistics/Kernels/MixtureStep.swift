/// A step of expectation–maximisation over some panels of observations, and the room it needs.
struct MixtureStep {
  typealias Lanes = SIMD8<Double>

  private let rows: MixtureRows
  private let model: MixtureModel
  /// The rows’ shares in each component, and before that the logarithms of its density at them.
  private var shares: [Lanes]
  /// How much room the deviations from a component’s mean take: that of the columns and one more, to
  /// a multiple of two.
  private let size: Int
  /// The rows’ deviations from each component’s mean, column after column, and after them ones.
  private var deviations: [Lanes]
  /// Those from one mean, times the rows’ shares in the component.
  private var shared: [Lanes]

  init(_ rows: MixtureRows, _ model: MixtureModel) {
    self.rows = rows
    self.model = model
    let components = model.weights.count
    size = (rows.columns / 2 + 1) * 2 * MixtureRows.places
    shares = [Lanes](repeating: .zero, count: components * MixtureRows.places)
    deviations = [Lanes](repeating: .zero, count: components * size)
    shared = [Lanes](repeating: .zero, count: size)
    for component in 0..<components {
      let ones = component * size + rows.columns * MixtureRows.places
      for place in 0..<MixtureRows.places { deviations[ones + place] = Lanes(repeating: 1) }
    }
  }

  /// Divides the rows of a panel between the components, and returns the logarithm of their density.
  mutating func expect(_ panel: Int, _ densities: MixtureDensities) -> Double {
    for component in model.weights.indices {
      deviate(panel, component)
      densities.logs(component, deviations, from: component * size, to: &shares)
    }
    let count = rows.indices(panel).count
    var logLikelihood = 0.0
    for place in 0..<MixtureRows.places {
      let logs = divide(place)
      for lane in 0..<8 where place * 8 + lane < count { logLikelihood += logs[lane] }
      for lane in 0..<8 where place * 8 + lane >= count {
        for component in model.weights.indices {
          shares[component * MixtureRows.places + place][lane] = 0
        }
      }
    }
    return logLikelihood
  }

  /// The share of a row of the panel in a component.
  func share(of row: Int, in component: Int) -> Double {
    shares[component * MixtureRows.places + row >> 3][row & 7]
  }

  /// Turns the logarithms of densities at eight rows into shares, and returns those of their sums.
  private mutating func divide(_ place: Int) -> Lanes {
    let indices = stride(from: place, to: shares.count, by: MixtureRows.places)
    var greatest = shares[place]
    for index in indices { greatest.replace(with: shares[index], where: shares[index] .> greatest) }
    // Taken relative to the greatest, the densities cannot all vanish.
    var sum = Lanes.zero
    for index in indices {
      shares[index] = vanishing(shares[index] - greatest)
      sum += shares[index]
    }
    for index in indices { shares[index] /= sum }
    return greatest + Elementary.log(sum)
  }

  /// Gives each row of a panel to one component.
  mutating func assign(_ panel: Int, _ labels: [Int]) {
    for component in model.weights.indices { deviate(panel, component) }
    for index in shares.indices { shares[index] = .zero }
    for row in rows.indices(panel) {
      shares[labels[panel * 64 + row] * MixtureRows.places + row >> 3][row & 7] = 1
    }
  }

  /// Adds the rows of a panel, as shared out last, to the components they have a share in.
  mutating func add(_ panel: Int, to sums: inout MixtureSums) {
    for component in model.weights.indices {
      let places = component * MixtureRows.places..<(component + 1) * MixtureRows.places
      if shares[places].allSatisfy({ $0 == .zero }) { continue }
      let own = component * size..<(component + 1) * size
      Self.weigh(deviations[own], shares[places], to: &shared)
      sums.add(deviations.span.extracting(own), shared.span, to: component)
    }
  }

  /// Multiplies deviations, and the ones after them, by shares.
  private static func weigh(
    _ deviations: ArraySlice<Lanes>, _ shares: ArraySlice<Lanes>, to shared: inout [Lanes]
  ) {
    let (deviations, shares) = (deviations.span, shares.span)
    for index in deviations.indices {
      shared[index] = deviations[index] * shares[index % MixtureRows.places]
    }
  }

  private mutating func deviate(_ panel: Int, _ component: Int) {
    let (places, rows, means, first) = (MixtureRows.places, rows, model.means, component * size)
    let elements = rows.elements.span
    var deviations = deviations.mutableSpan
    for column in 0..<rows.columns {
      let mean = means[component, column]
      let (from, to) = (rows.start(panel, column), first + column * places)
      for place in 0..<places { deviations[to + place] = elements[from + place] - mean }
    }
  }
}
