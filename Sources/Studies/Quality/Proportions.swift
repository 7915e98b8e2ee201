import Diagnostics
import Frames

extension Suspicion {
  /// The columns that run from 0 to 1 where those of like names run to 100.
  ///
  /// Names are alike that begin or end with the same word: `bp-qofprev` is like `chd-qofprev`. A share
  /// of one per cent also lies between 0 and 1, so a column is only told if those like it are mostly
  /// above two at their greatest, and ten times as large in the middle.
  static func proportions(
    _ subject: DataQuality.Subject, _ scans: [MeasureScan], into findings: inout Findings
  ) -> [Suspicion] {
    let words = scans.map { $0.quality.name.lowercased().split { "-_. ".contains($0) } }
    return scans.enumerated().compactMap { place, scan in
      guard let range = scan.quality.range, range.least >= 0, range.greatest <= 1, range.median > 0,
        range.decimals > 0
      else { return nil }
      let siblings = scans.indices.filter { other in
        other != place && words[other].count > 1 && words[place].count > 1
          && (words[other].last == words[place].last || words[other].first == words[place].first)
      }
      let ranges = siblings.compactMap { scans[$0].quality.range }
      let large = ranges.filter { $0.greatest > 2 && $0.greatest <= 100 }
      let medians = large.map(\.median).sorted()
      guard large.count >= 2, large.count * 3 >= ranges.count * 2,
        medians[medians.count / 2] > range.median * 10
      else { return nil }
      let name = scan.quality.name
      let others = siblings.map { scans[$0].quality.name }.listed(upTo: 3)
      findings.add(FramesRule.proportionAmongPercents) { rule in
        subject.frame.diagnostic(
          rule, "“\(name)” runs from \(range.least.words) to \(range.greatest.words)",
          header: scan.column, hint: "those like it run to 100: \(others)")
      }
      return Suspicion(
        kind: .proportion, measure: name, rows: [],
        words:
          "\(name) runs from \(range.least.words) to \(range.greatest.words), as proportions do, "
          + "and columns like it are percentages: \(others).")
    }
  }
}
