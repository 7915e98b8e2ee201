import HTML

extension Manifest {
  /// How a study came to its findings: what its author set, and what was done, line by line.
  ///
  /// It tells of nothing that another run on the same content would not: no times, and no places on a
  /// machine.
  struct Run: Hashable, Sendable {
    /// The file of the page in the content folder: `peers.md`.
    let page: String

    /// What its author calls the run.
    let name: String?

    /// The settings as their author wrote them, line by line.
    let configuration: [String]
    let log: [String]

    /// - Parameter configuration: The settings as they stand in the page’s file, whatever its lines end
    ///   in.
    init(page: String, name: String?, configuration: String, log: [String]) {
      self.page = page
      self.name = name
      self.configuration = configuration.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      )
      .map(String.init)
      self.log = log
    }
  }
}

extension Manifest.Run {
  /// The runs as a member of the manifest; nothing if there are none.
  static func member(_ runs: [Self]) -> String {
    runs.isEmpty ? "" : "\n  \"runs\": [\n" + runs.map(\.json).joined(separator: ",\n") + "\n  ],"
  }

  private var json: String {
    """
        {
          "page": \(Escaping.json(page)),
          "name": \(name.map(Escaping.json) ?? "null"),
          "configuration": \(Self.list(configuration)),
          "log": \(Self.list(log))
        }
    """
  }

  private static func list(_ lines: [String]) -> String {
    guard !lines.isEmpty else { return "[]" }
    return "[\n" + lines.map { "        \(Escaping.json($0))" }.joined(separator: ",\n")
      + "\n      ]"
  }
}
