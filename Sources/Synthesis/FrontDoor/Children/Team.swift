/// The teams of the invented authority.
enum Team: String, CaseIterable {
  /// Where contacts come in; those of which nothing comes stay with it.
  case frontDoor = "Front Door"
  case north = "North"
  case south = "South"
  case east = "East"
  case west = "West"
  case disabledChildren = "Disabled Children"
  case childrenInCare = "Children in Care"

  /// The teams of the districts, and how many of the children live in each.
  static let districts: [(team: Team, share: Double)] = [
    (.north, 29), (.south, 26), (.east, 24), (.west, 21),
  ]
}
