import Diagnostics
import FoundationEssentials
import Mustache
import TestSupport
import Testing

/// The specification's own cases, in its lenient mode.
@Suite("The Mustache specification") struct SpecificationTests {
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~dynamic-names", "~inheritance",
  ]

  struct Module: Decodable { let tests: [Case] }

  struct Case: Decodable {
    let name: String
    let template: String
    let data: Data
    let partials: [String: String]?
    let expected: String

    func render() throws(Diagnostic) -> String {
      var templates: [String: Template] = [:]
      for (name, text) in partials ?? [:] {
        templates[name] = try Template(Source(name, text: text))
      }
      let library = Library(templates)
      return try Template(Source("case", text: template))
        .render(data.value, with: library, missing: .empty)
    }
  }

  /// JSON, as a value.
  struct Data: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
      if let keys = try? decoder.container(keyedBy: Key.self) {
        let members = try keys.allKeys.sorted { $0.stringValue < $1.stringValue }
          .map { ($0.stringValue, try keys.decode(Data.self, forKey: $0).value) }
        value = .object(Object(members))
      } else if var items = try? decoder.unkeyedContainer() {
        var list: [Value] = []
        while !items.isAtEnd { list.append(try items.decode(Data.self).value) }
        value = .list(list)
      } else {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
          value = .none
        } else if let flag = try? single.decode(Bool.self) {
          value = .flag(flag)
        } else if let number = try? single.decode(Double.self) {
          value = .number(number)
        } else {
          value = .text(try single.decode(String.self))
        }
      }
    }

    struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
  }

  @Test(.enabled(if: Shared.exists("conformance/mustache")))
  func `every case of the specification holds`() throws {
    var (count, passed) = (0, 0)
    for module in Self.modules {
      let cases: Module = try Shared.cases("conformance/mustache/\(module).json")
      for test in cases.tests {
        count += 1
        let found = Result { () throws in try test.render() }
        switch found {
        case .success(test.expected): passed += 1
        case .success(let text):
          Issue.record("\(module), \(test.name): \(text.debugDescription)")
          print(test.template.debugDescription, test.expected.debugDescription)
        case .failure(let error): Issue.record("\(module), \(test.name): \(error)")
        }
      }
    }
    print("Mustache: \(passed) of \(count) cases")
    #expect(count == 184)
  }
}
