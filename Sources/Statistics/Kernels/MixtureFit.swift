extension GaussianMixture.Fit {
  /// What a search has found, its components numbered by their first appearance.
  init(_ search: MixtureSearch) {
    let model = search.model
    var shares = search.responsibilities()
    let found = shares.likeliest
    let numbering = Numbering(found, groups: shares.columns)
    let components = model.weights.indices
    let named = components.filter { numbering.numbers[$0] != nil }
      .sorted { numbering.numbers[$0] ?? 0 < numbering.numbers[$1] ?? 0 }
    let order = named + components.filter { numbering.numbers[$0] == nil }
    shares.reorder(order)
    weights = order.map { model.weights[$0] }
    means = Matrix(
      rows: order.count, columns: model.means.columns, order.flatMap { model.means[row: $0] })
    covariances = order.map { model.covariances[$0] }
    responsibilities = shares
    labels = found.compactMap { numbering.numbers[$0] }
    logLikelihood = search.logLikelihood
    bic =
      Double(model.freedom) * Elementary.log(Double(search.rows.count)) - 2 * search.logLikelihood
  }
}

extension Matrix {
  /// The column of each row’s greatest number, the first of equals.
  fileprivate var likeliest: [Int] {
    (0..<rows).map { row in
      (0..<columns).reduce(0) { self[row, $1] > self[row, $0] ? $1 : $0 }
    }
  }

  /// Moves the columns to an order.
  fileprivate mutating func reorder(_ order: [Int]) {
    for row in 0..<rows {
      let before = Array(self[row: row])
      for (column, from) in order.enumerated() { self[row, column] = before[from] }
    }
  }
}
