/// What a reader has before them: how far the marks leave each count open, and which relations hold.
struct View {
  let system: CountSystem
  let rules: DisclosureRules
  let relations: Relations

  /// The least and the most that each count can be by its own mark.
  private(set) var least: [Int]
  private(set) var most: [Int]
  private(set) var protection: Protection

  init(
    _ protection: Protection, of system: CountSystem, _ rules: DisclosureRules,
    _ relations: Relations
  ) {
    (self.system, self.rules, self.relations) = (system, rules, relations)
    self.protection = protection
    let marks = Marks(protection, of: system.cells, by: rules)
    (least, most) = (marks.least, marks.most)
    for cell in system.cells.indices {
      // A nought may be hidden for other reasons than its size: that is no contradiction.
      least[cell] = min(least[cell], system.cells[cell].value)
      most[cell] = max(most[cell], system.cells[cell].value)
    }
  }

  /// Whether the mark of a count leaves it open.
  func isOpen(_ cell: Int) -> Bool { least[cell] < most[cell] }

  /// Whether nobody is to know a count: it is hidden, or it is small and stands nowhere.
  func isSecret(_ cell: Int) -> Bool {
    switch protection.cells[cell] {
    case .hidden: true
    case .unpublished: isSmall(cell)
    case .shown, .rounded: false
    }
  }

  /// Whether a count is one that the rules hide.
  func isSmall(_ cell: Int) -> Bool {
    let count = system.cells[cell]
    return rules.treatment(of: count).hidden?.contains(count.value) ?? false
  }

  /// Whether a relation is known to readers: what a statistic tells is, if it is shown.
  func holds(_ row: Int) -> Bool {
    let statistic = relations.statistic[row]
    return statistic < 0 || protection.showsStatistic[statistic]
  }

  /// Whether other counts would have been published in the same way.
  func admits(_ move: Witnesses.Move) -> Bool {
    Bounds(move.cells, in: self, along: relations).admit(move.steps)
  }

  /// The least that a reader would take a count for if it were hidden to protect another.
  func leastIfHidden(_ cell: Int) -> Int {
    let treatment = rules.treatment(of: system.cells[cell])
    return Marks.range(of: .hidden(.secondary), treatment, rules).lowerBound
  }

  /// Whether a count may be hidden to protect another. Where noughts are always shown one may not be.
  func canHide(_ cell: Int) -> Bool {
    system.cells[cell].isPublished && system.cells[cell].value >= leastIfHidden(cell)
  }

  /// Whether what is hidden leaves room for a statistic: an average is of hidden counts too, but
  /// nothing else is of a count that is hidden, or that is small and stands nowhere. And it must be of
  /// as many people or authorities as the rules ask for.
  func allows(_ statistic: Int) -> Bool {
    let statistic = system.statistics[statistic]
    switch statistic.kind {
    case .average(let cells): return cells.count >= max(1, rules.fewestAuthorities)
    case .share(_, let whole) where system.cells[whole].value < max(1, rules.fewestPeople):
      return false
    case .summary(let cell) where system.cells[cell].value < max(1, rules.fewestPeople):
      return false
    case .rate(_, _, let population) where population < max(1, rules.fewestPeople): return false
    case .share, .summary, .rate: return !statistic.cells.contains(where: isSecret)
    }
  }

  // MARK: Hiding

  mutating func hide(_ cell: Int, _ reason: Protection.Reason) {
    protection.cells[cell] = .hidden(reason)
    readMark(of: cell)
  }

  mutating func show(_ cell: Int) {
    let count = system.cells[cell]
    protection.cells[cell] = rules.treatment(of: count).shown(count.value)
    readMark(of: cell)
  }

  mutating func show(statistic: Int, _ isShown: Bool) {
    protection.showsStatistic[statistic] = isShown
  }

  private mutating func readMark(of cell: Int) {
    let count = system.cells[cell]
    let range = Marks.range(
      of: protection.cells[cell], rules.treatment(of: count), rules)
    (least[cell], most[cell]) = (range.lowerBound, range.upperBound)
  }
}
