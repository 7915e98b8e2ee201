extension AnnexA.Column {
  static let child = Self(
    "Child Unique ID",
    or: [
      "Child ID", "Unique child ID", "Child unique identifier", "Child identifier", "Person ID",
    ],
    .identifier, .child, isNeeded: true,
    "The number by which you know the child, the same in every list. It is replaced as it is read.")

  static let sex = Self(
    "Gender", or: ["Sex", "Gender of child", "Sex of child"], .codes(.sex), .sex,
    "Male, female, neither, or not stated, as for a child who is not born.")

  static let ethnicity = Self(
    "Ethnicity", or: ["Ethnic origin", "Ethnic group", "Ethnic background", "Ethnicity code"],
    .codes(.ethnicity), .ethnicity, "One of the twenty codes of ethnicity.")

  static let birth = Self(
    "Date of Birth",
    or: ["DOB", "D.O.B.", "Birth date", "Date of birth or expected date of birth"], .day,
    .birth,
    "The day of birth, or the day on which a birth is expected. Leave it blank if neither is known."
  )

  static let age = Self(
    "Age of Child (Years)", or: ["Age of child", "Age", "Age in years", "Age at last birthday"],
    .age, .age, "Whole years at the last birthday; −1 for a child who is not born.")

  static let disabled = Self(
    "Does the Child have a Disability",
    or: ["Disability", "Disabled", "Does the child have a disability (Y/N)"],
    .codes(.yesNoUnknown), .disabled,
    "Whether the child has an impairment that hinders everyday life much and for long.")

  static let worker = unread(
    "Allocated Worker", .text, "The name of the social worker. It is not read.")

  static func team(isAddition: Bool = false, _ guidance: String) -> Self {
    Self(
      "Allocated Team", or: ["Team", "Team name", "Allocated team name"], .text, .team,
      isAddition: isAddition, guidance)
  }

  /// What every list of children begins with.
  static let aboutChild = [child, sex, ethnicity, birth, age]

  /// A column that nothing is made of.
  static func unread(_ heading: String, _ kind: AnnexA.Kind, _ guidance: String) -> Self {
    Self(heading, kind, nil, guidance)
  }
}
