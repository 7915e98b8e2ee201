/// How a value stands against another that it is compared with.
public enum Standing: String, Hashable, Sendable, CaseIterable {
  case better, similar, worse
  /// Where it is not for us to say what is better.
  case higher, lower
  case notCompared = "not-compared"

  var phrase: Phrase {
    switch self {
    case .better: Phrase("better", "better")
    case .similar: Phrase("similar", "similar")
    case .worse: Phrase("worse", "worse")
    case .higher: Phrase("higher", "higher")
    case .lower: Phrase("lower", "lower")
    case .notCompared: Phrase("not-compared", "not compared")
    }
  }

  /// What is written where the word has no room.
  var sign: String {
    switch self {
    case .better: "+"
    case .similar: "≈"
    case .worse: "−"
    case .higher: "↑"
    case .lower: "↓"
    case .notCompared: ""
    }
  }

  var colour: Colour? {
    switch self {
    case .better: .diverging(2)
    case .similar: .diverging(4)
    case .worse: .diverging(6)
    case .higher: .sequential(5)
    case .lower: .sequential(2)
    case .notCompared: nil
    }
  }

  /// The colour of words within it.
  var ink: Colour {
    switch self {
    case .better: .onDiverging(2)
    case .similar: .onDiverging(4)
    case .worse: .onDiverging(6)
    case .higher: .onSequential(5)
    case .lower: .onSequential(2)
    case .notCompared: .ink
    }
  }
}
