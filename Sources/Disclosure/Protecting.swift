public import Diagnostics

extension CountSystem {
  /// Decides which counts are shown, rounded or hidden.
  ///
  /// - Throws: A finding if the counts contradict each other.
  public func protected(by rules: DisclosureRules) throws(Diagnostic) -> Protection {
    var hidden = cells.map { cell in
      cell.isPublished && rules.treatment(of: cell.level).hidden?.contains(cell.value) ?? false
    }
    let primary = hidden
    var isChanged = true
    while isChanged {
      isChanged = false
      for sum in sums {
        let members = [sum.total] + sum.parts
        guard members.count(where: { hidden[$0] }) == 1 else { continue }
        let others = members.filter { !hidden[$0] && cells[$0].value > 0 && cells[$0].isPublished }
        guard let least = others.min(by: { cells[$0].value < cells[$1].value }) else { continue }
        hidden[least] = true
        isChanged = true
      }
    }
    return Protection(
      cells: cells.indices.map { index -> Protection.Cell in
        let cell = cells[index]
        if !cell.isPublished { return .unpublished }
        if hidden[index] { return .hidden(primary[index] ? .primary : .secondary) }
        guard let base = rules.treatment(of: cell.level).rounding else { return .shown(cell.value) }
        return .rounded((cell.value + base / 2) / base * base)
      },
      showsStatistic: statistics.map { $0.cells.allSatisfy { !hidden[$0] } })
  }

  /// Finds the hidden counts that can be known more closely than the rules allow.
  ///
  /// - Throws: A finding if the counts contradict each other, or what is published of them.
  public func audit(
    _ protection: Protection, by rules: DisclosureRules
  ) throws(Diagnostic) -> [Exposure] {
    var exposures: [Exposure] = []
    for sum in sums {
      let hidden = ([sum.total] + sum.parts).filter { protection.isHidden($0) }
      guard hidden.count == 1, let cell = hidden.first else { continue }
      let (name, value) = (cells[cell].name, cells[cell].value)
      exposures.append(
        Exposure(cell: cell, name: name, least: value, most: value, isCertain: true))
    }
    return exposures
  }
}
