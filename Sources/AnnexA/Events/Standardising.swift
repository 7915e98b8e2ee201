public import Journeys
import Workbook

extension AnnexA {
  /// A log with the values of its attributes in the words of the map, where the lists have codes for them.
  ///
  ///     source “3B” → “Health services”     ethnicity “MWAS” → “Mixed”     disabled “Y” → “Yes”
  ///
  /// For event logs that an authority has made itself: they are then divided as the lists would be. An
  /// attribute is known by its name, such as those of ``Attribute``; a value that is none of the codes
  /// stays as it is. Batches of one log give values in one order, since those that come later stand after
  /// those that came before.
  public static func standardised(_ log: EventLog) -> EventLog {
    var log = log
    for (place, attribute) in log.attributes.enumerated() {
      guard let known = Attribute(rawValue: attribute.name.lowercased()),
        let standard = known.standard
      else { continue }
      var values = [""]
      var places: [String: Int32] = ["": 0]
      let new = attribute.values.map { value -> Int32 in
        let name = standard(value)
        if let place = places[name] { return place }
        let place = Int32(values.count)
        places[name] = place
        values.append(name)
        return place
      }
      log.attributes[place].values = values
      log.codes[place] = log.codes[place].map { new[Int($0)] }
    }
    return log
  }
}

extension AnnexA.Attribute {
  /// The words of the map for a value, if the attribute is of codes or counts.
  fileprivate var standard: ((String) -> String)? {
    switch self {
    case .source: grouped(.source)
    case .sex: grouped(.sex)
    case .ethnicity: grouped(.ethnicity)
    case .disabled: grouped(.yesNoUnknown)
    case .unaccompanied: grouped(.yesNo)
    case .need: grouped(.need)
    case .abuse: grouped(.abuse)
    case .reason: grouped(.closureReason)
    case .missing: { value in Int(value).map { $0 >= 3 ? "3 or more" : String($0) } ?? value }
    case .team, .age: nil
    }
  }

  private func grouped(_ codes: [AnnexA.Code]) -> (String) -> String {
    let reader = CodeReader(codes)
    return { value in
      var reader = reader
      return reader.place(.text(value)).map { codes[$0].group } ?? value
    }
  }
}
