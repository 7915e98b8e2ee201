/// All small areas, of England and of Wales.
struct Country {
  /// Authority by authority. Those that were divided since they were first numbered have numbers at
  /// the end of all, so that this is not the order of the codes.
  let english, welsh: [SmallArea]

  /// - Parameter count: The small areas in England. However many they are, they hold all its people.
  init(smallAreas count: Int, seed: UInt64) {
    english = Self.areas(count, of: Locality.english(seed: seed), letter: "E", seed: seed)
    // As many to each in England as there really are.
    let share = max(22, (count * 1_917 + 33_755 / 2) / 33_755)
    welsh = Self.areas(share, of: Locality.welsh(seed: seed), letter: "W", seed: seed)
  }

  /// All, in the order of their codes.
  var byCode: [SmallArea] { (english + welsh).sorted { $0.code < $1.code } }

  /// The first number. The real ones are far below it, so that none of these is taken for one of them.
  private static let firstNumber = 1_900_001

  private static func areas(
    _ count: Int, of localities: [Locality], letter: String, seed: UInt64
  ) -> [SmallArea] {
    let numbers = numbers(count, of: localities)
    var divided = Deviates(seed: seed, "divided", letter)
    let isDivided = (0..<numbers.reduce(0, +)).map { _ in divided.uniform() < 0.06 }
    var (next, last) = (firstNumber, firstNumber + isDivided.count { !$0 })
    var areas: [SmallArea] = []
    for (locality, number) in zip(localities, numbers) {
      for index in 0..<number {
        let code = isDivided[areas.count] ? last : next
        if isDivided[areas.count] { last += 1 } else { next += 1 }
        let middle = "\(1_001 + index / 5)".dropFirst()
        let letters = ["A", "B", "C", "D", "E"]
        areas.append(
          SmallArea(
            code: "\(letter)0\(code)", name: "\(locality.name) \(middle)\(letters[index % 5])",
            people: locality.people / Double(number), in: locality, seed: seed))
      }
    }
    return areas
  }

  /// How many small areas each locality has: at least one, and the rest by its people.
  private static func numbers(_ count: Int, of localities: [Locality]) -> [Int] {
    let total = localities.reduce(0) { $0 + $1.people }
    let rest = Double(count - localities.count)
    // What is left of one counts for the next, so that all together are as many as asked for.
    var (sum, given) = (0.0, 0)
    return localities.map { locality in
      sum += locality.people / total * rest
      let number = Int(sum.rounded()) - given
      given += number
      return 1 + number
    }
  }
}
