/// The values of an attribute, in the order in which events first have them.
struct Vocabulary {
  private let names: [String]
  private var places: [Int32?]
  /// The values; the first is empty, for “not known”.
  private(set) var values = [""]

  /// All that an attribute may be. Of equal names the first stands for all.
  init(_ names: [String]) {
    self.names = names
    places = names.map { $0.isEmpty ? 0 : nil }
  }

  /// The place of a name, by its place among all; 0 if there is none.
  mutating func place(_ name: Int?) -> Int32 {
    guard let name else { return 0 }
    if let place = places[name] { return place }
    let place = values.firstIndex(of: names[name]) ?? values.count
    if place == values.count { values.append(names[name]) }
    places[name] = Int32(place)
    return Int32(place)
  }
}
