import England

extension Board {
  static let londoners = [
    Board(
      "North West London", .london, .london, "E85",
      [
        Town("Brent", 51.552, -0.280, 350, "HA", "W2U3Z", [.diverse]),
        Town("Ealing", 51.513, -0.330, 360, "W", "W2U3Z", [.diverse]),
        Town("Hammersmith", 51.493, -0.224, 200, "W", "W2U3Z", [.diverse, .university, .wealthy]),
        Town("Harrow", 51.585, -0.345, 255, "HA", "W2U3Z", [.diverse, .wealthy]),
        Town("Hillingdon", 51.540, -0.450, 300, "UB", "W2U3Z", [.diverse]),
        Town("Hounslow", 51.468, -0.365, 285, "TW", "W2U3Z", [.diverse]),
        Town("Kensington", 51.502, -0.192, 190, "SW", "W2U3Z", [.wealthy, .diverse]),
        Town("Westminster", 51.515, -0.160, 240, "W", "W2U3Z", [.diverse, .university]),
      ]),
    Board(
      "North Central London", .london, .london, "F83",
      [
        Town("Barnet", 51.608, -0.210, 400, "N", "93C", [.diverse, .wealthy]),
        Town("Camden", 51.543, -0.150, 260, "NW", "93C", [.university, .diverse]),
        Town("Enfield", 51.645, -0.085, 330, "EN", "93C", [.diverse]),
        Town("Haringey", 51.590, -0.105, 280, "N", "93C", [.diverse, .poor]),
        Town("Islington", 51.545, -0.105, 240, "N", "93C", [.diverse, .university]),
      ]),
    Board(
      "North East London", .london, .london, "F84",
      [
        Town("Barking", 51.545, 0.125, 215, "IG", "A3A8R", [.diverse, .poor]),
        Town("Hackney", 51.550, -0.057, 280, "E", "A3A8R", [.diverse, .poor]),
        Town("Havering", 51.575, 0.195, 260, "RM", "A3A8R", [.wealthy]),
        Town("Newham", 51.530, 0.030, 360, "E", "A3A8R", [.diverse, .poor]),
        Town("Redbridge", 51.578, 0.070, 310, "IG", "A3A8R", [.diverse]),
        Town("Tower Hamlets", 51.517, -0.035, 320, "E", "A3A8R", [.diverse, .poor, .university]),
        Town("Waltham Forest", 51.590, -0.013, 280, "E", "A3A8R", [.diverse]),
      ]),
    Board(
      "South East London", .london, .london, "G85",
      [
        Town("Bexley", 51.455, 0.140, 245, "DA", "72Q", [.wealthy]),
        Town("Bromley", 51.395, 0.040, 330, "BR", "72Q", [.wealthy]),
        Town("Greenwich", 51.478, 0.045, 290, "SE", "72Q", [.diverse, .university]),
        Town("Lambeth", 51.460, -0.118, 330, "SW", "72Q", [.diverse]),
        Town("Lewisham", 51.447, -0.020, 305, "SE", "72Q", [.diverse]),
        Town("Southwark", 51.480, -0.075, 320, "SE", "72Q", [.diverse, .university]),
      ]),
    Board(
      "South West London", .london, .london, "H85",
      [
        Town("Croydon", 51.372, -0.095, 390, "CR", "36L", [.diverse]),
        Town("Kingston", 51.405, -0.295, 175, "KT", "36L", [.wealthy, .university]),
        Town("Merton", 51.408, -0.190, 210, "SM", "36L", [.diverse, .wealthy]),
        Town("Richmond", 51.447, -0.320, 200, "TW", "36L", [.wealthy]),
        Town("Sutton", 51.362, -0.185, 205, "SM", "36L", [.wealthy]),
        Town("Wandsworth", 51.450, -0.175, 340, "SW", "36L", [.diverse, .university, .wealthy]),
      ]),
  ]
}
