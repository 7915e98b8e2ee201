/// Names for practices: after trees, streets, fields and towns, and never after a doctor.
enum PracticeName {
  /// - Parameter town: The town, which some practices are named for.
  static func draw(in town: String, _ deviates: inout Deviates) -> String {
    let ending = endings[deviates.pick(weights)]
    if deviates.uniform() < 0.12 {
      return deviates.uniform() < 0.4
        ? "\(town) \(ending)" : "\(deviates.element(of: sides)) \(town) \(ending)"
    }
    let name =
      deviates.uniform() < 0.45
      ? deviates.element(of: firsts)
      : "\(deviates.element(of: firsts + qualities)) \(deviates.element(of: seconds))"
    return deviates.uniform() < 0.35 ? "The \(name) \(ending)" : "\(name) \(ending)"
  }

  private static let endings = [
    "Surgery", "Medical Centre", "Medical Practice", "Health Centre", "Practice",
    "Group Practice", "Family Practice", "Medical Group",
  ]

  private static let weights: [Double] = [10, 8, 5, 4, 2, 1.5, 0.7, 0.7]

  private static let sides = [
    "Central", "North", "South", "East", "West", "Old", "New",
  ]

  private static let firsts = [
    "Abbey", "Acorn", "Alder", "Ash", "Avenue", "Beacon", "Beech", "Bell", "Birch", "Blackthorn",
    "Bramble", "Bridge", "Brook", "Canal", "Castle", "Cedar", "Chapel", "Cherry", "Chestnut",
    "Church", "Cliff", "Clover", "Crescent", "Elm", "Fairfield", "Falcon", "Farm", "Fern", "Ferry",
    "Forest", "Fountain", "Glebe", "Grange", "Green", "Greenfield", "Grove", "Harbour", "Hawthorn",
    "Hazel", "Heath", "Heron", "Hill", "Holly", "Ivy", "Juniper", "Kingfisher", "Lake", "Lantern",
    "Larch", "Laurel", "Lavender", "Linden", "Lodge", "Manor", "Maple", "Market", "Mead", "Mill",
    "Millstone", "Moor", "Oak", "Orchard", "Park", "Pear Tree", "Poplar", "Priory", "Quarry",
    "Rectory", "River", "Rose", "Rowan", "Spring", "Station", "Sycamore", "Tower", "Tudor",
    "Valley", "Vicarage", "Victoria", "Walnut", "Willow", "Windmill", "Wood", "Yew Tree",
  ]

  /// What has to stand before something.
  private static let qualities = [
    "Bishop", "Broad", "Cross", "Gate", "High", "Lime", "Long", "Low", "New", "Old", "Queens",
    "Red Lion", "Silver", "Stone", "Thorn", "Water", "Well", "White",
  ]

  private static let seconds = [
    "Bank", "Corner", "Court", "Croft", "End", "Field", "Gardens", "Green", "Hall", "Hill",
    "House", "Lane", "Lodge", "Meadow", "Park", "Place", "Road", "Row", "Side", "Square", "Street",
    "View", "Way", "Yard",
  ]
}
