public import Diagnostics

extension FeatureCollection {
  /// What the properties of the first feature are called, in their order: from these a caller can
  /// tell which of them is the code of an area, and which its name.
  ///
  /// - Throws: What is wrong with the file before the end of its first feature.
  public static func propertyNames(in source: Source) throws(Diagnostic) -> [String] {
    var cursor = try Cursor(source)
    try cursor.enterObject()
    while let key = try cursor.key() {
      guard key == "features" else {
        try cursor.skip()
        continue
      }
      try cursor.enterList()
      return try cursor.element() ? cursor.propertyNames() : []
    }
    return []
  }
}

extension Cursor {
  /// The keys of the properties of the feature that begins here.
  fileprivate mutating func propertyNames() throws(Diagnostic) -> [String] {
    var names: [String] = []
    try enterObject()
    while let member = try key() {
      guard member == "properties" else {
        try skip()
        continue
      }
      if take(word: "null") { continue }
      try enterObject()
      while let name = try key() {
        names.append(name)
        try skip()
      }
    }
    return names
  }
}
