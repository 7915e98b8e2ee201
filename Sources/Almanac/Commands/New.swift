import AnnexA

extension Program {
  /// Makes a small report that builds as it is, with a theme of its own to change.
  func new(_ invocation: Invocation) throws -> Exit {
    if invocation.has("--annex-a") { return try newWorkbook(invocation) }
    guard let folder = invocation.argument else {
      throw Invocation.Mistake(
        message: "“new” needs FOLDER", hint: "write \(Command.new.usage)")
    }
    var report = Report()
    let theme = try themeToCopy(invocation.value("--templates"), into: &report)
    guard !report.hasErrors else {
      say(report)
      return .contentHasErrors
    }
    if try Disk.kind(folder) != nil, try !Disk.names(in: folder).isEmpty {
      throw Invocation.Mistake(
        message: "“\(folder)” is there and is not empty", hint: "name a folder that is new")
    }
    var files = Starter.files.map { ($0.path, Array($0.text.utf8)) }
    for path in theme.paths { files.append(("templates/\(path)", try theme.read(path))) }
    let destination = FolderDestination(folder: folder)
    try Disk.makeFolder(folder)
    for (path, bytes) in files { try destination.write(bytes, to: path) }
    if !invocation.has("--quiet") {
      console.print(
        """
        \(folder): a report to start from. Next:
          cd \(folder.contains(" ") ? "\"\(folder)\"" : folder)
          almanac serve
        """)
    }
    return .good
  }

  /// Makes an empty workbook of the lists of Annex A.
  private func newWorkbook(_ invocation: Invocation) throws -> Exit {
    let path = invocation.argument ?? "annex-a.xlsx"
    guard invocation.value("--templates") == nil else {
      throw Invocation.Mistake(
        message: "a workbook has no theme", hint: "leave out --templates or --annex-a")
    }
    guard try Disk.kind(path) == nil else {
      throw Invocation.Mistake(
        message: "“\(path)” is there already", hint: "name a file that is new")
    }
    if let folder = Path.parent(path) { try Disk.makeFolder(folder) }
    try Disk.write(try AnnexA.emptyWorkbook(), to: path)
    if !invocation.has("--quiet") {
      console.print("\(path): the lists of Annex A to fill in, with what to write in each column")
    }
    return .good
  }

  /// The theme for a new report: one that its pages can be made with.
  private func themeToCopy(_ folder: String?, into report: inout Report) throws -> Tree {
    guard let folder else { return .builtInTheme }
    let theme = try Places(templates: folder).theme()
    _ = try Theme.read(theme, language: Configuration().language, into: &report)
    return theme
  }
}

/// The report that `almanac new` makes: small, and an example of everything that one needs first.
enum Starter {
  static let files: [(path: String, text: String)] = [
    (
      "content/almanac.toml",
      """
      # Everything that can be set here is explained by the guide, under “Settings”.
      title = "Children in need"
      edition = "2024"
      publisher = "A council"
      synthetic = true
      navigation = ["index.md", "method.md"]

      """
    ),
    (
      "content/index.md",
      """
      +++
      title = "Children in need, 2024"
      label = "Key messages"
      description = "How many children were in need in 2024, and how that has changed."

      # Say a number once here, and use it in every sentence below.
      [values]
      number = "1,204"
      change = "38 more"
      +++

      On 31 March 2024 there were **{{values.number}}** children in need, {{values.change}} than a
      year before.[^invented]

      [^invented]: These figures are invented, to show how a report is written.

      ## The last three years

      Table: Children in need at 31 March
      | Year | Number | Rate per 10,000 |
      | ---- | -----: | --------------: |
      | 2022 |  1,131 |           318.2 |
      | 2023 |  1,166 |           326.9 |
      | 2024 |  1,204 |           336.4 |

      [Download these figures](data/children-in-need.csv), or read [how they were
      counted](method.md#counting).

      """
    ),
    (
      "content/method.md",
      """
      +++
      title = "How we counted"
      label = "Method"
      description = "Sources, definitions and rounding."
      +++

      ## Counting

      A child is counted once, whatever the number of their needs.

      ## Rates

      Rates are per 10,000 children aged 0 to 17. They use the latest mid-year estimates.

      """
    ),
    (
      "content/data/children-in-need.csv",
      """
      year,number,rate_per_10000
      2022,1131,318.2
      2023,1166,326.9
      2024,1204,336.4

      """
    ),
    (".gitignore", "site/\n.site.almanac-*\n"),
  ]
}
