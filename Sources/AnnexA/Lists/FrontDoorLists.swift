// The lists of what happens before a child is known to be in need.

extension AnnexA.List {
  static let contacts = Self(
    number: 1, title: "Contacts", otherTitles: ["Contact"],
    scope: """
      Each contact about a child in the period: a row for each child of each contact. A child may \
      stand in it more than once.
      """,
    purpose: "how children come to attention, and from whom",
    columns: [
      AnnexA.Column(
        "Date of Contact", or: ["Contact date", "Date contact received", "Contact start date"],
        .day, .start, isNeeded: true, "The day on which the contact was received."),
      AnnexA.Column(
        "Contact Source", or: ["Source of contact", "Source"], .codes(.source), .source,
        "Who made the contact."),
      AnnexA.Column(
        "Contact Outcome", or: ["Outcome of contact", "Outcome"], .codes(.contactOutcome), .outcome,
        isAddition: true,
        "What was decided. The form does not ask for it: without it, the map cannot say what came of a "
          + "contact that no early help or referral follows."),
      .team(isAddition: true, "The team that took the contact. The form does not ask for it."),
    ])

  static let earlyHelp = Self(
    number: 2, title: "Early Help", otherTitles: ["Early help assessments"],
    scope: """
      Early help assessments in the period, and early help that goes on now. A child may stand in it \
      more than once.
      """,
    purpose: "who receives early help, and for how long",
    columns: [
      AnnexA.Column(
        "Assessment start date", or: ["Early help start date", "Start date"], .day, .start,
        isNeeded: true, "The day on which an early help, common or targeted assessment began."),
      AnnexA.Column(
        "Assessment completion date",
        or: ["Assessment end date", "Early help end date", "Completion date", "End date"], .day,
        .end, "The day on which the assessment or the help ended. Leave it blank while it goes on."),
      .unread(
        "Organisation completing assessment", .text,
        "The organisation of whoever leads. It is not read."),
      .team(isAddition: true, "The team that gives the help. The form does not ask for it."),
    ])

  static let referrals = Self(
    number: 3, title: "Referrals", otherTitles: ["Referral"],
    scope: """
      Each referral to children’s social care in the period. A child may stand in it more than once.
      """,
    purpose: "referrals, re-referrals and whom they come from",
    columns: [
      AnnexA.Column(
        "Date of referral", or: ["Referral date"], .day, .start, isNeeded: true,
        "The day of the referral."),
      AnnexA.Column(
        "Referral Source", or: ["Source of referral", "Source"], .codes(.source), .source,
        "Who made the referral."),
      AnnexA.Column(
        "Referral NFA?", or: ["NFA", "Referral no further action", "No further action"],
        .codes(.yesNo), .noFurtherAction,
        "Whether nothing more was done after the referral had been considered."),
      .unread(
        "Number of Referrals in Last 12 Months", .count,
        "How many referrals came in the year before the child’s latest. The reader counts for itself."
      ),
      .team("The team that was given the referral."), .worker,
    ])
}

extension [AnnexA.Code] {
  static let contactOutcome: Self = [
    AnnexA.Code(
      "NFA", "No Further Action", written: "No Further Action", group: "No further action"),
    AnnexA.Code(
      "IA", "Information and Advice", written: "Information and Advice",
      or: ["Advice and information", "Information & advice", "Advice", "Signposted"],
      group: "Information and advice"),
    AnnexA.Code(
      "EH", "EH Referral", written: "EH Referral", or: ["Early help", "Early help referral"],
      group: "Early help"),
    AnnexA.Code(
      "CIN", "CIN Referral", written: "CIN Referral", or: ["Referral", "Referral to social care"],
      group: "Referral"),
  ]
}
