import England

/// The groups that the census asks for: how many there are of each in a suburb that is like the
/// country, and what sets them apart.
///
/// The lists are in the order of the published columns.
enum EthnicGroups {
  /// Who they are by the places where they live: one of a neighbourhood’s four origins, or British.
  enum Origin: Int {
    case southAsian
    case black
    case worldwide
    case european
    case british
  }

  struct Group {
    let origin: Origin
    /// How many to every hundred or so.
    let usual: Double
    /// How far that differs between authorities: the logarithm of a factor.
    let spread: Double
    /// The share whose main language is not English, and the share of those who speak it badly.
    let otherLanguage, littleEnglish: Double

    init(
      _ origin: Origin, _ usual: Double, spread: Double, language otherLanguage: Double,
      _ littleEnglish: Double
    ) {
      self.origin = origin
      self.usual = usual
      self.spread = spread
      self.otherLanguage = otherLanguage
      self.littleEnglish = littleEnglish
    }
  }

  static let bangladeshi = Group(.southAsian, 0.28, spread: 1.2, language: 0.42, 0.44)
  static let chinese = Group(.worldwide, 0.55, spread: 0.25, language: 0.55, 0.2)
  static let indian = Group(.southAsian, 1.6, spread: 0.9, language: 0.3, 0.25)
  static let pakistani = Group(.southAsian, 0.9, spread: 1, language: 0.33, 0.4)
  static let otherAsian = Group(.worldwide, 0.7, spread: 0.4, language: 0.45, 0.2)
  static let african = Group(.black, 1.05, spread: 0.4, language: 0.27, 0.17)
  static let caribbean = Group(.black, 0.46, spread: 0.65, language: 0.02, 0.1)
  static let otherBlack = Group(.black, 0.2, spread: 0.4, language: 0.12, 0.15)
  static let whiteAndAsian = Group(.worldwide, 0.7, spread: 0.15, language: 0.08, 0.1)
  static let whiteAndAfrican = Group(.worldwide, 0.3, spread: 0.3, language: 0.1, 0.1)
  static let whiteAndCaribbean = Group(.black, 0.24, spread: 0.3, language: 0.01, 0.1)
  static let otherMixed = Group(.worldwide, 0.55, spread: 0.15, language: 0.13, 0.1)
  static let british = Group(.british, 88, spread: 0, language: 0.004, 0.1)
  static let irish = Group(.worldwide, 0.55, spread: 0.3, language: 0.01, 0.05)
  static let traveller = Group(.european, 0.08, spread: 0.5, language: 0.03, 0.1)
  static let roma = Group(.european, 0.09, spread: 0.6, language: 0.8, 0.3)
  static let otherWhite = Group(.european, 3.2, spread: 0.35, language: 0.68, 0.24)
  static let arab = Group(.worldwide, 0.24, spread: 0.5, language: 0.6, 0.24)
  static let anyOther = Group(.worldwide, 0.6, spread: 0.4, language: 0.5, 0.26)

  static let all = [
    bangladeshi, chinese, indian, pakistani, otherAsian, african, caribbean, otherBlack,
    whiteAndAsian, whiteAndAfrican, whiteAndCaribbean, otherMixed, british, irish, traveller, roma,
    otherWhite, arab, anyOther,
  ]

  /// How many times as many live in a region: by origin.
  static func factors(in region: Region) -> [Double] {
    switch region {
    case .london: [2.2, 2.7, 1.6, 2.4]
    case .westMidlands, .eastMidlands: [1.5, 1.1, 0.9, 1]
    case .northWest, .yorkshire: [1.3, 0.6, 0.75, 0.75]
    case .southEast, .east: [0.8, 0.9, 1, 1.2]
    case .northEast: [0.5, 0.3, 0.6, 0.5]
    case .southWest: [0.3, 0.45, 0.7, 0.9]
    }
  }
}
