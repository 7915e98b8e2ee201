import Diagnostics
public import Testing

/// Expects a body to fail with exactly this report, as the user would read it.
public func expectDiagnostic(
  _ report: String, at location: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let found = #expect(throws: Diagnostic.self, sourceLocation: location) { try body() }
  #expect(found.map(String.init(describing:)) == report, sourceLocation: location)
}
