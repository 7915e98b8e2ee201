/// An area of which something is known.
struct ProfileArea: Hashable, Sendable {
  let code: String
  let name: String
  /// The code of its region; nothing of a region.
  let region: String

  /// How large an area is.
  enum Level: Hashable, Sendable {
    case country, region, area

    /// As a file of official statistics writes it.
    init(written text: String) {
      switch text.lowercased() {
      case "national", "country": self = .country
      case "regional", "region": self = .region
      default: self = .area
      }
    }
  }
}
