extension AnnexA {
  /// The lists as a page of the guide, in Markdown: what each is for, and each of its columns.
  ///
  /// It is written from the table that the reader reads by, and so cannot say anything else.
  public static var guide: String {
    lists.map(\.guide).joined(separator: "\n")
  }
}

extension AnnexA.List {
  fileprivate var guide: String {
    var lines = ["## \(name): \(title)", "", scope, ""]
    guard let purpose else {
      return (lines + ["It is not read: the map ends before it.", ""]).joined(separator: "\n")
    }
    lines += [
      "It shows \(purpose).", "",
      "Table: What is read of \(name)",
      "| Column | Also found as | What stands in it | Needed | Guidance |",
      "| --- | --- | --- | --- | --- |",
    ]
    lines += columnsOfForm.filter { $0.role != nil }.map { column in
      let others = column.otherHeadings.joined(separator: "; ")
      return "| \(column.heading) | \(others) | \(column.kind.words) | \(need(of: column)) | "
        + "\(column.guidance) |"
    }
    let unread = columns.filter { $0.role == nil }.map { "“\($0.heading)”" }
    if !unread.isEmpty {
      lines += ["", "Not read: \(unread.joined(separator: ", "))."]
    }
    return (lines + [""]).joined(separator: "\n")
  }
}
