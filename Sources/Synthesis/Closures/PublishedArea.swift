import England

/// What a row of a published file is about, besides its year.
struct PublishedArea {
  enum Level: String {
    case national = "National"
    case regional = "Regional"
    case authority = "Local authority"
  }

  let level: Level
  /// The code of the Office for National Statistics.
  let code: String
  /// The cells of `Self.header` from the level on.
  let cells: [String]
  /// The indices of its places.
  let places: [Int]

  static let header = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "region_code", "region_name", "old_la_code", "new_la_code", "la_name",
  ]

  /// The areas of a reporting year, in the order of the published files: England, the regions, both
  /// halves of London as if they were regions more, and the authorities by region and name. London’s
  /// have their half for a region.
  ///
  /// - Parameter asDurham: Whether County Durham stands among the names with D.
  static func all(in year: Int, asDurham: Bool) -> [PublishedArea] {
    let regions = Region.allCases.map { PublishedRegion(code: $0.code, name: $0.name) }
    let authorities = Authority.all(in: year)
    let groups = (regions + PublishedRegion.halves).map { region in
      (region, authorities.filter { PublishedRegion($0) == region })
    }
    let england = PublishedArea(
      .national, code: "E92000001", [String](repeating: "", count: 5), authorities)
    return [england]
      + groups.map { region, members in
        let isLondon = region.code == Region.london.code
        return PublishedArea(
          .regional, code: region.code, [region.code, region.name, "", "", ""],
          isLondon ? authorities.filter { $0.region == .london } : members)
      }
      + groups.flatMap { region, members in
        members.sorted { $0.sortingName(asDurham) < $1.sortingName(asDurham) }.map {
          PublishedArea(
            .authority, code: $0.code,
            [region.code, region.name, "\($0.number)", $0.code, $0.name],
            [$0])
        }
      }
  }

  private init(_ level: Level, code: String, _ names: [String], _ authorities: [Authority]) {
    self.level = level
    self.code = code
    cells = [level.rawValue, "E92000001", "England"] + names
    places = authorities.flatMap(Place.indices)
  }
}

/// A region as the files have it: one of the nine, or a half of London.
private struct PublishedRegion: Equatable {
  let code, name: String

  static let halves = [
    PublishedRegion(code: "E13000001", name: "Inner London"),
    PublishedRegion(code: "E13000002", name: "Outer London"),
  ]

  init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// The region that an authority is listed under.
  init(_ authority: Authority) {
    if authority.region == .london {
      self = Self.halves[authority.isInInnerLondon ? 0 : 1]
    } else {
      self.init(code: authority.region.code, name: authority.region.name)
    }
  }
}

extension Authority {
  fileprivate func sortingName(_ asDurham: Bool) -> String {
    asDurham && name == "County Durham" ? "Durham" : name
  }
}
