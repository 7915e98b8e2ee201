import BuiltInTheme
import FoundationEssentials
import TestSupport
import Testing

@Suite("The theme within the program") struct BuiltInThemeTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../templates")
    .standardized.path

  @Test func `is the folder of the theme, file for file and byte for byte`() throws {
    let files = try TemporaryFolder.tree(at: Self.folder)
    #expect(ThemeFile.all.map(\.path) == files.keys.sorted())
    for file in ThemeFile.all { #expect(files[file.path] == file.bytes, "\(file.path)") }
  }
}
