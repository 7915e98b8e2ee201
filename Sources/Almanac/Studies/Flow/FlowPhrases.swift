import Charts

/// What a study of journeys says, for the table of words of a theme.
extension Phrase {
  static let flowOpen = Phrase("flow-still-open", "Still open")
  static let flowOver = Phrase("flow-over", "Over")
  static let flowOtherSteps = Phrase("flow-other-steps", "Other steps")
  static let flowEveryone = Phrase("flow-everyone", "All journeys")
  static let flowOthersTogether = Phrase("flow-others-together", "All others together")
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
  static let flowMonthInTime = Phrase(
    "flow-month-in-time", "A month in which more or less was in time")
  static let flowInTimeThen = Phrase(
    "flow-in-time-then", "{1}: {2} were {3}, against {4} in the months around it")
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
  static let flowPace = Phrase("flow-pace", "A team that takes longer or shorter")
  static let flowPaceMoved = Phrase("flow-pace-moved", "What takes longer or shorter than before")
  static let flowGrew = Phrase("flow-grew", "Who comes more or less often")
  static let flowTakesTeam = Phrase(
    "flow-takes-team", "{1}: {2} takes half of all {3} days or less, against {4} elsewhere")
  static let flowTookYear = Phrase(
    "flow-took-year", "{1} took half of all {2} days or less in {3}, against {4} in {5}")
  static let flowMore = Phrase(
    "flow-grew-more", "{1}: the share of all journeys rose to {2} in {3}, from {4} in {5}")
  static let flowFewer = Phrase(
    "flow-grew-fewer", "{1}: the share of all journeys fell to {2} in {3}, from {4} in {5}")
  static let flowAbout = Phrase("flow-about", "{1}: {2}")
  static let flowUnitShare = Phrase("flow-unit-share", "percentage points")
  static let flowUnitDays = Phrase("flow-unit-days", "days")
  static let flowUnitNumber = Phrase("flow-unit-number", "number")
  static let flowWithOther = Phrase("flow-with-other", "{1}, with {2}")
  static let flowShareOfWay = Phrase("flow-share-of-way", "From {1} to {2}")
  static let flowShareOfReach = Phrase("flow-share-of-reach", "Journeys that come to {1}")
  static let flowShareOfReturns = Phrase("flow-share-of-returns", "Journeys that are a return")
}
