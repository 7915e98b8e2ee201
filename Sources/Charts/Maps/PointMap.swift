public import SVG

/// A map of thousands of places as dots over faint outlines, coloured by a number each or by the
/// group that each is in.
///
///     let regions = england.merged(regionNames, regionOfEachArea)
///     var map = PointMap("GP practices", practices.map { grid($0.position) }, on: regions)
///     map.shading = .numbers(Measure("Diabetes", .percent()), practices.map(\.prevalence))
///     map.enlarged = Enlargement("London", codes: ["E12000007"])
///
/// Dots lie over each other where places do, those of the highest class on top. A reader goes through
/// the areas of the map and not through the dots; the table counts the dots of each area and class.
///
/// **Edge cases**: a place that is not known, or that lies outside the map by more than some
/// kilometres, is not drawn. How many there are is said.
public struct PointMap: Chart {
  /// What the places are, in the plural.
  public let name: String
  /// Where they are, on the flat map of the boundaries; none for a place that is not known.
  public let places: [Point?]
  public let boundaries: Boundaries
  /// What each place is coloured by, in their order.
  ///
  /// - Precondition: There is a number, or a group, for each place.
  public var shading: Shading? {
    didSet {
      precondition(
        shading.map { $0.count == places.count } ?? true,
        "a map has a number or a group for each place")
    }
  }
  public var enlarged: Enlargement?
  /// The area that each place is in.
  let areas: [Int?]

  /// - Parameter owners: which area each place belongs to, if that is told otherwise than by where it
  ///   lies.
  /// - Precondition: Coordinates are finite, and there is an owner, or none, for each place.
  public init(
    _ name: String, _ places: [Point?], on boundaries: Boundaries, of owners: [Int?]? = nil
  ) {
    precondition(
      places.allSatisfy { $0.map { $0.x.isFinite && $0.y.isFinite } ?? true },
      "a place on a map has coordinates that are numbers")
    self.name = name
    self.places = places
    self.boundaries = boundaries
    precondition(
      owners.map { $0.count == places.count } ?? true, "each place is of an area, or of none")
    let areas = Self.areas(places, boundaries)
    self.areas = owners.map { zip(areas, $0).map { $0 == nil ? nil : $1 } } ?? areas
  }

  /// Which area each place is in, or beside: boundaries are drawn roughly, and a harbour may lie
  /// beyond its own.
  private static func areas(_ places: [Point?], _ boundaries: Boundaries) -> [Int?] {
    guard !boundaries.isEmpty else { return places.map { _ in nil } }
    let all = Array(boundaries.areas.indices)
    let view = MapView(
      boundaries, of: all, at: Point(0, 0), within: Box(x: 0, y: 0, width: 800, height: 700))
    let raster = LandRaster(view, of: all)
    let finder = AreaFinder(boundaries)
    return places.map { place in
      place.flatMap { finder.area(at: $0) ?? raster.area(at: view($0), within: 1) }
    }
  }

  public var kind: String { "map" }

  public func finding(_ words: Wording) -> String {
    guard let first = foremost else { return words(.nothing) }
    let name = boundaries.areas[first.area].name
    guard let medians else { return words(.mostPlaces, name, first.text, Self.count(drawn)) }
    // As they are read: what differs only in digits that nobody sees is no lead.
    let tied = medians.areas.count { area in
      area.value != nil && medians.measure.format.text(area) == first.text
    }
    return tied == 1
      ? words(.highestMedian, name, first.text)
      : words(.shareHighestMedian, Self.count(tied), first.text)
  }

  /// The area that the title speaks of, and its number.
  var foremost: (area: Int, text: String)? {
    if let medians {
      let known = medians.areas.indices.filter { medians.areas[$0].value != nil }
      let values = known.compactMap { medians.areas[$0].value }
      guard let most = values.max(), let place = values.firstIndex(of: most) else { return nil }
      return (known[place], medians.measure.format.text(most))
    }
    let counts = boundaries.areas.indices.map { area in areas.count { $0 == area } }
    guard let most = counts.max(), most > 0, let area = counts.firstIndex(of: most) else {
      return nil
    }
    return (area, Self.count(most))
  }

  public func description(_ words: Wording) -> String {
    var sentences = [words(.pointMap, Self.count(drawn), name)]
    if let medians, let all = medians.all {
      let format = medians.measure.format
      sentences.append(words(.medianOfPlaces, medians.measure.name, format.text(all)))
      let data = zip(boundaries.areas, medians.areas).map { (name: $0.name, datum: $1) }
      let ranked = Facts(data, format, words).ranked
      if let highest = ranked.first, let lowest = ranked.last, ranked.count > 1 {
        sentences.append(
          words(
            .rangeOfMedians, highest.name, format.text(highest.value), lowest.name,
            format.text(lowest.value)))
      }
    } else if medians != nil {
      sentences.append(words(.noValues))
    } else {
      let counts = boundaries.areas.indices.map { area in
        (boundaries.areas[area].name, Datum.number(Double(areas.count { $0 == area })))
      }
      sentences.append(Facts(counts, .count, words).extremes)
    }
    if case .numbers(_, let data, _) = shading?.content {
      sentences.append(words.missing(zip(data, areas).filter { $0.1 != nil }.map(\.0)))
    }
    let lost = places.count - drawn
    if lost > 0 { sentences.append(words(.outsideMap, Self.count(lost))) }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var drawn: Int { areas.count { $0 != nil } }

  static func count(_ number: Int) -> String { NumberFormat.count.text(Double(number)) }

  /// The middles of places’ numbers.
  struct Medians {
    var measure: Measure
    /// That of the places in each area.
    var areas: [Datum]
    /// That of all places on the map, which is not the middle of the areas’.
    var all: Double?
  }

  /// The medians, where places have numbers.
  ///
  /// - Complexity: O(*n* log *n*) in the number of places.
  var medians: Medians? {
    guard case .numbers(let measure, let data, _) = shading?.content else { return nil }
    var values: [[Double]] = boundaries.areas.map { _ in [] }
    for (area, datum) in zip(areas, data) {
      if let area, let value = datum.value { values[area].append(value) }
    }
    func median(_ values: [Double]) -> Double? {
      let facts = Facts(values.map { ("", .number($0)) }, measure.format, .english)
      return values.isEmpty ? nil : facts.median
    }
    return Medians(
      measure: measure,
      areas: values.map { median($0).map(Datum.number) ?? .missing(.unavailable) },
      all: median(values.flatMap(\.self)))
  }

  /// What is said of an area to a reader who touches it.
  func says(_ area: Int, _ medians: Medians?, _ words: Wording) -> String {
    let text = words(
      .placesOf, boundaries.areas[area].name, Self.count(areas.count { $0 == area }), name)
    guard let medians, let value = medians.areas[area].value else { return text }
    return words(.withMedian, text, medians.measure.format.text(value))
  }
}

extension Phrase {
  static let pointMap = Phrase("point-map", "Map of {1} {2} as dots.")
  static let medianOfPlaces = Phrase(
    "median-of-places", "{1}: the middle value (median) of all is {2}.")
  static let rangeOfMedians = Phrase(
    "range-of-medians", "Of the areas {1} has the highest median, {2}, and {3} the lowest, {4}.")
  static let shareHighestMedian = Phrase(
    "share-highest-median", "{1} areas share the highest median, {2}")
  static let highestMedian = Phrase("highest-median", "{1} has the highest median, {2}")
  static let mostPlaces = Phrase("most-places", "{1} has most: {2} of {3}")
  static let outsideMap = Phrase("outside-map", "Not on the map: {1}.")
  static let placesOf = Phrase("places-of", "{1}: {2} {3}")
  static let withMedian = Phrase("with-median", "{1}, median {2}")
}
