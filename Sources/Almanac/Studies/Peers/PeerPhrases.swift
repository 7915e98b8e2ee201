import Charts

/// What a study of peers says, for the table of words of a theme.
extension Phrase {
  static let peersExtremelyClose = Phrase("peers-extremely-close", "extremely close")
  static let peersVeryClose = Phrase("peers-very-close", "very close")
  static let peersClose = Phrase("peers-close", "close")
  static let peersSomewhatClose = Phrase("peers-somewhat-close", "somewhat close")
  static let peersNotClose = Phrase("peers-not-close", "not close")

  static let peersIdentity = Phrase("peers-identity", "As it is")
  static let peersYeoJohnson = Phrase("peers-yeo-johnson", "Yeo–Johnson")
  static let peersSquareRoot = Phrase("peers-square-root", "Square root")
  static let peersLogarithm = Phrase("peers-logarithm", "Logarithm of 1 more")
  static let peersSquare = Phrase("peers-square", "Square")
  static let peersBoxCox = Phrase("peers-box-cox", "Box–Cox")
  static let peersReciprocalSquareRoot = Phrase(
    "peers-reciprocal-square-root", "Reciprocal square root")
  static let peersReciprocal = Phrase("peers-reciprocal", "Reciprocal")

  static let peersChosen = Phrase("peers-chosen", "the test")
  static let peersAsked = Phrase("peers-asked", "the author")
  static let peersYes = Phrase("peers-yes", "yes")
  static let peersNo = Phrase("peers-no", "no")
  static let peersPair = Phrase("peers-pair", "{1} and {2}")

  static let peersSum = Phrase("peers-by-sum", "number")
  static let peersMean = Phrase("peers-by-mean", "mean of small areas")
  static let peersShare = Phrase("peers-by-share", "share")
  static let peersDensity = Phrase("peers-by-density", "density")
  static let peersSparsity = Phrase("peers-by-sparsity", "sparsity")

  static let peersMuch = Phrase("peers-much", "largely the same peers")
  static let peersHalf = Phrase("peers-half", "about half the same peers")
  static let peersLittle = Phrase("peers-little", "mostly other peers")
}
