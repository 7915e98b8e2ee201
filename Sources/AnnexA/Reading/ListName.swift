extension AnnexA {
  /// The list that a sheet or file is called after: by its number, `List_1`, or by its title,
  /// `Contacts`.
  static func list(named name: String) -> List? {
    let words = name.key.split(separator: " ")
    for (index, word) in words.enumerated() where word.hasPrefix("list") {
      let digits = word.dropFirst(4)
      let number = digits.isEmpty && index + 1 < words.count ? words[index + 1] : digits
      if let number = Int(number) { return lists.first { $0.number == number } }
    }
    let key = words.joined(separator: " ")
    return lists.first { list in
      ([list.title] + list.otherTitles).contains { $0.key == key }
    }
  }
}
