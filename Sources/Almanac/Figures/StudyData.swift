import Diagnostics
import Frames
import TOML

extension Site {
  /// What a figure of a page is drawn from: a file of the report, or a table of the page’s study.
  ///
  /// - Returns: `nil` for what could not be read or made, of which there is an error already.
  func data(
    of plan: FigurePlan, on page: ContentPage
  ) throws(Diagnostic) -> FigureData? {
    let reference = plan.settings.data
    guard let name = Study.tableName(reference.value) else {
      return data.frame(reference.value, from: page).map { FigureData($0) }
    }
    guard page.asksForStudy || page.settings.uses != nil else {
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
    let table = study.tables.first { $0.name == name }
    return FigureData(
      frame, segments: plan.isOfStudy ? study.segments : nil,
      values: table?.parts ?? [], formats: table?.formats ?? [],
      groupOrder: study.segments?.groupNames ?? [], peers: study.peers)
  }
}

/// What a figure is drawn from.
struct FigureData: Sendable {
  let frame: Frame

  /// The groups that a study has found, if the chart is of those.
  let segments: Segments?

  /// The columns to draw where an author names none, and how their numbers are written.
  let values: [String]
  let formats: [FigureSettings.Format]

  /// The groups of a study, in its order.
  let groupOrder: [String]

  /// Who is most like each area, by a study of peers.
  let peers: [String: [String]]

  init(
    _ frame: Frame, segments: Segments? = nil, values: [String] = [],
    formats: [FigureSettings.Format] = [], groupOrder: [String] = [],
    peers: [String: [String]] = [:]
  ) {
    self.frame = frame
    self.segments = segments
    self.values = values
    self.formats = formats
    self.groupOrder = groupOrder
    self.peers = peers
  }

  /// The settings of a figure, with what is known of its data where an author says nothing.
  func completing(_ settings: FigureSettings, _ recipe: Recipe) -> FigureSettings {
    var settings = settings
    if settings.values.isEmpty, recipe.needs.contains("values") {
      settings.values = values.map { Located($0) }
      if settings.formats.isEmpty { settings.formats = formats }
    }
    if settings.peers.isEmpty, let chosen = settings.chosenNames.first {
      settings.peers = (peers[chosen.value] ?? []).map { Located($0) }
    }
    return settings
  }
}

extension Site {
  /// The areas that a figure of a page is drawn on, or `nil` if they could not be read.
  ///
  /// - Throws: That they are a study’s, which does not know where its areas are.
  func shapes(of settings: FigureSettings, on page: ContentPage) throws(Diagnostic) -> Shapes? {
    guard let areas = settings.areas, areas.value == Study.outlines else {
      return data.shapes(of: settings, from: page)
    }
    guard let study = studies[page] else { return nil }
    guard let shapes = study.shapes else {
      throw areas.diagnostic(
        StudyRule.outlines, "the study does not know where its areas are",
        hint: "add lines such as x = \"longitude\", y = \"latitude\" and region = … to [study]")
    }
    return shapes
  }
}

extension FigurePlan {
  /// Whether the chart is of the groups that a study has found, and takes its names, its measures and
  /// its groups from there: it is drawn from all of the study’s areas, and names no columns.
  var isOfStudy: Bool {
    recipe.isOfGroups && settings.values.isEmpty && settings.choose == nil && settings.each == nil
      && Study.tableName(settings.data.value) == "areas"
  }
}
