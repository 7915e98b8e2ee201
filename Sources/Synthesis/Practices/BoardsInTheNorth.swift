import England

extension Board {
  static let northern = [
    Board(
      "North East and North Cumbria", .northEast, .northEast, "A81",
      [
        Town("Newcastle", 54.974, -1.613, 420, "NE", "13T", [.university, .poor]),
        Town("Gateshead", 54.953, -1.603, 200, "NE", "13T", [.poor]),
        Town("South Shields", 54.990, -1.430, 150, "NE", "00N", [.poor, .coast], sea: .east),
        Town("Tynemouth", 55.015, -1.450, 200, "NE", "99C", [.coast], sea: .east),
        Town("Sunderland", 54.906, -1.400, 280, "SR", "00P", [.poor], sea: .east),
        Town("Durham", 54.777, -1.575, 420, "DH", "84H", [.university, .rural]),
        Town("Darlington", 54.524, -1.553, 110, "DL", "16C"),
        Town("Hartlepool", 54.686, -1.215, 95, "TS", "16C", [.poor, .coast], sea: .east),
        Town("Stockton", 54.568, -1.318, 200, "TS", "16C", [.poor]),
        Town("Middlesbrough", 54.570, -1.235, 280, "TS", "16C", [.poor, .diverse]),
        Town("Morpeth", 55.167, -1.690, 220, "NE", "00L", [.rural]),
        Town("Alnwick", 55.413, -1.706, 90, "NE", "00L", [.rural]),
        Town("Carlisle", 54.893, -2.933, 180, "CA", "01H", [.rural]),
        Town("Workington", 54.643, -3.545, 110, "CA", "01H", [.poor, .rural], sea: .west),
      ]),
    Board(
      "Humber and North Yorkshire", .northEast, .yorkshire, "B81",
      [
        Town("Hull", 53.745, -0.337, 290, "HU", "03F", [.poor]),
        Town("Beverley", 53.842, -0.430, 220, "HU", "02Y", [.rural, .wealthy]),
        Town("Bridlington", 54.085, -0.195, 80, "YO", "02Y", [.coast], sea: .east),
        Town("York", 53.960, -1.081, 260, "YO", "03Q", [.university, .wealthy]),
        Town("Harrogate", 53.992, -1.538, 160, "HG", "42D", [.wealthy, .rural]),
        Town("Northallerton", 54.339, -1.432, 140, "DL", "42D", [.rural]),
        Town("Scarborough", 54.280, -0.405, 110, "YO", "42D", [.coast], sea: .east),
        Town("Grimsby", 53.566, -0.088, 165, "DN", "03H", [.poor], sea: .east),
        Town("Scunthorpe", 53.590, -0.654, 175, "DN", "03K", [.poor]),
      ]),
    Board(
      "West Yorkshire", .northEast, .yorkshire, "B82",
      [
        Town("Leeds", 53.800, -1.549, 830, "LS", "15F", [.university, .diverse, .poor]),
        Town("Bradford", 53.795, -1.759, 540, "BD", "36J", [.diverse, .poor]),
        Town("Keighley", 53.868, -1.906, 120, "BD", "36J", [.rural]),
        Town("Halifax", 53.723, -1.864, 220, "HX", "02T", [.poor]),
        Town("Huddersfield", 53.646, -1.785, 440, "HD", "X2C4Y", [.diverse, .university]),
        Town("Wakefield", 53.683, -1.498, 380, "WF", "03R", [.poor]),
      ]),
    Board(
      "South Yorkshire", .northEast, .yorkshire, "C88",
      [
        Town("Sheffield", 53.381, -1.470, 590, "S", "03N", [.university, .poor, .diverse]),
        Town("Doncaster", 53.523, -1.133, 320, "DN", "02X", [.poor]),
        Town("Rotherham", 53.430, -1.357, 265, "S", "03L", [.poor]),
        Town("Barnsley", 53.553, -1.479, 260, "S", "02P", [.poor]),
      ]),
  ]

  static let western = [
    Board(
      "Lancashire and South Cumbria", .northWest, .northWest, "P81",
      [
        Town("Blackpool", 53.814, -3.050, 175, "FY", "00R", [.coast, .poor], sea: .west),
        Town("Lytham", 53.740, -2.965, 190, "FY", "02M", [.coast, .wealthy], sea: .south),
        Town("Preston", 53.763, -2.703, 220, "PR", "01E", [.university, .diverse]),
        Town("Chorley", 53.653, -2.632, 190, "PR", "00X"),
        Town("Blackburn", 53.748, -2.482, 180, "BB", "00Q", [.diverse, .poor]),
        Town("Burnley", 53.789, -2.240, 390, "BB", "01A", [.poor, .diverse]),
        Town("Lancaster", 54.047, -2.801, 170, "LA", "01K", [.university, .rural]),
        Town("Kendal", 54.326, -2.745, 110, "LA", "01K", [.rural]),
        Town("Barrow", 54.110, -3.226, 75, "LA", "01K", [.poor], sea: .west),
        Town("Ormskirk", 53.568, -2.885, 115, "L", "02G", [.university]),
      ]),
    Board(
      "Greater Manchester", .northWest, .northWest, "P84",
      [
        Town("Manchester", 53.473, -2.240, 600, "M", "14L", [.university, .diverse, .poor]),
        Town("Salford", 53.490, -2.300, 270, "M", "01G", [.poor, .university]),
        Town("Bolton", 53.578, -2.429, 300, "BL", "00T", [.poor, .diverse]),
        Town("Bury", 53.593, -2.298, 195, "BL", "00V"),
        Town("Oldham", 53.541, -2.118, 240, "OL", "00Y", [.poor, .diverse]),
        Town("Rochdale", 53.615, -2.156, 225, "OL", "01D", [.poor, .diverse]),
        Town("Stockport", 53.408, -2.149, 300, "SK", "01W", [.wealthy]),
        Town("Ashton", 53.489, -2.094, 230, "OL", "01Y", [.poor]),
        Town("Altrincham", 53.388, -2.349, 235, "WA", "02A", [.wealthy]),
        Town("Wigan", 53.545, -2.632, 325, "WN", "02H", [.poor]),
      ]),
    Board(
      "Cheshire and Merseyside", .northWest, .northWest, "N81",
      [
        Town("Liverpool", 53.405, -2.965, 500, "L", "99A", [.poor, .university]),
        Town("Bootle", 53.460, -2.985, 150, "L", "01T", [.poor], sea: .west),
        Town("Southport", 53.648, -3.000, 120, "PR", "01V", [.coast], sea: .west),
        Town("Birkenhead", 53.390, -3.040, 320, "CH", "12F", [.poor, .coast], sea: .west),
        Town("Knowsley", 53.440, -2.840, 155, "L", "01J", [.poor]),
        Town("St Helens", 53.453, -2.737, 185, "WA", "01X", [.poor]),
        Town("Warrington", 53.390, -2.597, 215, "WA", "02E"),
        Town("Widnes", 53.363, -2.728, 130, "WA", "01F", [.poor]),
        Town("Chester", 53.191, -2.892, 260, "CH", "27D", [.rural, .university]),
        Town("Crewe", 53.099, -2.440, 190, "CW", "27D"),
        Town("Macclesfield", 53.259, -2.127, 200, "SK", "27D", [.wealthy, .rural]),
      ]),
  ]
}
