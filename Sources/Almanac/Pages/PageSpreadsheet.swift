import Concurrent
import Diagnostics
import Mustache
import TOML
import Workbook

extension PageValues {
  /// The spreadsheets of the study of a page, if it is the page’s own.
  func spreadsheets(of index: Int) throws(Diagnostic) -> [PageFigures.Download] {
    let page = site.pages[index]
    guard site.studies.isOwn(page), page.member?.row ?? 0 == 0, let study = site.studies[page],
      !study.spreadsheets.isEmpty
    else { return [] }
    let notes =
      site.configuration.synthetic ? [site.theme.word("syntheticMeaning")] : []
    let workbook = study.spreadsheet(cover(of: index), notes: notes)
    let writer = try workbook.written(page.source.name)
    return try study.spreadsheets.concurrentMap { format throws(Diagnostic) in
      PageFigures.Download(path: Study.path(format, page), bytes: try writer.end(as: format))
    }
  }

  /// What a spreadsheet says of the page that it belongs to.
  private func cover(of index: Int) -> AccessibleWorkbook {
    let page = site.pages[index]
    let settings = site.configuration
    let title = page.member == nil ? titles[index] : settings.title
    var workbook = AccessibleWorkbook(
      title, subject: page.settings.description ?? "\(title), from \(settings.title)",
      author: settings.publisher ?? settings.title, language: settings.language, tables: [])
    workbook.about = [page.settings.description].compactMap(\.self)
    if settings.synthetic {
      workbook.about.append(
        "\(site.theme.word("synthetic")): \(site.theme.word("syntheticMeaning"))")
    }
    workbook.about.append(
      "Numbers are shown with as many digits as readers compare. The cells hold more.")
    workbook.facts = facts(of: page)
    return workbook
  }

  private func facts(of page: ContentPage) -> [AccessibleWorkbook.Fact] {
    let settings = site.configuration
    var facts = [
      AccessibleWorkbook.Fact(
        "Report", settings.title, link: settings.address.map { $0.value + page.address })
    ]
    if let edition = settings.edition { facts.append(.init("Edition", edition)) }
    if let publisher = settings.publisher { facts.append(.init("Publisher", publisher)) }
    if let date = settings.date?.words(site.theme.months) {
      facts.append(.init(site.theme.word("published"), date))
    }
    var sources: [String] = []
    for source in page.figures.compactMap(\.settings.source) where !sources.contains(source) {
      sources.append(source)
    }
    facts += sources.map { .init(site.theme.word("source"), $0) }
    if let licence = settings.licence {
      facts.append(.init(site.theme.word("licence"), licence.name, link: licence.link))
    }
    if let contact = settings.contact {
      let label = site.theme.word("contact")
      if let name = contact.name ?? contact.link {
        facts.append(.init(label, name, link: contact.link))
      }
      if let email = contact.email { facts.append(.init(label, email, link: "mailto:\(email)")) }
    }
    return facts
  }
}

extension Theme {
  /// A word of the interface.
  fileprivate func word(_ name: String) -> String {
    guard case .text(let text)? = words[name] else { return name }
    return text
  }
}
