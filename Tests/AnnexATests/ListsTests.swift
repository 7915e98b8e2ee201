import AnnexA
import Testing
import TestSupport

@Suite("The lists") struct ListsTests {
  @Test func `are eleven, by number`() {
    #expect(AnnexA.lists.map(\.number) == Array(1...11))
  }

  @Test(arguments: AnnexA.lists)
  func `have each role and heading once, and what they need is read`(list: AnnexA.List) {
    let roles = list.columns.compactMap(\.role)
    #expect(Set(roles).count == roles.count)
    #expect(Set(list.columns.map { $0.heading.lowercased() }).count == list.columns.count)
    if list.isRead {
      #expect(list.columns.filter(\.isNeeded).map(\.role) == [.child, .start])
    }
    #expect(list.columns.allSatisfy { $0.guidance.hasSuffix(".") && $0.guidance.count <= 255 })
    #expect(list.sheetName.count <= 31)
  }

  /// The form, as it was published: headings and codes.
  private struct Form: Decodable {
    struct Column: Decodable {
      let heading: String
      let codes: [String]?
    }
    let list: String
    let columns: [Column]
  }

  @Test(.enabled(if: Shared.exists("domain/annex-a.json")))
  func `have the columns and the codes of the form`() throws {
    let form: [Form] = try Shared.cases("domain/annex-a.json")
    var columns = 0
    var codes = 0
    for (list, published) in zip(AnnexA.lists, form) {
      #expect(list.name == published.list)
      let own = list.columns.filter { !$0.isAddition }
      #expect(own.map(\.heading).map(plain) == published.columns.map(\.heading).map(plain))
      columns += own.count
      for (column, published) in zip(own, published.columns) {
        guard let all = published.codes, case .codes(let known) = column.kind else { continue }
        let written = Set(known.map(\.written).map(plain))
        // Among the codes of the form stand sentences on how to choose.
        for code in all.map(plain) where !written.contains(code) {
          #expect(
            code.count > 45 || code.contains("CodeError") || code.hasPrefix("Leave"),
            "\(list.name): \(code)")
        }
        codes += written.count
      }
    }
    print("columns of the form: \(columns), codes: \(codes)")
  }

  private func plain(_ text: String) -> String {
    String(text.map { "’‘".contains($0) ? "'" : $0 }).split { $0.isWhitespace }
      .joined(separator: " ")
  }
}
