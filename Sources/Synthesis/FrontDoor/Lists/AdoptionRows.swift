import England

// The rows of the lists of children who were adopted, and of those who adopted them.

extension Record {
  /// The days on the way to an adoption, which is the end of a child’s time in care.
  private struct Adoption {
    let family: String
    let entered, decided, ordered, matched, placed, adopted: Day
  }

  private var adopted: [Adoption] {
    events(.lookedAfter).compactMap { event, _, journey in
      guard let end = event.end, careEnd(event, in: journey).isAdoption else { return nil }
      let length = Double(end - event.start)
      func day(_ share: Double) -> Day { event.start + Int(length * share) }
      return Adoption(
        family: "F\(child.identifier.dropFirst())", entered: event.start, decided: day(0.3),
        ordered: day(0.42), matched: day(0.62), placed: day(0.68), adopted: end)
    }
  }

  var adoptions: [[Answer]] {
    adopted.map { adoption in
      [.text(child.identifier), .text(adoption.family)] + person + [
        disability, .day(adoption.entered), .day(adoption.decided), .day(adoption.ordered),
        .day(adoption.matched), .day(adoption.placed), .day(adoption.adopted), .blank, .blank,
        .blank,
      ]
    }
  }

  /// One or two adopters for each adoption.
  var adopters: [[Answer]] {
    adopted.flatMap { adoption in
      var deviates = deviates("adopters", adoption.family)
      let isCouple = deviates.uniform() < 0.85
      let approved = adoption.matched + -Int(deviates.uniform(40, 400))
      let asked = approved + -Int(deviates.uniform(160, 320))
      return (1...(isCouple ? 2 : 1)).map { number -> [Answer] in
        let isWoman = number == 1 || deviates.uniform() < 0.1
        let who: [Answer] = [
          .text("\(adoption.family)-\(number)"), .text(adoption.family),
          .code(isWoman ? "Female" : "Male"), .code(deviates.uniform() < 0.86 ? "WBRI" : "WOTH"),
          .yesOrNo(deviates.uniform() < 0.05), .text("No"),
        ]
        let approval: [Answer] = [
          .day(asked), .day(asked + 21), .day(asked + 80), .day(asked + 90), .day(approved),
          .blank, .blank,
        ]
        return who + approval + [
          .day(adoption.matched), .day(adoption.placed), .count(1), .day(adoption.adopted), .blank,
          .blank,
        ]
      }
    }
  }
}
