// The lists of children in care, and of what comes after. Of these, only the first makes events.

extension AnnexA.List {
  static let childrenInCare = Self(
    number: 8, title: "Children in care",
    otherTitles: ["Looked after children", "Children looked after", "LAC", "CLA"],
    scope: """
      Each child who is or was in care in the period. The form asks for a child’s latest period of \
      care; more rows are read too.
      """,
    purpose: "care, how long it lasts, asylum seekers and missing episodes",
    columns: [
      AnnexA.Column(
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
        or: ["UASC", "Unaccompanied asylum seeking child"], .codes(.yesNo), .unaccompanied,
        "Whether the child came alone to seek asylum, within the year before."),
      .disabled,
      AnnexA.Column(
        "Date Started to be Looked After", or: ["LAC start date", "CLA start date", "Start date"],
        .day, .start, isNeeded: true, "The day on which this period of care began."),
      AnnexA.Column(
        "Child's Category of Need", or: ["Category of need", "Need code"], .codes(.careNeed), .need,
        "The chief need, as it is known now."),
      .unread(
        "Is this a second or subsequent period of being a Looked After Child within the last 12 "
          + "months (Y/N)", .codes(.yesNo), "Whether there was another within the year."),
      .unread("Start date of current legal status", .day, "The day on which the status began."),
      .unread("Child's Legal Status", .codes(.legalStatus), "By what law the child is in care."),
      .unread("Date of Latest Statutory Review", .day, "The day of the latest review."),
      .unread("Date of Last Social Work Visit", .day, "The day of the latest visit."),
      .unread(
        "What is the permanence plan for this child?", .codes(.permanence),
        "Where the child is meant to live for good. Leave it blank if nothing is agreed."),
      .unread(
        "Date of Last IRO Visit / Contact to the Child", .day,
        "The day on which the independent reviewing officer last saw the child."),
      .unread("Date of Last Health Assessment", .day, "The day of the latest."),
      .unread("Date of Last Dental Check", .day, "The day of the latest."),
      .unread(
        "Number of Placements in the Last 12 months", .count, "At least one, the one of now."),
      AnnexA.Column(
        "Date Ceased to be Looked After",
        or: ["LAC end date", "CLA end date", "End date", "Date ceased"], .day, .end,
        "The day on which this period of care ended. Leave it blank while it goes on."),
      .unread("Reason Ceased to be Looked After", .codes(.careEnds), "Why care ended, if it has."),
      .unread("Start Date of Most Recent Placement", .day, "The day on which the child moved in."),
      .unread("Placement Type", .codes(.placement), "With whom or where the child lives."),
      .unread("Placement Provider", .codes(.provider), "Who provides the placement."),
      .unread("Placement postcode", .text, "Of the carer or the home. It is not read."),
      .unread(
        "URN of Placement", .text, "The home’s number with the inspectorate. It is not read."),
      .unread(
        "Placement Location", .codes(.lettered("In", "Out")),
        "Whether the child lives within the authority’s bounds."),
      .unread("LA of Placement", .text, "The authority in which the child lives."),
      AnnexA.Column(
        "Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months",
        or: ["Missing episodes", "Number of missing episodes", "Number of episodes missing"],
        .count, .missing, "How often nobody knew where the child was; 0 if never."),
      .unread(
        "Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months",
        .count, "How often the child was away without leave; 0 if never."),
      .unread(
        "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        .codes(.yesNoUnknown), "After the latest time that the child was missing."),
      .unread(
        "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        .codes(.yesNoUnknown), "Leave it blank if none was offered."),
      .team("The team that has the case, or had it last."), .worker,
    ])

  static let careLeavers = Self(
    number: 9, title: "Care leavers", otherTitles: ["Leaving care"],
    scope: "Each young person who is entitled to leaving care services now.", purpose: nil,
    first: [
      .child,
      .unread(
        "Gender", .codes(.lettered("Male", "Female", "Not stated/recorded", "Neither")),
        "Of the young person."), .ethnicity, .birth, .age,
    ],
    columns: [
      .disabled, .team("The team that has the case."), .worker,
      .unread(
        "Eligibility Category",
        .codes(.lettered("Relevant child", "Former relevant child", "Qualifying care leaver")),
        "To what the young person is entitled."),
      .unread(
        "LA In Touch", .codes(.lettered("Yes", "No", "Died", "Refu", "NREQ", "Rhom")),
        "Whether you are in touch."),
      .unread("Type of Accommodation", .codes(.accommodation), "Where the young person lives."),
      .unread(
        "Suitability of Accommodation", .codes(.lettered("Suitable", "Unsuitable")),
        "Whether it is fit to live in."),
      .unread("Activity Status", .codes(.activityStatus), "What the young person does."),
    ])
}

extension [AnnexA.Code] {
  /// As ``need``, code by code, without those that no child in care can have.
  static let careNeed = coded(
    " - ",
    [
      ("N1", "Abuse or neglect"), ("N2", "Child’s disability"),
      ("N3", "Parental illness or disability"), ("N4", "Family in acute stress"),
      ("N5", "Family dysfunction"), ("N6", "Socially unacceptable behaviour"), ("N7", "Low income"),
      ("N8", "Absent parenting"),
    ])

  static let legalStatus = coded(
    ": ",
    [
      ("C1", "ICO"), ("C2", "FCO"), ("D1", "Freeing order"), ("E1", "Placement order"),
      ("V2", "Single period under S20"), ("L1", "Police protection LA accommodation"),
      ("L2", "EPO"), ("L3", "Child assessment order LA accommodation"),
      ("J1", "Remanded to LA or youth detention"), ("J2", "LA accommodation under PACE"),
      ("J3", "Youth rehabilitation order"), ("V3", "Short term breaks, episodes recorded"),
      ("V4", "Short term breaks, agreements recorded"),
    ])

  static let permanence = lettered(
    "Return to family", "Adoption", "SGO/CAO", "Supported living in the community",
    "Long-term residential placement", "Long-term fostering", "other")

  static let careEnds = letteredCodes([
    ("E11", "Adopted - application unopposed"), ("E12", "Adopted - consent dispensed"),
    ("E2", "Died"), ("E3", "Care taken by another LA"),
    ("E4A", "Returned home to live with parents or relatives - part of planning"),
    ("E4B", "Returned home to live with parents or relatives - not part of planning"),
    ("E13", "Parents, relatives or other with no parental responsibility"),
    ("E41", "Residence order granted"),
    ("E45", "Special Guardianship Orders - former carer relative/friend"),
    ("E46", "Special Guardianship Orders - former carer other"),
    ("E47", "Special Guardianship Orders - relative/friend"),
    ("E48", "Special Guardianship Orders - other"),
    ("E5", "Moved into independent living - supported"),
    ("E6", "Moved into independent living - no support"),
    ("E7", "Transferred to residential care funded by adult social services"),
    ("E9", "Sentenced to custody"), ("E14", "Accommodation on remand ended"),
    ("E15", "Age assessment determined child was 18 or over"), ("E16", "Child moved abroad"),
    ("E8", "Care ceased for any other reason"),
  ])

  static let placement = letteredCodes([
    ("U1", "Foster placement - relatives - long term"), ("U2", "Foster placement - relative - FFA"),
    ("U3", "Foster placement - relative - not FFA"), ("U4", "Foster placement - long term"),
    ("U5", "Foster placement - FFA"), ("U6", "Foster placement - not FFA"),
    ("A3", "Placed for adoption - consent - current foster"),
    ("A4", "Placed for adoption - consent - not foster"),
    ("A5", "Placed for adoption - order - foster"),
    ("A6", "Placed for adoption - order - not foster"), ("P1", "Placed with parents"),
    ("P2", "Independent living"), ("P3", "Residential employment"),
    ("H5", "Residential accommodation"), ("K1", "Secure Children’s Homes"),
    ("K2", "Children’s Homes"), ("R1", "Residential Care Home"), ("R2", "NHS/Health Trust"),
    ("R3", "Family Centre or Mother and Baby Unit"), ("R5", "Young Offender Institution"),
    ("S1", "Residential school"), ("Z1", "Other placements"), ("T0", "Temporary placement"),
    ("T1", "Temporary placement - hospital"), ("T2", "Temporary placement - holiday"),
    ("T3", "Temporary placement - carer holiday"),
    ("T4", "Temporary placement - seven days or less"),
  ])

  static let provider = letteredCodes([
    ("PR0", "Parents/Parental responsibility"), ("PR1", "Own provision"),
    ("PR2", "Other LA provision"), ("PR3", "Other public provision"), ("PR4", "Private provision"),
    ("PR5", "Voluntary/third sector"),
  ])

  static let accommodation = coded(
    ": ",
    [
      ("B", "Parents/relatives"), ("C", "Community home / residential care"),
      ("D", "Semi-independent, transitional accommodation and self-contained accommodation"),
      ("E", "Supported lodgings"), ("G", "Abroad"), ("H", "Deported"),
      ("K", "Ordinary lodgings, without formal support"), ("R", "Residence not known"),
      ("S", "No fixed abode / homeless"), ("T", "Foyers and similar supported accommodation"),
      ("U", "Independent living"), ("V", "Emergency accommodation"), ("W", "Bed and breakfast"),
      ("X", "In custody"), ("Y", "Other accommodation"), ("Z", "With former foster carers"),
    ])

  static let activityStatus = coded(
    ": ",
    [
      ("F1", "Full time in higher education"), ("P1", "Part time in higher education"),
      ("F2", "Full time in education other than higher"),
      ("P2", "Part time in education other than higher"),
      ("F3", "Full time in training or employment"),
      ("P3", "Part time in training or employment"),
      ("G4", "Not in education, employment or training - illness or disability"),
      ("G5", "Not in education, employment or training - other"),
      ("G6", "Not in education, employment or training - pregnancy or parenting"),
    ])
}
