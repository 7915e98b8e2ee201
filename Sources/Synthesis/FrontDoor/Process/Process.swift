/// How children go through children’s services: which ways lead out of each stage, how likely each is
/// and how long it takes.
///
/// It is all that is known of the invented authority. Nothing in it is about a single child, so that it
/// may as well be learnt from the counts of a real one.
struct Process {
  /// One way out of a stage.
  struct Way {
    let to: Stage
    /// How many of a hundred or so go this way, if nothing is known of the child.
    var share: Double
    /// How long after the stage the next begins.
    var wait = Duration.none
    /// Whether the next begins while this stage still goes on, so long after its start; otherwise it is
    /// so long after all is over.
    var isWithin = false
  }

  /// What happens in a stage, and after it.
  struct Passage {
    var lasts = Duration.none
    /// The ways out; those of whom none is taken have come to the end of the journey.
    var ways: [Way] = []
    /// How many of a hundred or so journeys end here.
    var ends = 0.0
    /// How likely it is that a child whose journey ended here is heard of again, and when.
    var comesBack = 0.0
    var back = Duration.gamma(mean: 300, squares: 1)
  }

  /// The stages with which children’s first journeys begin, and how many of a hundred or so begin with
  /// each. Later ones begin with a contact.
  let starts: [(stage: Stage, share: Double)]
  let passages: [Stage: Passage]
  var influences: [Influence] = []
  var intake = Intake.usual

  subscript(stage: Stage) -> Passage { passages[stage] ?? Passage() }

  /// Whether a stage is the end of every journey that comes to it.
  func isEnd(_ stage: Stage) -> Bool { self[stage].ways.isEmpty }
}

/// What changes how likely a way is, or how long a stage lasts, as a factor.
struct Influence {
  enum Effect: Hashable {
    case way(from: Stage, to: Stage)
    case length(of: Stage)
  }

  let circumstances: [Circumstance]
  let effect: Effect
  let factor: Double

  init(_ circumstances: Circumstance..., way from: Stage, _ to: Stage, times factor: Double) {
    self.circumstances = circumstances
    effect = .way(from: from, to: to)
    self.factor = factor
  }

  init(_ circumstances: Circumstance..., lengthOf stage: Stage, times factor: Double) {
    self.circumstances = circumstances
    effect = .length(of: stage)
    self.factor = factor
  }
}
