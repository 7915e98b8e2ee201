/// What a workbook says of itself, as the properties of the file.
public struct WorkbookProperties: Hashable, Sendable {
  public var title: String
  public var author: String
  public var subject: String

  /// The language of its words, as web pages name it.
  public var language: String

  public init(
    title: String, author: String = "", subject: String = "", language: String = "en-GB"
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
  }
}
