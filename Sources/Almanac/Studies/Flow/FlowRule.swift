public import Diagnostics

/// What is asked of studies of journeys, and of what authorities share of them.
public enum FlowRule: String, Rule {
  case exchange = "flow-exchange"
  case exchangeOwn = "flow-exchange-own"
  case exchangeRecipe = "flow-exchange-recipe"
  case nothingToShare = "flow-nothing-to-share"

  public var meaning: String {
    switch self {
    case .exchange:
      "A file in the folder of what is shared is as `almanac share` has written it."
    case .exchangeOwn:
      """
      Whoever shares theirs sees those of others. The folder of what is shared holds one’s own file, as \
      `almanac share` makes it from the data of today.
      """
    case .exchangeRecipe:
      """
      Journeys of authorities are set beside each other if they were found and counted by the same \
      recipe.
      """
    case .nothingToShare:
      "What is shared is a study of journeys whose settings say whose they are."
    }
  }

  public var severity: Severity {
    switch self {
    case .exchangeOwn, .exchangeRecipe: .warning
    case .exchange, .nothingToShare: .error
    }
  }
}
