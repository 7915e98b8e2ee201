import Diagnostics

extension ContentPage {
  /// The table `[study]` and those within it, as their author wrote them.
  var writtenStudy: String {
    guard let front = try? FrontMatter(source) else { return "" }
    var isWithin = false
    let lines = source.text(front.settings).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).filter { line in
      if line.hasPrefix("[") {
        let name = line.drop { $0 == "[" || $0 == " " }.prefix { !"] ".contains($0) }
        isWithin = name == "study" || name.hasPrefix("study.")
      }
      return isWithin
    }
    return lines.joined(separator: "\n")
  }
}
