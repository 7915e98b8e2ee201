/// Something that can be served: bytes, what they are, and a name for exactly these bytes.
///
///     Resource(Array("a,b\n1,2\n".utf8), type: ContentType(of: "t.csv"))
public struct Resource: Hashable, Sendable {
  public let bytes: [UInt8]
  public let type: ContentType
  public let tag: EntityTag

  public init(_ bytes: [UInt8], type: ContentType) {
    self.bytes = bytes
    self.type = type
    self.tag = EntityTag(of: bytes)
  }
}

/// What stands at a path.
public enum Found: Hashable, Sendable {
  case resource(Resource)
  /// A folder, asked for without the slash at its end.
  case folder
  case nothing
  /// Something that cannot be read just now.
  case unavailable
}

/// Where a server takes its pages from. It is called on the server's thread, one request after
/// another, so it should be quick.
public typealias Content = @Sendable (Path) -> Found
