import Diagnostics
import Frames
import Studies
import TOML

/// Adds features up, from small areas to areas.
struct PeerAdding: Sendable {
  let settings: PeerSettings
  let columns: PeerColumns
  let smallAreas: SmallAreas
  let alignments: [Alignment?]

  /// A feature, or what keeps it from having a number for each area.
  struct Outcome: Sendable {
    var feature: PeerFeature?
    var account: String?
    var problems: [Diagnostic] = []
  }

  typealias Places = [(file: Int, column: Int)]

  func add(
    _ feature: PeerSettings.Feature, _ places: (of: Places, over: Places)
  ) -> Outcome {
    do throws(Diagnostic) {
      guard let of = try columns.sum(of: places.of, alignments) else { return Outcome() }
      let over = try columns.sum(of: places.over, alignments)
      if feature.form.isOfTwo, over == nil { return Outcome() }
      let added = smallAreas.aggregate(
        feature.form.aggregate, of, over: feature.form.isOfTwo ? over : nil)
      return Outcome(
        feature: PeerFeature(
          feature.name.value, weight: feature.weight.value, added.values,
          transformation: feature.transformation?.value.candidate),
        account: account(of: added, feature),
        problems: [problem(of: added, feature, places.of + places.over)].compactMap(\.self))
    } catch {
      return Outcome(problems: [error])
    }
  }

  private func account(of added: AreaValues, _ feature: PeerSettings.Feature) -> String? {
    added.leftOut.isEmpty
      ? nil
      : "“\(feature.name.value)” is without \(added.leftOut.count.written) of the small areas."
  }

  private func problem(
    of added: AreaValues, _ feature: PeerSettings.Feature, _ places: Places
  ) -> Diagnostic? {
    if settings.incomplete == .refused, !added.leftOut.isEmpty {
      return gap(added.leftOut, feature, places)
    }
    guard let area = added.without.first else { return nil }
    return feature.name.diagnostic(
      StudyRule.nothingKnown,
      "“\(feature.name.value)” has no number for \(smallAreas.areas[area].name.printable)"
        + (added.without.count > 1 ? ", nor for \(added.without.count - 1) more" : ""),
      hint: "correct the file, or leave the area out with excluded = [\"…\"]")
  }

  /// Where a number is missing. That a small area has no row in a file is told of already.
  private func gap(
    _ leftOut: [Int], _ feature: PeerSettings.Feature, _ places: Places
  ) -> Diagnostic? {
    for small in leftOut {
      guard let place = columns.gap(of: small, in: places, alignments) else { continue }
      let others = leftOut.count - 1
      return place.frame.diagnostic(
        StudyRule.smallAreasMissing,
        "a number for “\(feature.name.value)” is missing here, of \(smallAreas.words(for: small))"
          + (others > 0 ? ", and of \(others.written) more" : ""),
        row: place.row, place.column, hint: PeerSettings.hintForIncomplete)
    }
    return nil
  }
}

extension PeerSettings {
  static let hintForIncomplete =
    "if it is right so, type incomplete = \"left-out\" in [study], and the page tells of them"
}
