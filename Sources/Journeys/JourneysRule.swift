public import Diagnostics

/// What event logs are held to.
public enum JourneysRule: String, Rule {
  case missingColumn = "journeys-missing-column"
  case unreadableRow = "journeys-unreadable-row"
  case malformed = "journeys-malformed"
  case tooMany = "journeys-too-many"
  case notTogether = "journeys-not-together"
  case aggregates = "journeys-aggregates"

  public var meaning: String {
    switch self {
    case .missingColumn:
      """
      An event log has a column for the child, the activity and the day on which it began. Name the \
      columns of your file as the guide says, or say in the settings what yours are called.
      """
    case .unreadableRow:
      """
      Each event has a child, an activity and a day on which it began; a day is written 2024-03-31 \
      or 31/03/2024, with or without a time after it, and nothing ends before it began. What stands in \
      the cell is not repeated here, for it may be about a child.
      """
    case .malformed:
      """
      An event log is a comma-separated file in UTF-8: each row has as many fields as the first line \
      has names, and a field that opens with a quotation mark ends with one.
      """
    case .tooMany:
      """
      A log has a bounded number of different activities, and of values for an attribute: they are \
      names of things that many children have in common. Where there are more, a column of identifiers, \
      days or free text has been taken for one of those.
      """
    case .notTogether:
      """
      A log that is said to be sorted by child has all rows of a child together. Sort it, or do not say \
      so: then the events are kept until the end of the log.
      """
    case .aggregates:
      """
      A file of flows and durations has the columns and values that the guide lists, and what is said \
      of one thing twice agrees.
      """
    }
  }
}
