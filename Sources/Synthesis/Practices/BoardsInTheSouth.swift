import England

extension Board {
  static let southEastern = [
    Board(
      "Buckinghamshire, Oxfordshire and Berkshire West", .southEast, .southEast, "K84",
      [
        Town("Oxford", 51.752, -1.258, 250, "OX", "10Q", [.university, .wealthy]),
        Town("Banbury", 52.060, -1.338, 160, "OX", "10Q", [.rural]),
        Town("Abingdon", 51.671, -1.283, 180, "OX", "10Q", [.wealthy, .rural]),
        Town("Witney", 51.786, -1.486, 120, "OX", "10Q", [.rural]),
        Town("Aylesbury", 51.816, -0.813, 230, "HP", "14Y", [.wealthy]),
        Town("High Wycombe", 51.629, -0.749, 260, "HP", "14Y", [.diverse, .wealthy]),
        Town("Reading", 51.455, -0.973, 260, "RG", "15A", [.university, .diverse]),
        Town("Wokingham", 51.411, -0.834, 170, "RG", "15A", [.wealthy]),
        Town("Newbury", 51.401, -1.323, 150, "RG", "15A", [.rural, .wealthy]),
      ]),
    Board(
      "Frimley", .southEast, .southEast, "K85",
      [
        Town("Slough", 51.511, -0.594, 170, "SL", "D4U1Y", [.diverse]),
        Town("Maidenhead", 51.522, -0.720, 140, "SL", "D4U1Y", [.wealthy]),
        Town("Bracknell", 51.416, -0.753, 130, "RG", "D4U1Y"),
        Town("Camberley", 51.335, -0.742, 110, "GU", "D4U1Y", [.wealthy]),
        Town("Farnborough", 51.289, -0.755, 220, "GU", "D4U1Y"),
      ]),
    Board(
      "Hampshire and the Isle of Wight", .southEast, .southEast, "J82",
      [
        Town("Southampton", 50.920, -1.404, 330, "SO", "D9Y0V", [.university, .poor]),
        Town("Portsmouth", 50.815, -1.080, 240, "PO", "10R", [.university, .poor], sea: .south),
        Town("Gosport", 50.810, -1.140, 220, "PO", "D9Y0V", [.coast], sea: .south),
        Town("Havant", 50.862, -0.985, 170, "PO", "D9Y0V", [.poor], sea: .south),
        Town("Winchester", 51.063, -1.310, 180, "SO", "D9Y0V", [.wealthy, .rural]),
        Town("Basingstoke", 51.266, -1.090, 190, "RG", "D9Y0V"),
        Town("Andover", 51.208, -1.480, 110, "SP", "D9Y0V", [.rural]),
        Town("Lymington", 50.765, -1.550, 170, "SO", "D9Y0V", [.coast, .wealthy], sea: .south),
        Town("Newport", 50.690, -1.296, 140, "PO", "D9Y0V", [.coast]),
      ]),
    Board(
      "Kent and Medway", .southEast, .southEast, "G82",
      [
        Town("Maidstone", 51.272, 0.529, 240, "ME", "91Q"),
        Town("Gillingham", 51.380, 0.550, 290, "ME", "91Q", [.poor], sea: .north),
        Town("Dartford", 51.440, 0.217, 220, "DA", "91Q", [.diverse], sea: .north),
        Town("Tunbridge Wells", 51.132, 0.263, 240, "TN", "91Q", [.wealthy, .rural]),
        Town("Canterbury", 51.280, 1.080, 200, "CT", "91Q", [.university, .rural]),
        Town("Margate", 51.375, 1.385, 145, "CT", "91Q", [.coast, .poor], sea: .north),
        Town("Dover", 51.140, 1.300, 120, "CT", "91Q", [.coast], sea: .south),
        Town("Folkestone", 51.090, 1.165, 115, "CT", "91Q", [.coast, .poor], sea: .south),
        Town("Ashford", 51.149, 0.873, 135, "TN", "91Q", [.rural]),
        Town("Sittingbourne", 51.340, 0.733, 150, "ME", "91Q", [.poor], sea: .north),
      ]),
    Board(
      "Surrey Heartlands", .southEast, .southEast, "H81",
      [
        Town("Guildford", 51.236, -0.570, 250, "GU", "92A", [.wealthy, .university]),
        Town("Woking", 51.317, -0.558, 200, "GU", "92A", [.wealthy]),
        Town("Epsom", 51.334, -0.268, 240, "KT", "92A", [.wealthy]),
        Town("Redhill", 51.240, -0.170, 220, "RH", "92A", [.wealthy]),
        Town("Staines", 51.430, -0.511, 180, "TW", "92A"),
      ]),
    Board(
      "Sussex", .southEast, .southEast, "H82",
      [
        Town("Brighton", 50.835, -0.140, 300, "BN", "09D", [.university, .coast], sea: .south),
        Town("Worthing", 50.822, -0.372, 230, "BN", "70F", [.coast], sea: .south),
        Town("Bognor", 50.792, -0.675, 110, "PO", "70F", [.coast], sea: .south),
        Town("Chichester", 50.840, -0.780, 120, "PO", "70F", [.rural, .wealthy]),
        Town("Crawley", 51.113, -0.187, 160, "RH", "70F", [.diverse]),
        Town("Horsham", 51.063, -0.326, 230, "RH", "70F", [.wealthy, .rural]),
        Town("Eastbourne", 50.780, 0.275, 180, "BN", "97R", [.coast], sea: .south),
        Town("Hastings", 50.865, 0.575, 180, "TN", "97R", [.coast, .poor], sea: .south),
        Town("Lewes", 50.880, 0.020, 150, "BN", "97R", [.rural]),
      ]),
  ]

  static let southWestern = [
    Board(
      "Bath and North East Somerset, Swindon and Wiltshire", .southWest, .southWest, "J83",
      [
        Town("Bath", 51.381, -2.359, 200, "BA", "92G", [.university, .wealthy]),
        Town("Swindon", 51.558, -1.782, 240, "SN", "92G"),
        Town("Salisbury", 51.070, -1.795, 150, "SP", "92G", [.rural]),
        Town("Trowbridge", 51.320, -2.208, 170, "BA", "92G", [.rural]),
        Town("Chippenham", 51.460, -2.116, 170, "SN", "92G", [.rural]),
      ]),
    Board(
      "Bristol, North Somerset and South Gloucestershire", .southWest, .southWest, "L81",
      [
        Town("Bristol", 51.458, -2.587, 520, "BS", "15C", [.university, .diverse, .poor]),
        Town("Kingswood", 51.500, -2.500, 260, "BS", "15C"),
        Town("Weston", 51.346, -2.965, 130, "BS", "15C", [.coast], sea: .west),
        Town("Clevedon", 51.437, -2.845, 90, "BS", "15C", [.wealthy], sea: .west),
      ]),
    Board(
      "Cornwall and the Isles of Scilly", .southWest, .southWest, "L82",
      [
        Town("Truro", 50.263, -5.051, 170, "TR", "11N", [.rural]),
        Town("Penzance", 50.125, -5.530, 90, "TR", "11N", [.coast, .poor], sea: .south),
        Town("Bodmin", 50.466, -4.718, 120, "PL", "11N", [.rural]),
        Town("St Austell", 50.345, -4.790, 100, "PL", "11N", [.coast], sea: .south),
        Town("Bude", 50.815, -4.530, 70, "EX", "11N", [.coast, .rural], sea: .west),
      ]),
    Board(
      "Devon", .southWest, .southWest, "L83",
      [
        Town("Exeter", 50.724, -3.527, 260, "EX", "15N", [.university, .rural]),
        Town("Plymouth", 50.385, -4.135, 270, "PL", "15N", [.poor, .university], sea: .south),
        Town("Torquay", 50.465, -3.540, 140, "TQ", "15N", [.coast, .poor], sea: .east),
        Town("Barnstaple", 51.075, -4.058, 160, "EX", "15N", [.rural]),
        Town("Exmouth", 50.625, -3.405, 110, "EX", "15N", [.coast, .wealthy], sea: .south),
        Town("Tavistock", 50.555, -4.130, 100, "PL", "15N", [.rural]),
        Town("Honiton", 50.800, -3.190, 130, "EX", "15N", [.rural]),
      ]),
    Board(
      "Dorset", .southWest, .southWest, "J81",
      [
        Town("Bournemouth", 50.735, -1.880, 260, "BH", "11J", [.coast, .university], sea: .south),
        Town("Poole", 50.730, -1.985, 180, "BH", "11J", [.coast, .wealthy], sea: .south),
        Town("Weymouth", 50.625, -2.460, 90, "DT", "11J", [.coast], sea: .south),
        Town("Dorchester", 50.715, -2.437, 120, "DT", "11J", [.rural]),
        Town("Wimborne", 50.802, -1.985, 130, "BH", "11J", [.wealthy, .rural]),
      ]),
    Board(
      "Gloucestershire", .southWest, .southWest, "L84",
      [
        Town("Gloucester", 51.864, -2.244, 190, "GL", "11M", [.poor]),
        Town("Cheltenham", 51.899, -2.078, 190, "GL", "11M", [.wealthy]),
        Town("Stroud", 51.745, -2.216, 130, "GL", "11M", [.rural]),
        Town("Cirencester", 51.719, -1.968, 100, "GL", "11M", [.rural, .wealthy]),
      ]),
    Board(
      "Somerset", .southWest, .southWest, "L85",
      [
        Town("Taunton", 51.015, -3.107, 190, "TA", "11X", [.rural]),
        Town("Yeovil", 50.942, -2.633, 170, "BA", "11X", [.rural]),
        Town("Bridgwater", 51.128, -3.004, 120, "TA", "11X", [.poor]),
        Town("Minehead", 51.195, -3.475, 45, "TA", "11X", [.coast, .rural], sea: .north),
        Town("Wells", 51.209, -2.647, 110, "BA", "11X", [.rural]),
      ]),
  ]
}
