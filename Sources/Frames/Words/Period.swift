/// A period as published tables write it: a year in four digits, or two that follow each other in six.
///
///     Period("2024")?.name       // 2024
///     Period("202324")?.name     // 2023/24
///     Period("202325")           // nil: the years do not follow each other
public struct Period: Hashable, Sendable {
  /// The year in which it begins.
  public let year: Int

  /// Whether it reaches into the year after, as school and financial years do.
  public let reachesIntoNext: Bool

  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      return nil
    }
    switch digits.count {
    case 4: (year, reachesIntoNext) = (number, false)
    case 6 where (number / 100 + 1) % 100 == number % 100:
      (year, reachesIntoNext) = (number / 100, true)
    default: return nil
    }
  }

  /// The year in which it ends: what a reporting year is called.
  public var lastYear: Int { reachesIntoNext ? year + 1 : year }

  /// The period as people write it.
  public var name: String {
    guard reachesIntoNext else { return "\(year)" }
    let next = (year + 1) % 100
    return "\(year)/\(next < 10 ? "0" : "")\(next)"
  }
}

extension Period: Comparable {
  public static func < (a: Period, b: Period) -> Bool {
    (a.year, a.reachesIntoNext ? 1 : 0) < (b.year, b.reachesIntoNext ? 1 : 0)
  }
}

extension Collection<Period> {
  /// The periods as a sentence lists them, three or more in a row by the first and the last of them:
  /// “2013 to 2016, 2021 and 2022”.
  public var listed: String {
    var runs: [[Period]] = []
    for period in Set(self).sorted() {
      if let last = runs.last?.last, last.year + 1 == period.year,
        last.reachesIntoNext == period.reachesIntoNext
      {
        runs[runs.count - 1].append(period)
      } else {
        runs.append([period])
      }
    }
    let words = runs.flatMap { run in
      run.count < 3 ? run.map(\.name) : ["\(run[0].name) to \(run[run.count - 1].name)"]
    }
    return words.listed(upTo: .max - 1)
  }
}
