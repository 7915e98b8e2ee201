import Diagnostics

/// The texts that the cells of a workbook share.
enum SharedTexts {
  static func read(
    _ package: Package, _ contents: Contents, _ limits: Workbook.Limits
  ) throws(Diagnostic) -> [String] {
    guard let part = contents.sharedTexts else { return [] }
    var xml = try package.cursor(part)
    var texts: [String] = []
    var text = CellText(limit: limits.textBytes)
    var bytes = 0
    let item = XMLName("si")
    while true {
      switch try xml.next() {
      case .open where xml.name == item:
        text.clear()
        try text.takeRuns(&xml)
        guard let found = text.text() else {
          throw xml.fault("text \(texts.count) is not UTF-8", .notUTF8)
        }
        bytes += found.utf8.count
        guard texts.count < limits.sharedTexts, bytes <= limits.sharedTextBytes else {
          throw xml.fault(
            "cells share more than \(limits.sharedTexts) texts, or \(limits.sharedTextBytes) bytes",
            .limit)
        }
        texts.append(found)
      case .end: return texts
      default: break
      }
    }
  }
}
