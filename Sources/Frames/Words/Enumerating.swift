extension Collection<String> {
  /// The words as a sentence lists them: “a, b and c”.
  ///
  /// Beyond a limit the rest are counted: “a, b and 7 others”. One more than the limit is named,
  /// for “1 other” says less and is no shorter.
  public func listed(upTo limit: Int = 12) -> String {
    guard count > 1 else { return first ?? "" }
    if count > limit + 1 {
      return "\(prefix(limit).joined(separator: ", ")) and \((count - limit).grouped) others"
    }
    return "\(dropLast().joined(separator: ", ")) and \(suffix(1).joined())"
  }
}
