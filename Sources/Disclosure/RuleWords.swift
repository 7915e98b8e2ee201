extension DisclosureRules {
  /// What is done, in sentences for the page that says so.
  public var words: [String] { [] }
}
