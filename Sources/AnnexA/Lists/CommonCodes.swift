extension [AnnexA.Code] {
  static let sex = lettered([
    ("Male", ["M", "Boy", "1"]), ("Female", ["F", "Girl", "2"]),
    (
      "Not stated/recorded (or unborn)",
      ["Unknown", "U", "Unborn", "Not stated/recorded", "Not stated", "Not recorded", "0"]
    ),
    ("Neither", ["Indeterminate", "Other", "I", "9"]),
  ]).map { code in
    guard code.code == "c" else { return code }
    return AnnexA.Code(
      code.code, code.label, written: code.written, or: code.otherLabels, group: "Unknown")
  }

  /// The twenty codes, and the groups of five that the census makes of them.
  ///
  /// > Department for Education. “Complete the children in need census: ethnicity.” Office for National
  /// > Statistics. “List of ethnic groups.”
  static let ethnicity: Self = [
    ("a", "WBRI", "White British", "White"), ("b", "WIRI", "White Irish", "White"),
    ("c", "WIRT", "Traveller of Irish heritage", "White"),
    ("d", "WOTH", "Any other White background", "White"), ("e", "WROM", "Gypsy/Roma", "White"),
    ("f", "MWBC", "White and Black Caribbean", "Mixed"),
    ("g", "MWBA", "White and Black African", "Mixed"), ("h", "MWAS", "White and Asian", "Mixed"),
    ("i", "MOTH", "Any other Mixed background", "Mixed"), ("j", "AIND", "Indian", "Asian"),
    ("k", "APKN", "Pakistani", "Asian"), ("l", "ABAN", "Bangladeshi", "Asian"),
    ("m", "AOTH", "Any other Asian background", "Asian"),
    ("n", "BCRB", "Black Caribbean", "Black"), ("o", "BAFR", "Black African", "Black"),
    ("p", "BOTH", "Any other Black background", "Black"), ("q", "CHNE", "Chinese", "Asian"),
    ("r", "OOTH", "Any other ethnic group", "Other"), ("s", "REFU", "Refused", "Unknown"),
    ("s", "NOBT", "Information not yet obtained", "Unknown"),
  ].map { letter, code, label, group in
    let others = code == "NOBT" ? ["Not obtained", "Unknown", "Not known", "Not stated"] : []
    return AnnexA.Code(
      code, label, written: "\(letter)) \(code)", or: others + [label + " (\(code))"], group: group)
  }

  /// Who told of a child. Several codes have one label in the form; what they are is in the words.
  static let source: Self =
    [
      (
        "a", "1A", "Individual",
        ["Family member, relative or carer", "Family member/relative/carer"]
      ),
      ("b", "1B", "Individual", ["Acquaintance"]), ("c", "1C", "Individual", ["Self"]),
      ("d", "1D", "Individual", ["Other individual"]), ("e", "2A", "Schools", ["School"]),
      ("f", "2B", "Education services", ["Education"]), ("g", "3A", "Health services", ["GP"]),
      ("h", "3B", "Health services", ["Health visitor"]),
      ("i", "3C", "Health services", ["School nurse"]),
      ("j", "3D", "Health services", ["Other primary health", "Other primary health services"]),
      ("k", "3E", "Health services", ["A&E", "Accident and emergency", "Hospital"]),
      ("l", "3F", "Health services", ["Other health", "Other health services"]),
      ("m", "4", "Housing", []), ("n", "5A", "LA services", ["Adult social care"]),
      ("o", "5B", "LA services", ["Other internal", "Local authority services"]),
      ("p", "5C", "LA services", ["External", "Another local authority"]),
      ("q", "6", "Police", []), ("r", "7", "Other legal agency", []),
      ("s", "8", "Other", ["Voluntary"]), ("t", "9", "Anonymous", []), ("u", "10", "Unknown", []),
    ].map { letter, code, label, others in
      AnnexA.Code(code, label, written: "\(letter)) \(code): \(label)", or: others)
    }
    // The census has a code of its own for early help; the form does not.
    + [AnnexA.Code("5D", "LA services", written: "5D: LA services", or: ["Early help"])]

  static let yesNo = lettered([("Yes", yes), ("No", no)])

  static let yesNoUnknown = lettered([
    ("Yes", yes), ("No", no), ("Unknown", ["U", "Not known", "Not recorded"]),
  ])

  private static let yes = ["Y", "True", "1"]
  private static let no = ["N", "False", "0"]

  static let need = coded(
    " - ",
    [
      ("N1", "Abuse or neglect"), ("N2", "Child’s disability"),
      ("N3", "Parental disability or illness"), ("N4", "Family in acute stress"),
      ("N5", "Family dysfunction"), ("N6", "Socially unacceptable behaviour"), ("N7", "Low income"),
      ("N8", "Absent parenting"), ("N9", "Cases other than children in need"),
      ("N0", "Not stated"),
    ])

  static let abuse = lettered([
    ("Neglect", ["NEG"]), ("Physical abuse", ["PHY"]), ("Sexual abuse", ["SAB"]),
    ("Emotional abuse", ["EMO"]), ("Multiple/not recommended", ["MUL", "Multiple"]),
  ])
}
