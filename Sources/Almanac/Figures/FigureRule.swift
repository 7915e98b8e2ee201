public import Diagnostics

/// What is asked of the figures of a page.
public enum FigureRule: String, Rule {
  case figureTable = "figure-table"
  case figureName = "figure-name"
  case chartUnknown = "chart-unknown"
  case settingUnfit = "figure-setting-unfit"
  case columnCount = "figure-column-count"
  case onePeriod = "figure-one-period"
  case repeatedPeriod = "figure-repeated-period"
  case groupCount = "figure-group-count"
  case share = "figure-share"
  case tooFewRows = "figure-too-few-rows"
  case allMissing = "figure-all-missing"
  case negative = "figure-negative"
  case unknownName = "figure-name-unknown"
  case areaUnknown = "figure-area-unknown"
  case areaRepeated = "figure-area-repeated"
  case twoColours = "figure-two-colours"
  case shapesUnfit = "figure-shapes-unfit"
  case pass = "figure-pass"
  case columnless = "figure-stage-without-column"
  case stageTwice = "figure-stage-twice"
  case chance = "figure-chance"
  case notNumbered = "figure-not-numbered"
  case intervalHalf = "figure-interval-half"
  case labelCount = "figure-label-count"
  case tooMany = "figure-too-many"
  case numberSize = "figure-number-size"
  case fileClash = "figure-file-clash"
  case enlarged = "figure-enlarged"
  case settingMissing = "figure-setting-missing"
  case oneChoice = "figure-one-choice"
  case versionBlank = "figure-version-blank"

  public var meaning: String {
    switch self {
    case .figureTable:
      "A figure is a table of a page’s settings: a line `[figures.NAME]`, and its settings below."
    case .figureName:
      """
      A figure’s name is its id in the page and the name of its files: small letters, digits and \
      hyphens, a letter first.
      """
    case .chartUnknown: "The chart of a figure is one of those that the guide shows in its gallery."
    case .settingUnfit:
      "Each chart takes some of the settings of figures. One that it does not take would do nothing."
    case .columnCount: "Charts of several measures take at least one, and as many as can be read."
    case .onePeriod: "A change is between two periods."
    case .repeatedPeriod: "Over time each thing has one value a period."
    case .groupCount: "Groups are told apart by colour and shape: no more than six."
    case .share: "A share is of all that there are, and no more."
    case .tooFewRows: "What is compared is at least two."
    case .allMissing:
      "Areas are compared by what is known of them: at least one number of each measure."
    case .negative: "What is counted on its way, and what something is made of, is not negative."
    case .unknownName: "What a figure speaks of is one of the rows of its data."
    case .areaUnknown: "Every row of data that a map shows belongs to one of its areas."
    case .areaRepeated: "On a map each area has one number, or one group."
    case .twoColours: "A map has one meaning of its colours."
    case .shapesUnfit:
      "Maps are drawn from GeoJSON, which has the outlines of areas, and tiles from HexJSON."
    case .pass: "How often somebody has been through is a whole number, from 1."
    case .columnless:
      "Where `columns` says in which column the stages of a flow map stand, it says it of each."
    case .stageTwice: "A stage of a flow map stands in one column."
    case .chance:
      "Whether a difference is within chance is said by `yes` or `no`, of numbers that are compared."
    case .notNumbered: "A timetable runs over whole numbers, such as those of weeks."
    case .intervalHalf: "An interval has two ends: a column for the lower, and one for the upper."
    case .labelCount: "There is a label for each column in `values`, or for the first of them."
    case .tooMany: "A chart shows no more than can be told apart, and a page stays small."
    case .numberSize:
      "Numbers beyond 1e15, or nearer to zero than 1e-15, are slips or in the wrong units."
    case .fileClash:
      "The files of a page’s figures are in a folder of their own, in which no other file may be."
    case .enlarged: "One part of a map is drawn once more, and it has some of the map’s areas."
    case .oneChoice: "A figure with versions has one choice, and one without has none."
    case .versionBlank: "Every row of a figure with versions belongs to one of them."
    case .settingMissing: "Some charts cannot be drawn without a setting that others do not need."
    }
  }
}
