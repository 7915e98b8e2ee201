import Diagnostics

/// The names that a published file may have, so that its address works on every server, in every
/// zip, and on Windows.
enum FileName {
  /// What is wrong with a path, if anything, as a finding about the file.
  static func finding(about path: String, named name: String) -> Diagnostic? {
    let parts = path.split(separator: "/").map(String.init)
    if let part = parts.first(where: { !$0.unicodeScalars.allSatisfy(isAllowed) }) {
      return Diagnostic(
        PressRule.pageName, "“\(part)” has characters that not every server and zip keeps",
        file: name, hint: suggestion(for: part).map { "call it “\($0)”" })
    }
    if let part = parts.first(where: { isReserved($0) || $0.hasSuffix(".") }) {
      return Diagnostic(
        PressRule.pageName, "“\(part)” is a name that Windows keeps for itself", file: name,
        hint: "call it something else")
    }
    return nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }

  private static func isReserved(_ part: String) -> Bool {
    let stem = part.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && stem.last?.isNumber == true
  }

  /// The name with hyphens for what is not allowed; `nil` if nothing of it is.
  static func suggestion(for part: String) -> String? {
    let mapped = part.lowercased().unicodeScalars.map { isAllowed($0) ? Character($0) : "-" }
    let name = String(mapped).split(separator: "-").joined(separator: "-")
    return name.isEmpty || name.hasPrefix(".") ? nil : name
  }
}
