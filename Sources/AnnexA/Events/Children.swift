import England
import Journeys

extension AnnexA {
  /// The children that the lists name: a number for each, and what all lists say of them together.
  struct Children {
    /// What is known of a child. Codes are places in their lists from 1; 0 is “not known”.
    struct Child {
      var birth: Day?
      /// The age when the lists were made, where there is no day of birth.
      var age: Int?
      var sex: UInt8 = 0
      var ethnicity: UInt8 = 0
      var disabled: UInt8 = 0
      var isUnaccompanied = false
      /// How often the child was missing, if anybody was asked.
      var missing: Int?
    }

    private var numbers: [ChildKey: Int32] = [:]
    private(set) var all: [Child] = []

    /// How the lists name them, for a search of what is published.
    private(set) var identifiers = Identifiers()
    /// Those that stand in a list with zeros before them.
    private var padded: Set<String> = []

    /// The number of a child: the next, if it is named for the first time.
    mutating func number(_ key: ChildKey) -> Int32 {
      if key.zeros > 0 {
        let written = String(repeating: "0", count: key.zeros) + key.text
        if padded.insert(written).inserted { identifiers.append(written) }
      }
      if let number = numbers[key] { return number }
      let number = Int32(all.count)
      numbers[key] = number
      identifiers.append(key.text)
      all.append(Child())
      return number
    }

    subscript(number: Int32) -> Child {
      get { all[Int(number)] }
      set { all[Int(number)] = newValue }
    }
  }
}

extension AnnexA.Children.Child {
  /// Whole years on a day, −1 before birth; `nil` if nobody knows.
  ///
  /// Where there is no day of birth, the age that the lists give is that of the day on which they were
  /// made: as many years are taken away as lie between, to the nearest.
  func age(on day: Day, extract: Day) -> Int? {
    if let birth {
      guard birth <= day else { return -1 }
      let (born, now) = (birth.parts, day.parts)
      let hadBirthday = (now.month, now.day) >= (born.month, born.day)
      return now.year - born.year - (hadBirthday ? 0 : 1)
    }
    guard let age else { return nil }
    let years = (Double(extract - day) / 365.25).rounded()
    return max(-1, age - Int(years))
  }
}
