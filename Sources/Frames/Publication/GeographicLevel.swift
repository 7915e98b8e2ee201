/// The kinds of areas and bodies that Explore Education Statistics has figures of.
///
/// > Department for Education. "Open data standards." Analysts’ guide, 2026.
public enum GeographicLevel: String, CaseIterable, Hashable, Sendable {
  case national = "National"
  case regional = "Regional"
  case localAuthority = "Local authority"
  case localAuthorityDistrict = "Local authority district"
  case ward = "Ward"
  case parliamentaryConstituency = "Parliamentary constituency"
  case policeForceArea = "Police force area"
  case skillsImprovementPlanArea = "Local skills improvement plan area"
  case enterprisePartnership = "Local enterprise partnership"
  case devolvedArea = "English devolved area"
  case opportunityArea = "Opportunity area"
  case planningArea = "Planning area"
  case schoolsCommissionerRegion = "RSC region"
  case trust = "MAT"
  case sponsor = "Sponsor"
  case school = "School"
  case provider = "Provider"
  case institution = "Institution"

  /// The columns of its codes; the first is the one to know it by.
  public var codes: [String] {
    switch self {
    case .national: ["country_code"]
    case .regional: ["region_code"]
    case .localAuthority: ["new_la_code", "old_la_code"]
    case .localAuthorityDistrict: ["lad_code"]
    case .ward: ["ward_code"]
    case .parliamentaryConstituency: ["pcon_code"]
    case .policeForceArea: ["pfa_code"]
    case .skillsImprovementPlanArea: ["lsip_code"]
    case .enterprisePartnership: ["local_enterprise_partnership_code"]
    case .devolvedArea: ["english_devolved_area_code"]
    case .opportunityArea: ["opportunity_area_code"]
    case .planningArea: ["planning_area_code"]
    case .schoolsCommissionerRegion: []
    case .trust: ["trust_id"]
    case .sponsor: ["sponsor_id"]
    case .school: ["school_urn", "school_laestab"]
    case .provider: ["provider_ukprn"]
    case .institution: ["institution_id"]
    }
  }

  /// The column of its name.
  public var name: String {
    switch self {
    case .national: "country_name"
    case .regional: "region_name"
    case .localAuthority: "la_name"
    case .localAuthorityDistrict: "lad_name"
    case .ward: "ward_name"
    case .parliamentaryConstituency: "pcon_name"
    case .policeForceArea: "pfa_name"
    case .skillsImprovementPlanArea: "lsip_name"
    case .enterprisePartnership: "local_enterprise_partnership_name"
    case .devolvedArea: "english_devolved_area_name"
    case .opportunityArea: "opportunity_area_name"
    case .planningArea: "planning_area_name"
    case .schoolsCommissionerRegion: "rsc_region_lead_name"
    case .trust: "trust_name"
    case .sponsor: "sponsor_name"
    case .school: "school_name"
    case .provider: "provider_name"
    case .institution: "institution_name"
    }
  }

  /// All its columns.
  public var columns: [String] { codes + [name] }

  /// The levels whose columns are blank on its rows, as far as the standard leaves no doubt.
  var blankLevels: [GeographicLevel] {
    switch self {
    case .national: Self.allCases.filter { $0 != .national }
    case .regional: Self.allCases.filter { ![.national, .regional].contains($0) }
    case .localAuthority: [.localAuthorityDistrict, .ward, .school, .provider, .institution]
    default: []
    }
  }
}
