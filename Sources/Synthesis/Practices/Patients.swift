/// The patients of a practice: how many, how old, and how they live.
struct Patients {
  let listSize: Int
  /// Percentages by age.
  let under5, from5To14, under18, over65, over75, over85: Double
  /// The share who are white.
  let white: Double
  /// Scores on the Index of Multiple Deprivation: in 2015, and some years later.
  let deprivation, laterDeprivation: Double

  /// Draws patients such as a type of practice has.
  init(_ type: PracticeType, _ deviates: inout Deviates) {
    // Nine in ten are what their type is, and one in ten is on the way to the middle.
    let pull = deviates.uniform() < 0.1 ? deviates.uniform(0.3, 0.8) : 0
    func typical(_ value: (PracticeType) -> Double) -> Double {
      (1 - pull) * value(type) + pull * value(.middling)
    }
    let old = typical(\.old) + 3.2 * type.ageSpread * deviates.normal()
    over65 = min(48, max(0.8, old))
    let young =
      typical(\.young) + 2.4 * type.ageSpread * deviates.normal() - 0.18 * (old - type.old)
    under18 = min(45, max(3, young))
    // Ages within those bands follow them closely.
    let infants = max(0.3, 1 - 0.057 * over65 + 0.28 * under18 + 0.7 * deviates.normal())
    let pupils = max(0.8, -2.8 + 0.06 * over65 + 0.643 * under18 + 0.6 * deviates.normal())
    // The rest of those under 18 are 15 to 17.
    let fit = min(1, 0.93 * under18 / (infants + pupils))
    (under5, from5To14) = (fit * infants, fit * pupils)
    over75 = over65 * min(0.65, max(0.25, 0.44 + 0.035 * deviates.normal()))
    over85 = over75 * min(0.5, max(0.12, 0.285 + 0.045 * deviates.normal()))
    let others = (1 - typical(\.white)) * exponential(typical(\.whiteSpread) * deviates.normal())
    white = 1 - min(0.95, max(0.003, others))
    let score = typical(\.deprivation) * exponential(0.2 * deviates.normal())
    deprivation = min(68, max(3.2, score))
    laterDeprivation = min(70, max(3.3, deprivation + 1.8 * deviates.normal()))
    let size = typical(\.patients) * exponential(0.5 * deviates.normal() - 0.11)
    listSize = Int(max(600, size).rounded())
  }
}
