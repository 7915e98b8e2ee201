// The lists of adoption. They make no events: the map ends where care begins.

extension AnnexA.List {
  static let adoption = Self(
    number: 10, title: "Adoption", otherTitles: ["Adoptions", "Children for adoption"],
    scope: "Each child who was adopted, or is or was meant to be, in the year before.",
    purpose: nil,
    first: [],
    columns: [
      .child, .unread("Family identifier", .text, "The number of the family, if there is one yet."),
      .sex, .ethnicity, .birth, .age, .disabled,
      .unread("Date the Child Entered Care", .day, "Of the current period of care."),
      .unread(
        "Date of Decision that Child Should be Placed for Adoption", .day,
        "The day on which the agency decided."),
      .unread("Date of Placement Order", .day, "The day on which the court made it."),
      .unread(
        "Date of Matching Child and Prospective Adopters", .day,
        "The day on which the agency chose the family."),
      .unread("Date Placed for Adoption", .day, "The day on which the child moved in."),
      .unread("Date of Adoption Order", .day, "The day on which the court made it."),
      .unread(
        "Date of Decision that Child Should No Longer be Placed for Adoption", .day,
        "The day on which the agency decided so."),
      .unread(
        "Reason Why Child No Longer Placed for Adoption",
        .codes(
          .coded(
            " - ",
            [
              ("RD1", "The child’s needs changed subsequent to the decision"),
              ("RD2", "The Court did not make a placement order"),
              ("RD3", "Prospective adopters could not be found"), ("RD4", "Any other reason"),
            ])), "Why the plan was given up."),
      .unread(
        "Date the child was placed for fostering in FFA or concurrent planning placement", .day,
        "The day on which the child moved in to be fostered first."),
    ])

  static let adopters = Self(
    number: 11, title: "Adopters", otherTitles: ["Prospective adopters"],
    scope: "Each adopter who applied, at any stage, in the year before: two rows for a couple.",
    purpose: nil,
    first: [],
    columns: [
      .unread("Individual adopter identifier", .text, "The adopter’s own number."),
      .unread("Family identifier", .text, "The number of the family."),
      .unread(
        "Gender", .codes(.lettered("Male", "Female", "Neither", "Not stated/recorded")),
        "Of the adopter."),
      .unread("Ethnicity", .codes(.ethnicity), "One of the twenty codes of ethnicity."),
      .unread("Disability", .codes(.yesNo), "Whether the adopter has a disability."),
      .unread(
        "Is the (prospective) adopter fostering for adoption?", .text,
        "Yes, if the child is fostered by them first; else no."),
      .unread("Date enquiry received", .day, "The day on which the adopter first asked."),
      .unread("Date Stage 1 started", .day, "The day on which interest was registered."),
      .unread("Date Stage 1 ended", .day, "The day on which stage 1 was decided."),
      .unread("Date Stage 2 started", .day, "The day on which the adopter chose to go on."),
      .unread("Date Stage 2 ended", .day, "The day on which the agency decided."),
      .unread("Date application submitted", .day, "In the older process, which had one stage."),
      .unread("Date application approved", .day, "In the older process, which had one stage."),
      .unread("Date adopter matched with child(ren)", .day, "The day of the agency’s decision."),
      .unread("Date child/children placed with adopter(s)", .day, "The day of moving in."),
      .unread("No. of children placed", .count, "With the family: the same for each of a couple."),
      .unread("Date of Adoption Order", .day, "The day on which the court made it."),
      .unread("Date of leaving adoption process", .day, "Whether before or after approval."),
      .unread(
        "Reason for leaving adoption process",
        .codes(
          .coded(
            " - ",
            [
              ("1", "Adopter withdrew from process"), ("2", "Process put on hold"),
              ("3", "Application refused"),
            ])), "Why, if the adopter has left."),
    ])
}
