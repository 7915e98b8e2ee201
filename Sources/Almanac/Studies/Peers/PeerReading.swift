import CSV
import Charts
import Concurrent
import Diagnostics
import England
import Frames
import Statistics
import Studies
import TOML

/// All that is wrong with a study.
struct StudyProblems: Error {
  let all: [Diagnostic]
}

/// What a study of peers read: what areas are compared by, added up from small areas, and an account of
/// what fitted together.
struct PeerReading: Sendable {
  let settings: PeerSettings
  let areas: [Area]

  /// All features, those of no weight too.
  let features: [PeerFeature]

  /// What was read of each file, a sentence each.
  let account: [String]

  /// The names of the areas by which an author may call them.
  var names: [String] { areas.map(\.name) }

  /// - Parameter frame: a file of the page; `nil` if it could not be read, of which there is an error.
  init?(
    _ settings: PeerSettings, _ frame: (Located<String>) -> Frame?
  ) throws(StudyProblems) {
    var problems = settings.problems
    let frames = settings.files.map { frame($0.data) }
    var columns = PeerColumns(settings.files, frames)
    let places = settings.features.map { (of: columns.find($0.of), over: columns.find($0.over)) }
    let lookup = frame(settings.lookup.data)
    let smallAreas = lookup.flatMap { lookup in
      settings.smallAreas(lookup, &columns, &problems)
    }
    let alignments = smallAreas.map { columns.alignments(of: $0) }
    guard let smallAreas, let alignments, (problems + columns.problems).isEmpty,
      !frames.contains(where: { $0 == nil })
    else {
      let all = problems + columns.problems
      if all.isEmpty { return nil }
      throw StudyProblems(all: all)
    }
    var account = [settings.account(of: smallAreas)]
    for (file, alignment) in zip(settings.files, alignments.compactMap(\.self)) {
      account.append(alignment.account(file.data.value, smallAreas, columns.codes(of: file)))
      problems += settings.problems(of: alignment, file, smallAreas)
    }
    let adding = PeerAdding(
      settings: settings, columns: columns, smallAreas: smallAreas, alignments: alignments)
    let features = Array(zip(settings.features, places)).concurrentMap { feature, places in
      adding.add(feature, places)
    }
    account += features.compactMap(\.account)
    // A cell that is no number may be a part of several features.
    problems += features.flatMap(\.problems).distinct
    let all = problems + columns.problems
    guard all.isEmpty else { throw StudyProblems(all: all) }
    self.settings = settings
    self.features = features.compactMap(\.feature)
    self.account = account
    areas = smallAreas.areas.map { area in
      Area(area.code, area.name.printable, in: Authority(area.code)?.region.name ?? "")
    }
  }
}

extension PeerSettings {
  /// Which area each small area is in, without those that are not studied.
  fileprivate func smallAreas(
    _ frame: Frame, _ columns: inout PeerColumns, _ problems: inout [Diagnostic]
  ) -> SmallAreas? {
    guard let small = columns.column(lookup.small, of: frame),
      let code = columns.column(lookup.code, of: frame),
      let name = columns.column(lookup.name, of: frame)
    else { return nil }
    do throws(SmallAreas.Faults) {
      var all = try SmallAreas(
        frame.texts(inColumn: small), areaCodes: frame.texts(inColumn: code),
        areaNames: frame.texts(inColumn: name))
      if let starting { all = all.keeping(prefix: starting.value) }
      let (kept, unknown) = all.removing(excluded.map(\.value))
      let names = all.areas.map(\.name)
      for name in excluded where unknown.contains(name.value) {
        problems.append(name.unknownArea(among: names))
      }
      let keptNames = kept.areas.map(\.name)
      for example in examples where !keptNames.contains(example.value) {
        problems.append(example.unknownArea(among: keptNames))
      }
      if kept.areas.count < 3 {
        let cause = all.areas.count < 3 ? starting ?? lookup.data : excluded.last ?? lookup.data
        problems.append(
          cause.diagnostic(
            StudyRule.tooFewAreas,
            "there are three areas to compare at least, and here \(kept.areas.count)"))
        return nil
      }
      return kept
    } catch {
      problems += error.all.prefix(PeerColumns.most).map {
        frame.diagnostic(of: $0, small: small, code: code, name: name)
      }
      return nil
    }
  }

  fileprivate var starting: Located<String>? { lookup.starting }

  fileprivate func account(of smallAreas: SmallAreas) -> String {
    let kept = smallAreas.codes.indices.count { smallAreas.area(of: $0) != nil }
    return "“\(lookup.data.value)” has \(smallAreas.codes.count.written) small areas; "
      + "\(kept.written) are in the \(smallAreas.areas.count.written) areas that are compared."
  }

  /// The small areas that a file does not have, if nothing may be missing.
  fileprivate func problems(
    of alignment: Alignment, _ file: File, _ smallAreas: SmallAreas
  ) -> [Diagnostic] {
    guard incomplete == .refused, let first = alignment.missing.first else { return [] }
    return [
      file.data.diagnostic(
        StudyRule.smallAreasMissing,
        "“\(file.data.value)” has no row for the small area \(smallAreas.words(for: first))"
          + (alignment.missing.count > 1 ? ", nor for \(alignment.missing.count - 1) more" : ""),
        hint: PeerSettings.hintForIncomplete)
    ]
  }
}

extension SmallAreas {
  /// A small area with the area that it is in, as a sentence calls it.
  func words(for smallArea: Int) -> String {
    let area = area(of: smallArea).map { " (\(areas[$0].name.printable))" } ?? ""
    return "“\(codes[smallArea].printable)”\(area)"
  }
}

extension Alignment {
  /// What of a file was found, and what was not.
  fileprivate func account(
    _ file: String, _ smallAreas: SmallAreas, _ codes: [String]
  ) -> String {
    var words = "“\(file)” has "
    if missing.isEmpty {
      words += "a row for every small area"
    } else {
      let examples = missing.prefix(3).map { smallAreas.words(for: $0) }
      words += "no row for \(missing.count.written) of the small areas: "
      words += examples.joined(separator: ", ") + (missing.count > 3 ? " …" : "")
    }
    if passedOver > 0 {
      words += "; \(passedOver.written) of its rows are of others than are studied"
    }
    if !unknown.isEmpty {
      let examples = unknown.prefix(3).map { "“\(codes[$0].printable)”" }
      words += "; \(unknown.count.written) of its rows are of none in the lookup: "
      words += examples.joined(separator: ", ") + (unknown.count > 3 ? " …" : "")
    }
    return words + "."
  }
}

extension Int {
  /// The count as a sentence has it: 33,755.
  var written: String { NumberFormat.count.text(Double(self)) }
}

extension Located<String> {
  /// That no area is called so.
  fileprivate func unknownArea(among names: [String]) -> Diagnostic {
    diagnostic(
      StudyRule.areaUnknown, "there is no area “\(value)” in the lookup",
      hint: names.hint(for: value))
  }
}

extension Frame {
  /// A finding about the rows of a lookup.
  fileprivate func diagnostic(
    of fault: SmallAreas.Fault, small: Int, code: Int, name: Int
  ) -> Diagnostic {
    switch fault {
    case .blank(let rows):
      diagnostic(
        StudyRule.lookup, "a small area has a code here, and its area a code and a name",
        row: rows[0], small, hint: rows.count > 1 ? "so have \(rows.count - 1) rows besides" : nil)
    case .repeated(let repeated, let rows):
      diagnostic(
        StudyRule.smallAreaRepeated, "“\(repeated.printable)” has a row already", row: rows[1],
        small)
    case .severalNames(let areaCode, let names, let rows):
      diagnostic(
        StudyRule.lookup,
        "“\(areaCode.printable)” is called “\(names[0].printable)” before, and "
          + "“\(names[1].printable)” here",
        row: rows[1], name)
    case .severalCodes(let areaName, let codes, let rows):
      diagnostic(
        StudyRule.lookup,
        "“\(areaName.printable)” has the code “\(codes[0].printable)” before, and "
          + "“\(codes[1].printable)” here",
        row: rows[1], code)
    }
  }
}
