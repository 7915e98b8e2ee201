public import Frames

extension DataQuality {
  /// A row for each column of numbers: what its cells are, and what its numbers are like.
  public var measureListing: Listing {
    var listing = Listing(
      ["measure"] + CellTally.header + ["least", "median", "greatest", "zeros"])
    for measure in measures {
      let range = measure.range
      listing.append(
        [.init(measure.name)] + measure.tally.cellsOfListing + [
          .init(range?.least), .init(range?.median), .init(range?.greatest),
          range.map { .init($0.zeros) } ?? .blank,
        ])
    }
    return listing
  }

  /// A row for each period: what the cells of all measures are.
  public var periodListing: Listing {
    var listing = Listing(["period"] + CellTally.header)
    for (period, tally) in zip(periods, byPeriod) {
      listing.append([.init(period.name)] + tally.cellsOfListing)
    }
    return listing
  }

  /// A row for each measure and period, for a map of what is missing.
  public var mapListing: Listing {
    var listing = Listing(["measure", "period"] + CellTally.header)
    for measure in measures {
      for (slot, tally) in measure.byPeriod.enumerated() {
        let period = periods.isEmpty ? "" : periods[slot].name
        listing.append([.init(measure.name), .init(period)] + tally.cellsOfListing)
      }
    }
    return listing
  }

  /// A row for each level and period: how many areas there are.
  public var coverageListing: Listing {
    var listing = Listing(["level", "period", "areas"])
    for level in coverage {
      for (slot, areas) in level.areas.enumerated() {
        listing.append([
          .init(level.level), .init(periods.isEmpty ? "" : periods[slot].name), .init(areas),
        ])
      }
    }
    return listing
  }

  /// A row for each area that has no row or no number.
  public var absenceListing: Listing {
    var listing = Listing(["code", "name", "periods", "what"])
    for absence in absences {
      listing.append([
        .init(absence.area.code), .init(absence.area.name), .init(absence.periods.listed),
        .init(absence.words),
      ])
    }
    return listing
  }

  /// A row for each check of sums and percentages.
  public var checkListing: Listing {
    var listing = Listing(["column", "is", "rows_compared", "rows_different"])
    for check in totals {
      listing.append([
        .init(check.total), .init("the sum of \(check.parts.listed(upTo: .max - 1))"),
        .init(check.compared), .init(check.different.count),
      ])
    }
    for check in percentages {
      listing.append([
        .init(check.percentage), .init("\(check.count) in per cent of \(check.total)"),
        .init(check.compared), .init(check.different.count),
      ])
    }
    return listing
  }

  /// A row for each suspicion.
  public var suspicionListing: Listing {
    var listing = Listing(["measure", "kind", "rows", "what"])
    for suspicion in suspicions {
      listing.append([
        .init(suspicion.measure), .init(suspicion.kind.rawValue), .init(suspicion.rows.count),
        .init(suspicion.words),
      ])
    }
    return listing
  }
}

extension CellTally {
  fileprivate static let header =
    ["cells", "numbers", "estimated", "blank", "unreadable"] + Symbol.allCases.map(\.rawValue)
    + ["completeness"]

  fileprivate var cellsOfListing: [Listing.Cell] {
    [.init(cells), .init(numbers), .init(estimated), .init(blanks), .init(unreadable)]
      + Symbol.allCases.map { .init(self[$0]) } + [.init(completeness)]
  }
}
