/// The ages of a neighbourhood’s people, in bands of five years; the last has no end.
struct Ages {
  /// The share of people in each band.
  let shares: [Double]

  /// - Parameter tilt: What chance adds to the neighbourhood’s children, young and old people.
  init(
    in neighbourhood: Neighbourhood, veryOld: Double,
    tilt: (children: Double, young: Double, old: Double) = (0, 0, 0)
  ) {
    let children = neighbourhood.children + tilt.children
    let young = neighbourhood.young + tilt.young
    let old = neighbourhood.old + tilt.old
    var weights = Self.national.indices.map { band in
      let pull = children * Self.isChild[band] + young * Self.isYoung[band] + old * Self.isOld[band]
      return Self.national[band] * exponential(pull)
    }
    weights[17] *= veryOld
    let total = weights.reduce(0, +)
    // Who came to study is there besides: a third is not yet 20.
    let students = max(0, neighbourhood.students - Self.usualStudents) / 100
    shares = weights.enumerated().map { band, weight in
      let newcomers = band == 3 ? 0.33 : band == 4 ? 0.67 : 0
      return (1 - students) * weight / total + students * newcomers
    }
  }

  /// Percentages in England in 2021.
  private static let national = [
    5.4, 5.9, 6.0, 5.6, 5.7, 6.6, 7.0, 6.7, 6.3, 6.4, 6.9, 6.7, 5.8, 4.9, 5.0, 3.6, 2.5, 2.4,
  ]

  /// Students that make up what is usual of young people, as a percentage of those aged 16 and over.
  private static let usualStudents = 7.7

  /// How far those of a band count as children, as young or as old.
  private static let isChild = [1.1, 1, 0.9, 0.5] + [Double](repeating: 0, count: 14)
  private static let isYoung =
    [0.3, 0.15, 0, 0, 0.6, 1, 1, 0.85, 0.5] + [Double](repeating: 0, count: 9)
  private static let isOld =
    [Double](repeating: 0, count: 9) + [0.1, 0.3, 0.5, 0.75, 0.95, 1.05, 1.15, 1.2, 1.2]
}
