import Diagnostics

/// The way from content to a site, step by step.
struct Build {
  var places: Places
  var zip: String?
  var singleFile: String?
  var progress: Progress

  /// What a run came to.
  struct Outcome {
    var report = Report()

    /// What was made, unless there were errors.
    var edition: Edition?
  }

  /// Builds the site and puts it in the old one's place. With errors, the old one stays.
  func publish() throws -> Outcome {
    defer { progress.end() }
    let theme = try places.themeFolder()
    if let objection = try OutputFolder.objection(
      to: places.output, content: places.content, templates: theme)
    {
      throw objection
    }
    if let objection = OutputFolder.objection(
      toFiles: [zip, singleFile].compactMap(\.self), output: places.output,
      read: [places.content, theme].compactMap(\.self))
    {
      throw objection
    }
    // The report is read before anything is written: most mistakes end here.
    var outcome = Outcome()
    guard let press = try read(&outcome.report) else { return outcome }
    guard !outcome.report.hasErrors else {
      // What is wrong with names and links is seen only on pages that are made, and is said with the
      // rest; but the disk need not have them.
      _ = try press.run(into: Nowhere(), &outcome.report)
      return outcome
    }
    let kept = try OutputFolder.ownersNames(in: places.output)
    let staging = try Staging.begin(for: places.output, keeping: kept)
    let edition = try press.run(into: FolderDestination(folder: staging.folder), &outcome.report)
    guard !outcome.report.hasErrors else { return outcome }
    let parcels = try Parcels(
      edition, press.values, folder: staging.folder, zip: zip, singleFile: singleFile)
    try staging.swapIn()
    try parcels.deliver()
    outcome.edition = edition
    return outcome
  }

  /// Makes everything and hands it to a destination, which nothing depends on.
  func make(into destination: some Destination) throws -> Outcome {
    defer { progress.end() }
    var outcome = Outcome()
    guard let press = try read(&outcome.report) else { return outcome }
    let edition = try press.run(into: destination, &outcome.report)
    if !outcome.report.hasErrors { outcome.edition = edition }
    return outcome
  }

  private func read(_ report: inout Report) throws -> Press? {
    try places.requireContent()
    let content = try Tree(places.content)
    let theme = try places.theme()
    guard let site = try Site.read(content, theme: theme, into: &report) else { return nil }
    let values = PageValues(site, into: &report)
    return Press(site: site, values: values, progress: progress, keepsContent: singleFile != nil)
  }
}
