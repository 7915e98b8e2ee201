import England

/// A practice’s line in the file of registers.
struct RegisterRow {
  let cells: [String]

  /// What stands for a number that is not there.
  private static let missing = "NA"

  init(_ practice: Practice, seed: UInt64) {
    var deviates = Deviates(seed: seed, "registers", practice.code)
    let gap = Gap(deviates.uniform())
    let hidesGroup = gap == .mostly || gap == .registers
    var cells = [
      practice.code, hidesGroup ? Self.missing : practice.group.code,
      gap == .nothing || gap == .stroke || gap == .artery
        ? practice.board.region.name : Self.missing,
      hidesGroup ? Self.missing : "\(practice.patients.listSize).0",
    ]
    for (index, condition) in Condition.all.enumerated() {
      let modelled = condition.estimate.percentage(
        of: practice.patients, beyond: practice.modelled[index])
      let width = 1 + (condition.band - 1) * exponential(0.25 * deviates.normal())
      let interval = [modelled, modelled * width, modelled / width]
      let missesModel = gap.missesModel(of: condition.name)
      cells += interval.map { missesModel ? Self.missing : $0.text(places: $0 < 1 ? 5 : 4) }
      if let register = condition.register {
        let share = register.percentage(of: practice.patients, beyond: practice.registered[index])
        let number = condition.isShareOfOne ? (share / 100).text(places: 6) : share.text(places: 4)
        cells.append(gap.missesRegister(of: condition.name) ? Self.missing : number)
      }
    }
    self.cells = cells
  }

  /// What a line lacks.
  private enum Gap {
    case nothing
    /// The region alone.
    case region
    /// Where the practice is, and all but blood pressure, depression and lung disease.
    case mostly
    /// That, and every register.
    case registers
    /// Heart disease and strokes.
    case stroke
    /// The register of peripheral arteries.
    case artery

    /// As often as in the published file.
    init(_ chance: Double) {
      self =
        switch chance {
        case ..<0.0182: .region
        case ..<0.0235: .mostly
        case ..<0.0247: .registers
        case ..<0.0260: .stroke
        case ..<0.0272: .artery
        default: .nothing
        }
    }

    func missesModel(of condition: String) -> Bool {
      switch self {
      case .mostly: !["bp", "depression", "undx_bp"].contains(condition)
      case .registers: !["bp", "depression", "undx_bp", "copd"].contains(condition)
      case .stroke: ["chd", "stroke", "stroke_IMD"].contains(condition)
      default: false
      }
    }

    func missesRegister(of condition: String) -> Bool {
      switch self {
      case .mostly: !["bp", "depression"].contains(condition)
      case .registers: true
      case .stroke: ["chd", "stroke"].contains(condition)
      case .artery: condition == "pad"
      case .nothing, .region: false
      }
    }
  }
}
