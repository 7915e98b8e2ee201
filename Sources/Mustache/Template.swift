public import Diagnostics

/// A template of the Mustache language, ready to be rendered any number of times, from any thread.
///
///     let template = try Template(Source("peer.mustache", text: "<h1>{{title}}</h1>"))
///     try template.render(["title": "Leeds & Bradford"])    // <h1>Leeds &amp; Bradford</h1>
///
/// It knows variables, sections, inverted sections, comments, partials, new delimiters, dynamic
/// names and inheritance; not lambdas, because data here is only data. There is one addition:
/// `{{> figure trend}}` renders the partial `figure` inside the value `trend`, which must be there.
///
/// - Complexity: O(*n*) to read, in the length of the template.
///
/// > Mustache specification 1.4, github.com/mustache/spec.
public struct Template: Sendable {
  let program: Program

  /// Reads a template.
  ///
  /// - Throws: The first tag that is not right.
  public init(_ source: Source) throws(Diagnostic) {
    program = try Compiler.program(of: source)
  }

  public var source: Source { program.source }

  /// The names that the template asks its data for, dots and all, each once, in the order in which
  /// they are first used.
  public var names: [String] {
    var seen: Set<String> = []
    return program.paths.map(program.name).filter { seen.insert($0).inserted }
  }

  /// The templates that this one includes by name, each once, in the order in which they are first
  /// used.
  public var inclusions: [String] {
    var seen: Set<String> = []
    return program.inclusions.compactMap {
      if case .template(let name) = $0.target, seen.insert(name).inserted { name } else { nil }
    }
  }
}

extension Template {
  /// What becomes of a tag whose name is not found.
  public enum Missing: Hashable, Sendable {
    /// An error that says which, with a suggestion: a page with a hole in it is never published. The
    /// same goes for a template that does not exist, and for a tag that cannot show its value.
    case error

    /// Nothing is put there, as the specification has it.
    case empty
  }

  /// Renders the template with a value in view.
  ///
  /// - Throws: The first tag that cannot be rendered.
  public func render(
    _ value: Value, with library: Library = .empty, missing: Missing = .error
  ) throws(Diagnostic) -> String {
    var bytes: [UInt8] = []
    try render(value, with: library, missing: missing, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Renders the template to the end of some bytes, which are left as they were if it fails.
  public func render(
    _ value: Value, with library: Library = .empty, missing: Missing = .error,
    to bytes: inout [UInt8]
  ) throws(Diagnostic) {
    // The array gives the value an address that stays.
    try [value].withUnsafeBufferPointer { values throws(Diagnostic) in
      guard let root = values.baseAddress else { return }
      var renderer = Renderer(program, library, missing, root)
      try renderer.run()
      renderer.finish(&bytes)
    }
  }

  /// Renders the template to the end of some bytes, and goes on after what is wrong with it.
  ///
  /// A tag that cannot be rendered is left empty and told of, once however often a section repeats it.
  /// What is rendered with findings is a page with holes, to be shown to nobody.
  public func render(
    _ value: Value, with library: Library = .empty, to bytes: inout [UInt8],
    findings: inout [Diagnostic]
  ) {
    [value].withUnsafeBufferPointer { values in
      guard let root = values.baseAddress else { return }
      var renderer = Renderer(program, library, .error, root, gathering: true)
      do throws(Diagnostic) {
        try renderer.run()
        renderer.finish(&bytes)
        findings += renderer.findings ?? []
      } catch {
        findings += (renderer.findings ?? []) + [error]
      }
    }
  }
}

extension Template {
  init(_ program: Program) { self.program = program }
}
