public import Diagnostics

/// What is asked of the study of a page.
public enum StudyRule: String, Rule {
  case settings = "study-settings"
  case periodUnknown = "study-period-unknown"
  case tooFewAreas = "study-too-few-areas"
  case areaRepeated = "study-area-repeated"
  case codeMissing = "study-code-missing"
  case nothingKnown = "study-nothing-known"
  case negative = "study-negative"
  case tooLarge = "study-too-large"
  case joinedNothing = "study-joined-nothing"
  case tableUnknown = "study-table-unknown"
  case none = "study-none"
  case outlines = "study-outlines"
  case lookup = "study-lookup"
  case areaUnknown = "study-area-unknown"
  case columnTwice = "study-column-twice"
  case smallAreaRepeated = "study-small-area-repeated"
  case smallAreasMissing = "study-small-areas-missing"
  case transformation = "study-transformation"
  case peerUnknown = "study-peer-unknown"
  case counts = "study-counts"
  case countsSum = "study-counts-sum"

  public var meaning: String {
    switch self {
    case .settings: "The settings of a study agree with each other: no two of them decide the same."
    case .periodUnknown: "The period to study is one of those in the column of periods, or “all”."
    case .tooFewAreas: "Areas can resemble each other if there are three of them at least."
    case .areaRepeated: "In a period each area has one row."
    case .codeMissing: "Every row that is studied has the code of its area."
    case .nothingKnown:
      "Of each feature at least one number is known: a column of symbols cannot be filled from itself."
    case .negative: "A part of a whole is not below zero."
    case .tooLarge: "A number to compare areas by has a hundred digits at most."
    case .joinedNothing: "A file that is joined has rows for some of the same areas."
    case .tableUnknown:
      "A study publishes some tables, and a figure can be drawn from each of them."
    case .outlines: "Outlines are drawn around areas whose places and regions are known."
    case .lookup:
      "A lookup has a code for each small area, and one name and one code for each area."
    case .areaUnknown: "An area that is named is one of those in the lookup."
    case .columnTwice: "A column that is asked for is in one of the files, and in no other."
    case .smallAreaRepeated: "A small area has one row in a file."
    case .smallAreasMissing:
      "Every small area has a number for every feature, or an author allows that it is left out."
    case .transformation: "A transformation is one that the numbers of a feature have."
    case .peerUnknown: "The areas in a list of peers are known by what they are called there."
    case .counts:
      """
      Each row of a file of counts has an area, a value of every dimension and a whole number of people, and \
      no two rows count the same. What stands in a row is not repeated, for it is not published.
      """
    case .countsSum:
      "Where a file of counts has a total and parts of it, the total is the sum of these."
    case .none: "A figure that is drawn from a study stands on the page that has it."
    }
  }
}
