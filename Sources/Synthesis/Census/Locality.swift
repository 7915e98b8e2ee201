import England

/// An authority at the census: how many live there, in which neighbourhoods, and how they differ from
/// those elsewhere.
struct Locality {
  /// None for one in Wales: English files on authorities do not know it.
  let authority: Authority?
  /// What its small areas are called by.
  let name: String
  let people: Double
  let mix: Mix
  /// How far it is to the sea, in kilometres; none where nobody has measured.
  let distanceToSea: Double?

  private init(_ place: Place, children: Int, seed: UInt64) {
    authority = place.authority
    mix = Mix(of: place, seed: seed)
    // Small areas of “Bristol, City of” are called “Bristol 001A”.
    name = place.authority.name.replacing(", City of", with: "").replacing(", County of", with: "")
    people = Double(children) / mix.shareOfChildren
    distanceToSea = place.distanceToSea(seed: seed)
  }

  private init(inWales name: String, thousands: Double, seed: UInt64) {
    authority = nil
    self.name = name
    mix = Mix(inWales: name, seed: seed)
    people = 1_000 * thousands
    distanceToSea = nil
  }

  /// The authorities of England, in the order in which their small areas were once numbered: London’s,
  /// great cities, unitary authorities and counties.
  ///
  /// Their children are those of the files on children in need.
  static func english(seed: UInt64) -> [Locality] {
    let population = Population(seed: seed)
    let year = 2021 - Population.years.lowerBound
    let orders = ["E09", "E08", "E06", "E10"].enumerated().map { ($1, $0) }
    let order = Dictionary(uniqueKeysWithValues: orders)
    return Authority.all.sorted {
      (order[String($0.code.prefix(3))] ?? 0, $0.code)
        < (order[String($1.code.prefix(3))] ?? 0, $1.code)
    }.map { authority in
      let children = Place.indices(of: authority).reduce(0) { $0 + population.children[$1][year] }
      return Locality(Place(authority), children: children, seed: seed)
    }
  }

  static func welsh(seed: UInt64) -> [Locality] {
    wales.map { Locality(inWales: $0, thousands: $1, seed: seed) }
  }

  /// The authorities of Wales, and the thousands who live there.
  private static let wales: [(String, Double)] = [
    ("Isle of Anglesey", 69), ("Gwynedd", 117), ("Conwy", 115), ("Denbighshire", 96),
    ("Flintshire", 155), ("Wrexham", 135), ("Ceredigion", 71), ("Pembrokeshire", 123),
    ("Carmarthenshire", 188), ("Swansea", 238), ("Neath Port Talbot", 142), ("Bridgend", 146),
    ("Vale of Glamorgan", 132), ("Cardiff", 362), ("Rhondda Cynon Taf", 238), ("Caerphilly", 176),
    ("Blaenau Gwent", 67), ("Torfaen", 92), ("Monmouthshire", 93), ("Newport", 160),
    ("Powys", 133), ("Merthyr Tydfil", 59),
  ]
}
