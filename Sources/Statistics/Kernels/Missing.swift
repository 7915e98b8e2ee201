/// Refuses what the methods of this module cannot work with, in a sentence.
func refuseMissing(_ observations: Matrix) {
  precondition(observations.columns > 0, "observations have at least one feature")
  precondition(
    observations.isFinite, "a number is missing or infinite: fill or remove missing ones before")
}
