/// A practice that there never was.
struct Practice {
  let code: String
  let name: String
  let postcode: String
  let network: String
  let board: Board
  let town: Town
  let latitude, longitude: Double
  /// The number of its type.
  let type: Int
  let patients: Patients
  /// What is left to chance for the condition of each place in the list: in the model, and on the
  /// register.
  let modelled, registered: [Double]

  /// Draws the practice with a number in a board’s area.
  init(number: Int, in board: Board, seed: UInt64) {
    let place = "\(board.letters)\(number < 100 ? number < 10 ? "00" : "0" : "")\(number)"
    var deviates = Deviates(seed: seed, "practice", place)
    // Practices younger than the numbering by areas have numbers of their own.
    let young = "Y0\("\(10_000 + Int(deviates.uniform() * 8_000))".dropFirst())"
    code = deviates.uniform() < 0.04 ? young : place
    self.board = board
    town = board.towns[deviates.pick(board.towns.map(\.people))]
    type = deviates.pick(PracticeType.weights(in: town))
    patients = Patients(PracticeType.all[type], &deviates)
    name = PracticeName.draw(in: town.name, &deviates)
    postcode = Self.postcode(in: town, &deviates)
    let offset = Self.offset(in: town, isRural: PracticeType.all[type].isRural, &deviates)
    latitude = town.latitude + offset.north / 111.2
    // A degree of longitude shrinks to the north; near a straight line, over so small a country.
    longitude = town.longitude + offset.east / (111.2 * (0.6018 - 0.01394 * (town.latitude - 53)))
    network = Self.network(of: town, offset)
    // Some practices look harder than others, whatever for; and boards have their ways.
    let diligence = deviates.normal()
    var ways = Deviates(seed: seed, "ways", board.letters)
    modelled = Condition.all.map { _ in deviates.normal() }
    registered = modelled.map {
      0.7 * deviates.normal() + 0.5 * diligence + 0.35 * $0 + 0.35 * ways.normal()
    }
  }

  private static func postcode(in town: Town, _ deviates: inout Deviates) -> String {
    let district = 1 + Int(deviates.uniform() * 18)
    let sector = Int(deviates.uniform() * 10)
    // Letters that no postcode ends with are left out.
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
    return "\(town.postcode)\(district) \(sector)"
      + "\(deviates.element(of: letters))\(deviates.element(of: letters))"
  }

  private typealias Offset = (north: Double, east: Double)

  /// How far a practice is from the middle of its town, in kilometres: in streets, in a suburb, or in a
  /// village.
  private static func offset(in town: Town, isRural: Bool, _ deviates: inout Deviates) -> Offset {
    let streets = 0.16 * town.people.squareRoot()
    let isOutside = deviates.uniform() < 0.3
    let reach =
      isRural && town.settings.contains(.rural) ? 13 : isRural && isOutside ? 8 : streets
    var offset = (north: reach * deviates.normal(), east: reach * deviates.normal())
    switch town.sea {
    case .north: offset.north = -abs(offset.north)
    case .south: offset.north = abs(offset.north)
    case .east: offset.east = -abs(offset.east)
    case .west: offset.east = abs(offset.east)
    case nil: break
    }
    return offset
  }

  /// The network of neighbours that a practice works in: by the quarter of its town.
  private static func network(of town: Town, _ offset: Offset) -> String {
    let middle = 0.1 * town.people.squareRoot()
    if abs(offset.north) < middle, abs(offset.east) < middle { return "\(town.name) Central PCN" }
    let side =
      abs(offset.north) > abs(offset.east)
      ? offset.north > 0 ? "North" : "South" : offset.east > 0 ? "East" : "West"
    return "\(town.name) \(side) PCN"
  }
}
