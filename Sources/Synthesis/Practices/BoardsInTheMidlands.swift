import England

extension Board {
  static let midland = [
    Board(
      "Derby and Derbyshire", .midlands, .eastMidlands, "C81",
      [
        Town("Derby", 52.922, -1.477, 290, "DE", "15M", [.diverse, .university]),
        Town("Chesterfield", 53.235, -1.429, 270, "S", "15M", [.poor]),
        Town("Ilkeston", 52.972, -1.309, 180, "DE", "15M"),
        Town("Matlock", 53.138, -1.555, 150, "DE", "15M", [.rural]),
        Town("Buxton", 53.259, -1.911, 90, "SK", "15M", [.rural]),
      ]),
    Board(
      "Leicester, Leicestershire and Rutland", .midlands, .eastMidlands, "C82",
      [
        Town("Leicester", 52.636, -1.133, 460, "LE", "04C", [.diverse, .university]),
        Town("Loughborough", 52.771, -1.207, 180, "LE", "04V", [.university]),
        Town("Hinckley", 52.541, -1.373, 150, "LE", "04V", [.wealthy]),
        Town("Oakham", 52.670, -0.730, 45, "LE", "03W", [.rural]),
        Town("Market Harborough", 52.478, -0.921, 220, "LE", "03W", [.wealthy, .rural]),
      ]),
    Board(
      "Lincolnshire", .midlands, .eastMidlands, "C83",
      [
        Town("Lincoln", 53.231, -0.541, 230, "LN", "71E", [.university, .rural]),
        Town("Grantham", 52.912, -0.642, 140, "NG", "71E", [.rural]),
        Town("Boston", 52.976, -0.024, 160, "PE", "71E", [.rural, .poor]),
        Town("Skegness", 53.142, 0.330, 90, "PE", "71E", [.coast], sea: .east),
        Town("Louth", 53.367, -0.006, 120, "LN", "71E", [.rural]),
      ]),
    Board(
      "Nottingham and Nottinghamshire", .midlands, .eastMidlands, "C84",
      [
        Town("Nottingham", 52.954, -1.150, 480, "NG", "52R", [.university, .diverse, .poor]),
        Town("Arnold", 53.005, -1.127, 200, "NG", "52R", [.wealthy]),
        Town("Mansfield", 53.147, -1.198, 210, "NG", "52R", [.poor]),
        Town("Newark", 53.076, -0.810, 120, "NG", "52R", [.rural]),
        Town("Worksop", 53.304, -1.124, 115, "S", "02Q", [.poor]),
      ]),
    Board(
      "Northamptonshire", .midlands, .eastMidlands, "K83",
      [
        Town("Northampton", 52.241, -0.902, 380, "NN", "78H"),
        Town("Kettering", 52.399, -0.729, 170, "NN", "78H"),
        Town("Corby", 52.487, -0.698, 90, "NN", "78H", [.poor]),
        Town("Daventry", 52.257, -1.162, 110, "NN", "78H", [.rural]),
      ]),
    Board(
      "Birmingham and Solihull", .midlands, .westMidlands, "M85",
      [
        Town("Birmingham", 52.480, -1.895, 850, "B", "15E", [.diverse, .poor, .university]),
        Town("Sutton Coldfield", 52.563, -1.824, 180, "B", "15E", [.wealthy]),
        Town("Edgbaston", 52.440, -1.940, 260, "B", "15E", [.university]),
        Town("Solihull", 52.412, -1.778, 220, "B", "15E", [.wealthy]),
      ]),
    Board(
      "Black Country", .midlands, .westMidlands, "M88",
      [
        Town("Wolverhampton", 52.587, -2.129, 270, "WV", "D2P2L", [.diverse, .poor]),
        Town("Walsall", 52.586, -1.982, 285, "WS", "D2P2L", [.poor, .diverse]),
        Town("West Bromwich", 52.519, -1.995, 345, "B", "D2P2L", [.diverse, .poor]),
        Town("Dudley", 52.509, -2.081, 320, "DY", "D2P2L", [.poor]),
      ]),
    Board(
      "Coventry and Warwickshire", .midlands, .westMidlands, "M86",
      [
        Town("Coventry", 52.408, -1.510, 400, "CV", "B2M3M", [.university, .diverse, .poor]),
        Town("Nuneaton", 52.523, -1.468, 190, "CV", "B2M3M", [.poor]),
        Town("Rugby", 52.371, -1.264, 115, "CV", "B2M3M"),
        Town("Leamington Spa", 52.290, -1.536, 150, "CV", "B2M3M", [.wealthy]),
        Town("Stratford", 52.192, -1.707, 130, "CV", "B2M3M", [.rural, .wealthy]),
      ]),
    Board(
      "Herefordshire and Worcestershire", .midlands, .westMidlands, "M81",
      [
        Town("Worcester", 52.192, -2.220, 180, "WR", "18C", [.university]),
        Town("Malvern", 52.112, -2.325, 90, "WR", "18C", [.rural]),
        Town("Redditch", 52.306, -1.946, 180, "B", "18C", [.poor]),
        Town("Kidderminster", 52.389, -2.250, 105, "DY", "18C"),
        Town("Evesham", 52.092, -1.947, 80, "WR", "18C", [.rural]),
        Town("Hereford", 52.056, -2.716, 150, "HR", "18C", [.rural]),
        Town("Leominster", 52.228, -2.739, 50, "HR", "18C", [.rural]),
      ]),
    Board(
      "Shropshire, Telford and Wrekin", .midlands, .westMidlands, "M82",
      [
        Town("Shrewsbury", 52.708, -2.754, 150, "SY", "M2L0M", [.rural]),
        Town("Telford", 52.678, -2.449, 185, "TF", "M2L0M", [.poor]),
        Town("Oswestry", 52.860, -3.030, 80, "SY", "M2L0M", [.rural]),
        Town("Ludlow", 52.367, -2.718, 70, "SY", "M2L0M", [.rural]),
      ]),
    Board(
      "Staffordshire and Stoke-on-Trent", .midlands, .westMidlands, "M83",
      [
        Town("Stoke", 53.010, -2.180, 390, "ST", "05W", [.poor]),
        Town("Stafford", 52.807, -2.117, 150, "ST", "05V"),
        Town("Burton", 52.803, -1.636, 140, "DE", "05D", [.diverse]),
        Town("Cannock", 52.690, -2.030, 140, "WS", "05Q"),
        Town("Tamworth", 52.634, -1.696, 180, "B", "05Q"),
        Town("Leek", 53.107, -2.024, 100, "ST", "05G", [.rural]),
      ]),
  ]
}
