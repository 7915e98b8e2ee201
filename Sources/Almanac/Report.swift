import HTML
public import Diagnostics

/// What a run found to say, gathered so that everything is said together.
public struct Report: Sendable {
  private(set) public var findings: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  mutating func add(_ finding: Diagnostic) { findings.append(finding) }
  mutating func add(_ findings: some Sequence<Diagnostic>) { self.findings += findings }

  /// Does something that may fail, and takes note of the failure.
  mutating func attempt<Result>(
    _ body: () throws(Diagnostic) -> Result
  ) -> Result? {
    do throws(Diagnostic) {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }
}

extension Report {
  /// The report without what breaks a rule.
  func without(_ rule: some Rule) -> Report {
    var report = self
    report.findings.removeAll { $0.code == rule.code }
    return report
  }

  /// The findings in the order in which someone would mend them, each once.
  public var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return findings.filter { seen.insert($0).inserted }.sorted()
  }

  /// All findings as a reader sees them. Of many alike in one file the first few stand for all:
  /// a column of a thousand bad cells is one mistake.
  public func text(most: Int = 20) -> String {
    var counts: [Kind: Int] = [:]
    var paragraphs: [String] = []
    let sorted = sorted
    for finding in sorted {
      counts[Kind(finding), default: 0] += 1
      if counts[Kind(finding), default: 0] <= most { paragraphs.append("\(finding)") }
    }
    for kind in Set(sorted.map(Kind.init)).sorted(by: <) {
      let rest = counts[kind, default: 0] - most
      guard rest > 0 else { continue }
      paragraphs.append("\(kind.file): \(rest) more of \(kind.code) not shown")
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// The findings as JSON, for other programs.
  public var json: String {
    let objects = sorted.map { finding in
      var members = ["\"path\": \(Escaping.json(finding.source.name))"]
      if let range = finding.range {
        let position = finding.source.position(at: range.lowerBound)
        members += ["\"line\": \(position.line)", "\"column\": \(position.column)"]
      }
      members += [
        "\"severity\": \(Escaping.json("\(finding.severity)"))",
        "\"code\": \(Escaping.json(finding.code))",
        "\"message\": \(Escaping.json(finding.message))",
      ]
      if let hint = finding.hint { members.append("\"hint\": \(Escaping.json(hint))") }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }

  private struct Kind: Hashable, Comparable {
    let file: String
    let code: String

    init(_ finding: Diagnostic) {
      file = finding.source.name
      code = finding.code
    }

    static func < (a: Kind, b: Kind) -> Bool { (a.file, a.code) < (b.file, b.code) }
  }
}
