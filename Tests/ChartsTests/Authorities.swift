import Charts
import TestSupport

/// The upper-tier authorities of England by their kinds, and made-up numbers for them that set the
/// kinds apart.
enum Authorities {
  static let unitaries = named(
    """
    Hartlepool; Middlesbrough; Redcar and Cleveland; Stockton-on-Tees; Darlington; Halton; \
    Warrington; Blackburn with Darwen; Blackpool; Kingston upon Hull, City of; \
    East Riding of Yorkshire; North East Lincolnshire; North Lincolnshire; York; Derby; \
    Leicester; Rutland; Nottingham; Herefordshire, County of; Telford and Wrekin; \
    Stoke-on-Trent; Bath and North East Somerset; Bristol, City of; North Somerset; \
    South Gloucestershire; Plymouth; Torbay; Swindon; Peterborough; Luton; Southend-on-Sea; \
    Thurrock; Medway; Bracknell Forest; West Berkshire; Reading; Slough; \
    Windsor and Maidenhead; Wokingham; Milton Keynes; Brighton and Hove; Portsmouth; \
    Southampton; Isle of Wight; County Durham; Cheshire East; Cheshire West and Chester; \
    Shropshire; Cornwall; Wiltshire; Bedford; Central Bedfordshire; Northumberland; \
    Bournemouth, Christchurch and Poole; Dorset; Buckinghamshire; North Northamptonshire; \
    West Northamptonshire; Cumberland; Westmorland and Furness; North Yorkshire; Somerset; \
    Isles of Scilly
    """)
  static let metropolitans = named(
    """
    Bolton; Bury; Manchester; Oldham; Rochdale; Salford; Stockport; Tameside; Trafford; Wigan; \
    Knowsley; Liverpool; St. Helens; Sefton; Wirral; Barnsley; Doncaster; Rotherham; \
    Sheffield; Newcastle upon Tyne; North Tyneside; South Tyneside; Sunderland; Birmingham; \
    Coventry; Dudley; Sandwell; Solihull; Walsall; Wolverhampton; Bradford; Calderdale; \
    Kirklees; Leeds; Wakefield; Gateshead
    """)
  static let boroughs = named(
    """
    City of London; Barking and Dagenham; Barnet; Bexley; Brent; Bromley; Camden; Croydon; \
    Ealing; Enfield; Greenwich; Hackney; Hammersmith and Fulham; Haringey; Harrow; Havering; \
    Hillingdon; Hounslow; Islington; Kensington and Chelsea; Kingston upon Thames; Lambeth; \
    Lewisham; Merton; Newham; Redbridge; Richmond upon Thames; Southwark; Sutton; \
    Tower Hamlets; Waltham Forest; Wandsworth; Westminster
    """)
  static let shires = named(
    """
    Cambridgeshire; Derbyshire; Devon; East Sussex; Essex; Gloucestershire; Hampshire; \
    Hertfordshire; Kent; Lancashire; Leicestershire; Lincolnshire; Norfolk; Nottinghamshire; \
    Oxfordshire; Staffordshire; Suffolk; Surrey; Warwickshire; West Sussex; Worcestershire
    """)

  static let kinds = [unitaries, metropolitans, boroughs, shires]
  static let groups = [
    "Unitary authorities", "Metropolitan boroughs", "London boroughs and the City",
    "Shire counties",
  ]
  static let names = kinds.flatMap(\.self)
  static let labels = kinds.indices.flatMap { Array(repeating: $0, count: kinds[$0].count) }

  /// Two numbers for each authority: a cloud for each kind, of the sum of six dice.
  static let points: [(x: Double, y: Double)] = {
    var noise = Noise(seed: 153)
    func die() -> Double {
      (0..<6).reduce(-3) { sum, _ in sum + .random(in: 0..<1, using: &noise) }
    }
    let middles: [(x: Double, y: Double)] = [(0, 0), (-2.6, 3.4), (5.2, 2.6), (-1.2, -4)]
    return labels.map { kind in
      let (x, y) = (die(), die())
      return (middles[kind].x + 1.3 * x + 0.3 * y, middles[kind].y + 0.9 * y)
    }
  }()

  /// Their tree by Ward’s method.
  static let tree = Tree.ward(points)

  /// Names that are hard to letter.
  static let hard = [
    "Bournemouth, Christchurch and Poole UA 1", "<b>&\"'\u{7}", "لندن الكبرى", "東京都千代田区",
    "Ынгланд", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
  ]

  private static func named(_ names: String) -> [String] {
    names.split(separator: "; ").map(String.init)
  }
}

extension Tree {
  /// Ward’s method as it is defined: of all pairs of clusters those are joined that add the least to
  /// the sum of squares, again and again.
  static func ward(_ points: [(x: Double, y: Double)]) -> Tree {
    struct Cluster {
      var number: Int
      var size: Double
      var x: Double
      var y: Double

      func height(with other: Cluster) -> Double {
        let (x, y) = (x - other.x, y - other.y)
        return (2 * size * other.size / (size + other.size) * (x * x + y * y)).squareRoot()
      }
    }
    var clusters = points.enumerated().map {
      Cluster(number: $0.offset, size: 1, x: $0.element.x, y: $0.element.y)
    }
    var joins: [Join] = []
    while clusters.count > 1 {
      var best = (a: 0, b: 1, height: Double.infinity)
      for b in clusters.indices {
        for a in 0..<b {
          let height = clusters[a].height(with: clusters[b])
          if height < best.height { best = (a, b, height) }
        }
      }
      let (a, b) = (clusters[best.a], clusters[best.b])
      let size = a.size + b.size
      joins.append(Join(a.number, b.number, height: best.height))
      clusters.remove(at: best.b)
      clusters[best.a] = Cluster(
        number: points.count + joins.count - 1, size: size,
        x: (a.x * a.size + b.x * b.size) / size, y: (a.y * a.size + b.y * b.size) / size)
    }
    return Tree(count: points.count, joins)
  }
}
