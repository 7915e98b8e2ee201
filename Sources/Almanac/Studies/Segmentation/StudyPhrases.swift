import Charts

/// What a study says, for the table of words of a theme.
extension Phrase {
  static let studyHigh = Phrase("study-high", "High {1}")
  static let studyLow = Phrase("study-low", "Low {1}")
  static let studyAverage = Phrase("study-average", "Near the average")
  static let studyAnd = Phrase("study-and", "{1}, {2}")
  static let studyNumbered = Phrase("study-numbered", "{1} ({2})")

  static let studyMuchHigher = Phrase("study-much-higher", "much higher {1}")
  static let studyHigher = Phrase("study-higher", "higher {1}")
  static let studyLower = Phrase("study-lower", "lower {1}")
  static let studyMuchLower = Phrase("study-much-lower", "much lower {1}")
  static let studyAgainst = Phrase("study-against", "{1} ({2}, elsewhere {3})")
  static let studyNothingApart = Phrase(
    "study-nothing-apart", "no measure in which it differs much from the others")

  static let studyClear = Phrase("study-clear", "clearly apart")
  static let studyFair = Phrase("study-fair", "apart, with borders that blur")
  static let studyBlurred = Phrase("study-blurred", "hardly apart: groups shade into each other")

  static let studyStable = Phrase("study-stable", "stable")
  static let studyFairlyStable = Phrase("study-fairly-stable", "fairly stable")
  static let studyUnsteady = Phrase("study-unsteady", "unsteady")
  static let studyDissolves = Phrase("study-dissolves", "not found again")

  static let studySame = Phrase("study-same", "almost the same groups")
  static let studyAlike = Phrase("study-alike", "broadly the same groups")
  static let studyPartly = Phrase("study-partly", "partly the same groups")
  static let studyOther = Phrase("study-other", "other groups")

  static let studyLarge = Phrase("study-large", "a large difference")
  static let studyMedium = Phrase("study-medium", "a moderate difference")
  static let studySmall = Phrase("study-small", "a small difference")
  static let studyNoDifference = Phrase("study-none", "no difference to speak of")

  static let studyByChance = Phrase(
    "study-by-chance", "groups drawn by chance would differ as much {1} times in 100")
  static let studySignsByChance = Phrase(
    "study-signs-by-chance",
    "areas that rise or fall by chance would change as much {1} times in 100")
  static let studyNotByChance = Phrase(
    "study-not-by-chance", "chance would hardly do as much (p {1})")

  static let studyRose = Phrase("study-rose", "rose")
  static let studyFell = Phrase("study-fell", "fell")
  static let studySteady = Phrase("study-steady", "did not change beyond noise")

  static let studyWard = Phrase("study-ward", "Ward’s method")
  static let studyMeans = Phrase("study-means", "k-means")
  static let studyMixture = Phrase("study-mixture", "Gaussian mixture")
  static let studyDBSCAN = Phrase("study-dbscan", "DBSCAN")
  static let studyHDBSCAN = Phrase("study-hdbscan", "HDBSCAN")

  static let studyCounts = Phrase("study-counts", "numbers as published")
  static let studyShares = Phrase("study-shares", "shares of the whole")
  static let studyRates = Phrase("study-rates", "rates")
  static let studyLogRatios = Phrase("study-log-ratios", "log-ratios")
  static let studyInterval = Phrase("study-interval", "what is known of suppressed counts")
  static let studyNearest = Phrase("study-nearest", "the mean of the most similar areas")
  static let studyMedian = Phrase("study-median", "the median of the measure")
  static let studyFilledIn = Phrase(
    "study-filled-in", "{1} of {2} numbers are not known. In their place stands {3}.")
  static let studyFind = Phrase("study-find", "Find one of the {1} by name or code")
  static let studyNoGroup = Phrase("study-no-group", "left out")
}
