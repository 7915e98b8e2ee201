import England

extension Board {
  static let eastern = [
    Board(
      "Bedfordshire, Luton and Milton Keynes", .east, .east, "E81",
      [
        Town("Luton", 51.879, -0.417, 240, "LU", "M1J4Y", [.diverse, .poor]),
        Town("Bedford", 52.136, -0.467, 190, "MK", "M1J4Y", [.diverse]),
        Town("Milton Keynes", 52.041, -0.759, 290, "MK", "M1J4Y", [.diverse]),
        Town("Leighton Buzzard", 51.917, -0.661, 250, "LU", "M1J4Y", [.wealthy, .rural]),
      ]),
    Board(
      "Cambridgeshire and Peterborough", .east, .east, "D81",
      [
        Town("Cambridge", 52.205, 0.122, 280, "CB", "06H", [.university, .wealthy]),
        Town("Peterborough", 52.573, -0.243, 250, "PE", "06H", [.diverse]),
        Town("Huntingdon", 52.331, -0.183, 180, "PE", "06H", [.rural]),
        Town("Wisbech", 52.665, 0.160, 100, "PE", "06H", [.rural, .poor]),
        Town("Ely", 52.399, 0.262, 90, "CB", "06H", [.rural]),
      ]),
    Board(
      "Hertfordshire and West Essex", .east, .east, "E82",
      [
        Town("Watford", 51.656, -0.396, 250, "WD", "06N", [.diverse, .wealthy]),
        Town("Hemel Hempstead", 51.753, -0.449, 160, "HP", "06N"),
        Town("St Albans", 51.755, -0.336, 200, "AL", "06N", [.wealthy]),
        Town("Stevenage", 51.902, -0.202, 240, "SG", "06K"),
        Town("Hertford", 51.796, -0.078, 200, "SG", "06K", [.wealthy, .rural]),
        Town("Hoddesdon", 51.762, -0.012, 120, "EN", "06K"),
        Town("Harlow", 51.773, 0.102, 130, "CM", "07H", [.poor]),
        Town("Epping", 51.700, 0.110, 180, "CM", "07H", [.wealthy, .rural]),
      ]),
    Board(
      "Mid and South Essex", .east, .east, "F81",
      [
        Town("Southend", 51.545, 0.700, 190, "SS", "99G", [.coast, .poor], sea: .south),
        Town("Basildon", 51.576, 0.488, 260, "SS", "99E", [.poor]),
        Town("Brentwood", 51.621, 0.305, 80, "CM", "99E", [.wealthy]),
        Town("Grays", 51.485, 0.330, 180, "RM", "07G", [.diverse], sea: .south),
        Town("Chelmsford", 51.736, 0.469, 200, "CM", "06Q", [.wealthy]),
        Town("Braintree", 51.878, 0.553, 180, "CM", "06Q", [.rural]),
        Town("Rayleigh", 51.586, 0.605, 180, "SS", "99F", [.wealthy]),
      ]),
    Board(
      "Norfolk and Waveney", .east, .east, "D82",
      [
        Town("Norwich", 52.628, 1.293, 360, "NR", "26A", [.university, .poor]),
        Town("Great Yarmouth", 52.606, 1.725, 100, "NR", "26A", [.coast, .poor], sea: .east),
        Town("Lowestoft", 52.475, 1.745, 120, "NR", "26A", [.coast, .poor], sea: .east),
        Town("Kings Lynn", 52.751, 0.402, 160, "PE", "26A", [.rural]),
        Town("Thetford", 52.414, 0.752, 110, "IP", "26A", [.rural]),
        Town("Cromer", 52.925, 1.302, 100, "NR", "26A", [.coast, .rural], sea: .north),
      ]),
    Board(
      "Suffolk and North East Essex", .east, .east, "D83",
      [
        Town("Ipswich", 52.057, 1.148, 260, "IP", "06L", [.poor]),
        Town("Bury St Edmunds", 52.247, 0.715, 230, "IP", "07K", [.rural]),
        Town("Woodbridge", 52.093, 1.320, 110, "IP", "06L", [.rural, .wealthy]),
        Town("Colchester", 51.890, 0.901, 210, "CO", "06T", [.university]),
        Town("Clacton", 51.793, 1.150, 140, "CO", "06T", [.coast, .poor], sea: .south),
      ]),
  ]
}
