import England

/// An integrated care board and the towns of its area.
///
/// Names and codes of boards and of the places below them are public facts, and where the towns are is
/// one to within a kilometre or two. Practices, and all that is said of them, are invented.
struct Board {
  let name: String
  let part: PartOfEngland
  /// The region of before, which older files have.
  let region: Region
  /// What the codes of its practices begin with.
  let letters: String
  let towns: [Town]

  init(
    _ name: String, _ part: PartOfEngland, _ region: Region, _ letters: String, _ towns: [Town]
  ) {
    self.name = name
    self.part = part
    self.region = region
    self.letters = letters
    self.towns = towns
  }

  static let all = [northern, western, midland, eastern, londoners, southEastern, southWestern]
    .flatMap(\.self)
}

/// A region of the National Health Service.
enum PartOfEngland: String {
  case northEast = "North East and Yorkshire"
  case northWest = "North West"
  case midlands = "Midlands"
  case east = "East of England"
  case london = "London"
  case southEast = "South East"
  case southWest = "South West"
}

/// A town with the country round it.
struct Town {
  let name: String
  let latitude, longitude: Double
  /// The people who go to its practices, in thousands.
  let people: Double
  /// What its postcodes begin with.
  let postcode: String
  /// The part of the board’s area that it belongs to.
  let locality: String
  let settings: Set<Setting>
  let sea: Sea?

  enum Setting { case coast, university, diverse, poor, rural, wealthy }

  /// Where practices cannot be.
  enum Sea { case north, east, south, west }

  init(
    _ name: String, _ latitude: Double, _ longitude: Double, _ people: Double, _ postcode: String,
    _ locality: String, _ settings: Set<Setting> = [], sea: Sea? = nil
  ) {
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.people = people
    self.postcode = postcode
    self.locality = locality
    self.settings = settings
    self.sea = sea
  }
}
