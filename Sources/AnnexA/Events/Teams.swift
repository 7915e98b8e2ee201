/// The names of teams, as the lists first write them. Case and blanks do not tell two apart.
struct Teams {
  /// More than these are no teams.
  static let limit = 1_000
  /// A longer text is no name.
  static let nameLimit = 100

  /// The names; the first is empty, for “not known”.
  private(set) var names = [""]
  private var numbers: [String: Int32] = [:]
  /// Whether there were more than the limit, and no name may be told.
  private(set) var areTooMany = false

  /// The number of a team, from 1; `nil` if there are too many.
  mutating func number(_ name: String) -> Int32? {
    if let number = numbers[name] { return number }
    guard names.count <= Self.limit else {
      areTooMany = true
      return nil
    }
    let words = name.split { $0.isWhitespace }.joined(separator: " ")
    let key = words.lowercased()
    let number = numbers[key] ?? Int32(names.count)
    if numbers[key] == nil {
      names.append(words)
      numbers[key] = number
    }
    // So that the same spelling is found at once; a flood of spellings is not remembered.
    if numbers.count < 4 * Self.limit { numbers[name] = number }
    return number
  }
}
