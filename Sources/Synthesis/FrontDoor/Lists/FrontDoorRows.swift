// The rows of the lists of what happens before a child is known to be in need.

extension Record {
  var contacts: [[Answer]] {
    events(.contact).map { event, next, journey in
      aboutChild + [.day(event.start), .code(journey.source.code), outcome(next?.stage)]
    }
  }

  private func outcome(_ stage: Stage?) -> Answer {
    switch stage {
    case .noFurtherAction: .code("NFA")
    case .informationAndAdvice: .code("IA")
    case .earlyHelp: .code("EH")
    case .referral: .code("CIN")
    default: .blank
    }
  }

  var earlyHelp: [[Answer]] {
    events(.earlyHelp).map { event, _, journey in
      var deviates = deviates("early help", "\(journey.number)")
      let organisation = deviates.element(of: [
        "Family hub", "School", "School", "Health visiting", "Early help service",
        "Early help service", "Voluntary organisation",
      ])
      return aboutChild + [.day(event.start), .day(event.end), .text(organisation)]
    }
  }

  var referrals: [[Answer]] {
    events(.referral).map { event, next, journey in
      aboutChild + [
        .day(event.start), .code(journey.source.code),
        .yesOrNo(next?.stage == .noFurtherAction),
        .count(count(.referral, inTheYearBefore: event.start)),
      ] + allocation(event.team)
    }
  }
}
