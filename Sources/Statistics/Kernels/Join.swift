/// Two clusters becoming one, each named by one of the rows in it.
struct Join {
  var first: Int
  var second: Int
  var height: Double
}
