import Charts
import Statistics
import Studies

/// What a study of peers finds, in words. The cuts are those that the guide states.
struct PeerWords: Sendable {
  let words: Wording

  func callAsFunction(_ closeness: Closeness) -> String {
    let phrase: Phrase =
      switch closeness {
      case .extremelyClose: .peersExtremelyClose
      case .veryClose: .peersVeryClose
      case .close: .peersClose
      case .somewhatClose: .peersSomewhatClose
      case .notClose: .peersNotClose
      }
    return words(phrase)
  }

  func callAsFunction(_ candidate: MostNormal.Candidate) -> String {
    let phrase: Phrase =
      switch candidate {
      case .identity: .peersIdentity
      case .yeoJohnson: .peersYeoJohnson
      case .squareRoot: .peersSquareRoot
      case .logarithm: .peersLogarithm
      case .square: .peersSquare
      case .boxCox: .peersBoxCox
      case .reciprocalSquareRoot: .peersReciprocalSquareRoot
      case .reciprocal: .peersReciprocal
      }
    return words(phrase)
  }

  func callAsFunction(_ form: PeerSettings.Form) -> String {
    let phrase: Phrase =
      switch form {
      case .sum: .peersSum
      case .mean: .peersMean
      case .share: .peersShare
      case .density: .peersDensity
      case .sparsity: .peersSparsity
      }
    return words(phrase)
  }

  /// Who chose a transformation.
  func choice(_ isAsked: Bool) -> String { words(isAsked ? .peersAsked : .peersChosen) }

  func yesOrNo(_ flag: Bool) -> String { words(flag ? .peersYes : .peersNo) }

  func pair(_ first: String, _ second: String) -> String { words(.peersPair, first, second) }

  /// How far two lists agree, by the share of peers that are in both.
  func agreement(_ share: Double) -> String {
    words(share >= 0.6 ? .peersMuch : share >= 0.4 ? .peersHalf : .peersLittle)
  }
}
