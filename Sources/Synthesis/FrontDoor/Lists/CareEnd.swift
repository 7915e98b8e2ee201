import England

/// Why a child is no longer in care.
///
/// > Department for Education. "Children looked-after return: guide to submitting data."
struct CareEnd {
  let code: String

  /// Why the whole case is closed then.
  var closureReason: String {
    switch code {
    case "E11", "E12": "RC1"
    case "E2": "RC2"
    case "E41": "RC3"
    case "E45", "E46", "E47", "E48": "RC4"
    case "E3": "RC5"
    case "E7": "RC6"
    default: "RC7"
    }
  }

  var isAdoption: Bool { code == "E11" || code == "E12" }

  private init(_ code: String) { self.code = code }

  private static let home: KeyValuePairs<String, Double> = ["E4A": 70, "E4B": 30]
  private static let infancy: KeyValuePairs<String, Double> = [
    "E11": 34, "E12": 6, "E45": 6, "E46": 4, "E47": 14, "E48": 4, "E41": 4, "E4A": 20, "E13": 3,
    "E3": 2, "E8": 3,
  ]
  private static let childhood: KeyValuePairs<String, Double> = [
    "E45": 9, "E46": 2, "E47": 12, "E48": 3, "E41": 7, "E4A": 34, "E4B": 10, "E13": 6, "E3": 4,
    "E2": 0.4, "E9": 1, "E14": 2, "E8": 9,
  ]
  private static let majority: KeyValuePairs<String, Double> = [
    "E5": 46, "E6": 7, "E7": 9, "E8": 30, "E9": 2,
  ]

  /// Why care ended for a child of an age, who went home if there is a plan for the time after.
  static func drawn(age: Int, wentHome: Bool, _ deviates: inout Deviates) -> CareEnd {
    if wentHome { return CareEnd(deviates.pick(home)) }
    if age >= 17 { return CareEnd(deviates.pick(majority)) }
    return CareEnd(deviates.pick(age < 6 ? infancy : childhood))
  }
}
