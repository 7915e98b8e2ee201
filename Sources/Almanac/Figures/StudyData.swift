import Diagnostics
import Frames
import TOML

extension Site {
  /// What a figure of a page is drawn from: a file of the report, or a table of the page’s study.
  ///
  /// - Returns: `nil` for what could not be read or made, of which there is an error already.
  func data(
    of plan: FigurePlan, on page: ContentPage
  ) throws(Diagnostic) -> (frame: Frame, segments: Segments?)? {
    let reference = plan.settings.data
    guard let name = Study.tableName(reference.value) else {
      return data.frame(reference.value, from: page).map { ($0, nil) }
    }
    guard page.study != nil || page.hasUnreadStudy else {
      throw reference.diagnostic(
        StudyRule.none, "the page has no study that “\(reference.value)” could be of",
        hint: "type [study] on a line of its own, and its settings below")
    }
    guard let study = studies[page] else { return nil }
    guard let frame = study.frames[name] else {
      let names = study.tables.map { "study.\($0.name)" }
      throw reference.diagnostic(
        StudyRule.tableUnknown, "the study has no table “\(name)”",
        hint: names.hint(for: reference.value) ?? "it has \(names.joined(separator: ", "))")
    }
    return (frame, plan.isOfStudy ? study.segments : nil)
  }
}

extension FigurePlan {
  /// Whether the chart is of the groups that a study has found, and takes its names, its measures and
  /// its groups from there: it is drawn from the study’s areas, and names no columns.
  var isOfStudy: Bool {
    recipe.isOfGroups && settings.values.isEmpty && Study.tableName(settings.data.value) == "areas"
  }
}
