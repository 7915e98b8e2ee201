import Diagnostics

// What is said of a value that is not of the kind that its setting asks for, and what to type: most
// often the value is right and its quotation marks or brackets are not.

extension Value {
  func mismatch(_ name: String, _ expected: String, example: String?) -> Diagnostic {
    diagnostic(
      TOMLRule.settingKind, "“\(name)” must be \(expected), not \(kind)",
      hint: hint(expected) ?? example.map { "such as \(name) = \($0)" })
  }

  func outside(_ name: String, _ complaint: String) -> Diagnostic {
    let written = source.text(range)
    return diagnostic(TOMLRule.settingRange, "“\(name)” \(complaint), and “\(written)” is not")
  }

  func notATable(_ name: String) -> Diagnostic {
    diagnostic(
      TOMLRule.settingKind, "“\(name)” must be a table, not \(kind)",
      hint: "type [\(name)] on a line of its own, and its settings below")
  }

  func notAList(_ name: String, of what: String) -> Diagnostic {
    let hint: String?
    if table != nil {
      hint =
        source.bytes[range].first == UInt8(ascii: "[") ? "type [[\(name)]]" : "type [ ] around it"
    } else {
      hint = written.map { "type [\($0)]" }
    }
    return diagnostic(
      TOMLRule.settingKind, "“\(name)” must be a list of \(what), not \(kind)",
      hint: hint ?? "type [ before it and ] after it")
  }

  private func hint(_ expected: String) -> String? {
    if expected == "text", let written, elements == nil, table == nil {
      return "type \(written.quoted)"
    }
    guard let text else { return nil }
    // Would it be right without its quotation marks?
    guard text.utf8.count <= 40,
      let bare = try? TOML.parse(Source("", text: "x = \(text)\n")).root["x"],
      expected.hasPrefix(bare.kind) || expected.hasPrefix("a number") && bare.number != nil
    else { return nil }
    return "type \(text) without quotation marks"
  }

  /// The value as it is written, if that is short enough to show.
  private var written: String? { range.count <= 40 ? source.text(range) : nil }
}
