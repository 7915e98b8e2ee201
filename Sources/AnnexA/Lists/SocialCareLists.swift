// The lists of what social care does once a child is referred.

extension AnnexA.List {
  static let assessments = Self(
    number: 4, title: "Assessments", otherTitles: ["Assessment"],
    scope: """
      Each assessment under section 17 or 47 of the Children Act 1989 in the period, and those that \
      are open: a row for each.
      """,
    purpose: "assessments, how long they take and what comes of them",
    columns: [
      .disabled,
      AnnexA.Column(
        "Continuous Assessment Start Date", or: ["Assessment start date", "Start date"], .day,
        .start, isNeeded: true, "The day on which the assessment began."),
      .unread(
        "Child Seen During Continuous Assessment", .codes(.yesNoUnknown),
        "Whether the child was seen. It is not read."),
      AnnexA.Column(
        "Continuous Assessment Date of Authorisation",
        or: ["Date of authorisation", "Assessment authorised date", "Assessment end date"], .day,
        .end,
        "The day on which the finished assessment was authorised. Leave it blank while it is open."),
      AnnexA.Column(
        "Was the child assessed as requiring LA children’s social care support",
        or: ["Requires support", "Was the child assessed as requiring support"], .codes(.yesNo),
        .needsSupport,
        "Whether the child went on to a service. Leave it blank while the assessment is open."),
      .team("The team that assessed."), .worker,
    ])

  static let enquiries = Self(
    number: 5, title: "Section 47 and ICPC",
    otherTitles: [
      "Section 47 enquiries and Initial Child Protection Conferences", "Section 47", "S47",
      "S47 and ICPC", "Section 47 enquiries", "S47 enquiries",
    ],
    scope: """
      Each enquiry under section 47 in the period, and those that are open: a row for each, with the \
      conference that it led to.
      """,
    purpose: "section 47 enquiries and initial child protection conferences",
    columns: [
      .disabled,
      AnnexA.Column(
        "Strategy discussion initiating Section 47 Enquiry Start Date",
        or: [
          "Section 47 enquiry start date", "Section 47 start date", "S47 start date",
          "Strategy discussion date", "Date of strategy discussion",
        ], .day, .start, isNeeded: true,
        "The day of the strategy discussion that began the enquiry."),
      AnnexA.Column(
        "Section 47 Enquiry End Date", or: ["Section 47 end date", "S47 end date"], .day, .end,
        isAddition: true, "The day on which the enquiry ended. The form does not ask for it."),
      AnnexA.Column(
        "Was an Initial Child Protection Conference deemed unnecessary?",
        or: ["ICPC deemed unnecessary", "Was an ICPC deemed unnecessary", "ICPC not required"],
        .codes(.conferenceUnnecessary), .noConference,
        "Yes if no conference was needed, no if one was. Leave it blank until it is decided."),
      AnnexA.Column(
        "Date of Initial Child Protection Conference",
        or: ["Date of ICPC", "ICPC date", "Initial child protection conference date"], .day,
        .conference, "The day of the conference, if there was one."),
      .unread(
        "Did the Initial Child Protection Conference Result in a Child Protection Plan",
        .codes(.yesNo), "Whether a plan was made. The plans themselves are read, from List 7."),
      .unread(
        "Number of Section 47 Enquiries in the last 12 months", .count,
        "How many came in the year before the child’s latest. The reader counts for itself."),
      .unread(
        "Number of ICPCs in the last 12 months", .count,
        "How many conferences came in the year before the child’s latest enquiry. It is not read."),
      .team("The team that made the enquiry."), .worker,
    ])

  static let childrenInNeed = Self(
    number: 6, title: "Children in Need", otherTitles: ["Child in need", "CIN"],
    scope: """
      Each child who is or was in need in the period, also those with a child protection plan, in \
      care, or being assessed. The form asks for a child’s latest episode; more rows are read too.
      """,
    purpose: "plans for children in need, what they need, and why cases close",
    columns: [
      .disabled,
      AnnexA.Column(
        "CIN Start Date", or: ["Child in need start date", "CIN plan start date", "Start date"],
        .day, .start, isNeeded: true, "The day on which the episode of need began."),
      AnnexA.Column(
        "Primary Need Code", or: ["Primary need", "Need code", "Category of need"], .codes(.need),
        .need, "The chief need, as it is known now."),
      .unread("Date Child Was Last Seen", .day, "The day of the latest visit. It is not read."),
      AnnexA.Column(
        "CIN Closure Date", or: ["CIN end date", "Closure date", "Date of closure"], .day, .end,
        "The day on which the episode ended. Leave it blank while it goes on."),
      AnnexA.Column(
        "Reason for Closure", or: ["Closure reason", "Reason for CIN closure"],
        .codes(.closureReason), .reason, "Why the episode ended, if it has."),
      AnnexA.Column(
        "Case status", or: ["CIN status", "Status"], .codes(.caseStatus), .status,
        "The first of the states that holds, unless the case is closed."),
      .team("The team that has the case, or had it last."), .worker,
    ])

  static let protectionPlans = Self(
    number: 7, title: "Child protection",
    otherTitles: ["Child protection plans", "CP", "CPP", "CP plans"],
    scope: """
      Each child with a child protection plan in the period. The form asks for a child’s latest plan; \
      more rows are read too.
      """,
    purpose: "child protection plans and how long they last",
    columns: [
      .disabled,
      AnnexA.Column(
        "Child Protection Plan Start Date", or: ["CPP start date", "CP start date", "Start date"],
        .day, .start, isNeeded: true, "The day on which the plan began."),
      AnnexA.Column(
        "Initial Category of Abuse", or: ["Initial category"], .codes(.abuse), .abuse,
        "The kind of abuse, as it was judged when the plan began."),
      .unread(
        "Latest Category of Abuse", .codes(.abuse), "The kind of abuse, as it is judged now."),
      .unread("Date of the Last Statutory Visit", .day, "The day of the latest visit."),
      .unread(
        "Was the Child Seen Alone?", .codes(.yesNoUnknown),
        "Whether the child was seen alone at the latest visit."),
      .unread("Date of latest review conference", .day, "The day of the latest review."),
      AnnexA.Column(
        "Child Protection Plan End Date", or: ["CPP end date", "CP end date", "End date"], .day,
        .end, "The day on which the plan ended. Leave it blank while it goes on."),
      .unread(
        "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months "
          + "(Y/N)", .codes(.yesNo), "Whether the child had to be protected at once."),
      .unread(
        "Number of Previous Child Protection Plans", .count, "How many plans of yours came before."),
      .team("The team that has the case, or had it last."), .worker,
    ])
}

extension [AnnexA.Code] {
  /// The form says what yes and no mean in a sentence each.
  static let conferenceUnnecessary = yesNo

  static let closureReason = coded(
    " - ",
    [
      ("RC1", "Adopted"), ("RC2", "Died"), ("RC3", "Child arrangements order"),
      ("RC4", "Special guardianship order"),
      ("RC5", "Transferred to services of another local authority"),
      ("RC6", "Transferred to adult social care services"),
      ("RC7", "Services ceased for any other reason, including child no longer in need"),
      ("RC8", "Case closed after assessment, no further action"),
      ("RC9", "Case closed after assessment, referred to early help"),
    ])

  static let caseStatus = lettered([
    ("Looked after child", ["LAC", "CLA", "Looked after"]),
    ("Child Protection plan", ["CP", "CPP", "Child protection"]),
    ("Child in need plan", ["CIN", "CIN plan", "Child in need"]),
    ("Open assessment", ["Assessment"]), ("Closed episode", ["Closed"]),
  ])
}
