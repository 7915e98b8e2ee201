import HTML
import ZIP

/// What a build made: what is remembered of each page, and the account of every file.
struct Edition: Sendable {
  let site: Site
  private(set) var pages: [Page] = []
  private(set) var manifest: Manifest

  /// What is remembered of a page when it has been handed over.
  struct Page: Sendable {
    /// Its place among the pages of the site.
    let index: Int
    let title: String
    let references: References
    let entries: [SearchIndex.Entry]
    let file: Manifest.File

    /// The files that its figures can be downloaded as, and their contents where they are wanted again.
    let downloads: [(file: Manifest.File, bytes: [UInt8]?)]

    /// Its words and their outline, where they are wanted again.
    let content: (html: [UInt8], outline: Outline)?
  }

  init(site: Site) {
    self.site = site
    manifest = Manifest(
      title: site.configuration.title, edition: site.configuration.edition,
      runs: site.studies.all.compactMap(\.study.run), inputs: site.inputs)
  }

  mutating func add(_ pages: [Page]) {
    self.pages += pages
    manifest.outputs += pages.flatMap { [$0.file] + $0.downloads.map(\.file) }
  }

  /// Takes a file into the account that was read to be handed out as it is. A figure may have been
  /// drawn from it before.
  mutating func addInput(_ path: String, _ bytes: [UInt8]) {
    guard !manifest.inputs.contains(where: { $0.path == path }) else { return }
    manifest.inputs.append(Manifest.File(path, bytes))
  }

  /// Hands over a file and takes it into the account.
  mutating func add(
    _ bytes: [UInt8], at path: String, to destination: some Destination
  ) throws(DiskFailure) {
    try destination.write(bytes, to: path)
    manifest.outputs.append(Manifest.File(path, bytes))
  }
}

extension Edition.Page {
  init(
    _ page: RenderedPage, _ file: Manifest.File, _ values: PageValues, keepsContent: Bool
  ) {
    let written = values.site.pages[page.index]
    index = page.index
    title = values.titles[page.index]
    references = page.references
    entries =
      written.isListed && written.settings.search
      ? SearchIndex.entries(of: page.outline, title: title, path: written.address) : []
    self.file = file
    downloads = page.downloads.map {
      (Manifest.File($0.path, $0.bytes), keepsContent ? $0.bytes : nil)
    }
    content = keepsContent && written.isListed ? (page.content, page.outline) : nil
  }
}
