/// Refuses what a method cannot work with, in a sentence.
func refuse(_ observations: Matrix, columns: Int) {
  precondition(
    observations.columns == columns,
    "the observations have \(observations.columns) features, and \(columns) were fitted")
  precondition(
    observations.isFinite, "a number is missing or infinite: fill missing ones before")
}
