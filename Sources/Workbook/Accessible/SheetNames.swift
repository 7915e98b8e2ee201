/// The names of the sheets of an accessible spreadsheet.
enum SheetNames {
  static let cover = "Cover"
  static let contents = "Contents"
  static let notes = "Notes"

  /// Names that sheets can have, of which no two are the same, nor one of those above.
  static func distinct(_ names: [String]) -> [String] {
    names.distinct(most: 31, taken: [cover, contents, notes, "History"]) { name in
      let allowed = name.map { character in
        ":\\/?*[]'".contains(character) || character.unicodeScalars.contains { $0.value < 0x20 }
          ? "_" : character
      }
      return allowed.isEmpty ? "Table" : String(allowed)
    }
  }
}

/// The names of the columns of a table.
enum ColumnNames {
  /// Names that columns can have, of which no two are the same.
  static func distinct(_ names: [String]) -> [String] {
    names.distinct(most: 255, taken: []) { $0.isEmpty ? "Column" : $0 }
  }
}

extension [String] {
  /// The texts, each made a name and cut to so many letters, with a number where capital letters alone
  /// would tell it from another.
  fileprivate func distinct(
    most: Int, taken: [String], _ name: (String) -> String
  ) -> [String] {
    var seen = Set(taken.map { $0.lowercased() })
    return map { text in
      let name = name(text)
      var (unique, number) = (name.cut(to: most), 2)
      while !seen.insert(unique.lowercased()).inserted {
        let ending = " (\(number))"
        unique = name.cut(to: most - ending.utf16.count) + ending
        number += 1
      }
      return unique
    }
  }
}

extension String {
  /// As many whole letters as fit in so many units of UTF-16, which is how spreadsheets count.
  fileprivate func cut(to most: Int) -> String {
    guard utf16.count > most else { return self }
    var (text, length) = ("", 0)
    for character in self {
      length += character.utf16.count
      if length > most { break }
      text.append(character)
    }
    return text
  }
}
