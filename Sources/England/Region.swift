/// A region of England, from north to south.
public enum Region: String, CaseIterable, Hashable, Sendable {
  case northEast = "E12000001"
  case northWest = "E12000002"
  case yorkshire = "E12000003"
  case eastMidlands = "E12000004"
  case westMidlands = "E12000005"
  case east = "E12000006"
  case london = "E12000007"
  case southEast = "E12000008"
  case southWest = "E12000009"

  public var code: String { rawValue }

  public var name: String {
    switch self {
    case .northEast: "North East"
    case .northWest: "North West"
    case .yorkshire: "Yorkshire and The Humber"
    case .eastMidlands: "East Midlands"
    case .westMidlands: "West Midlands"
    case .east: "East of England"
    case .london: "London"
    case .southEast: "South East"
    case .southWest: "South West"
    }
  }

  /// Its authorities, in the order of their codes.
  public var authorities: [Authority] {
    switch self {
    case .northEast: Authority.northEast
    case .northWest: Authority.northWest
    case .yorkshire: Authority.yorkshire
    case .eastMidlands: Authority.eastMidlands
    case .westMidlands: Authority.westMidlands
    case .east: Authority.east
    case .london: Authority.london
    case .southEast: Authority.southEast
    case .southWest: Authority.southWest
    }
  }
}
