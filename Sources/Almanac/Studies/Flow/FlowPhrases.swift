import Charts

/// What a study of journeys says, for the table of words of a theme.
extension Phrase {
  static let flowOpen = Phrase("flow-still-open", "Still open")
  static let flowOver = Phrase("flow-over", "Over")
  static let flowUnknown = Phrase("flow-unknown", "Not recorded")
  static let flowSource = Phrase("flow-source", "{1} (source)")

  static let flowAssessments = Phrase(
    "flow-assessments", "Assessments within 45 working days of the referral")
  static let flowConferences = Phrase(
    "flow-conferences", "Conferences within 15 working days of the enquiry")
  static let flowRereferrals = Phrase(
    "flow-re-referrals", "Referrals within 12 months of an earlier one")

  static let flowMoved = Phrase("flow-moved", "A way out that moved")
  static let flowUnlike = Phrase("flow-unlike", "A team unlike the others")
  static let flowMonth = Phrase("flow-odd-month", "A month unlike its season")
  static let flowRose = Phrase(
    "flow-rose", "From {1} to {2}: the share that goes this way rose from {3} in {4} to {5} in {6}")
  static let flowFell = Phrase(
    "flow-fell", "From {1} to {2}: the share that goes this way fell from {3} in {4} to {5} in {6}")
  static let flowDiffers = Phrase(
    "flow-differs", "{1}: {2} of those at {3} go on to {4}, against {5} elsewhere")
  static let flowUnlikeWay = Phrase(
    "flow-unlike-way", "{3} of those at {1} go on to {2}, against {4} of all others")
  static let flowOddMonth = Phrase(
    "flow-unexpected-month",
    "{1}: {2} was recorded {3} {3:time|times}, where about {4} could be expected, and from {5} to {6} by chance"
  )
  static let flowWithOther = Phrase("flow-with-other", "{1}, with {2}")
  static let flowShareOfWay = Phrase("flow-share-of-way", "From {1} to {2}")
  static let flowShareOfReach = Phrase("flow-share-of-reach", "Journeys that come to {1}")
  static let flowShareOfReturns = Phrase("flow-share-of-returns", "Journeys that are a return")
}
