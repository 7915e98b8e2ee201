/// temporary
struct Parcels {
  init(_ edition: Edition, folder: String, zip: String?, singleFile: String?) throws {}
  func deliver() throws {}
}
extension Program {
  static func serve(_ invocation: Invocation) throws -> Exit { .good }
}
