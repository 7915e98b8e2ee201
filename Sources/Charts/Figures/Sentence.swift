extension String {
  /// With a capital letter at its beginning.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// A name as it stands within a sentence: “Kind of district” with a small letter, but “GP practices”
  /// and “A&E visits” as they are, because their first word is an abbreviation.
  public var withinSentence: String {
    let word = prefix { $0 != " " }
    let isAbbreviation = word.dropFirst().contains { $0.isUppercase || $0.isNumber || $0 == "&" }
    return isAbbreviation ? self : prefix(1).lowercased() + dropFirst()
  }
}
