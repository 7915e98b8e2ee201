/// What comes next in an XML text.
enum XMLToken {
  /// An element begins: its name and attributes are known.
  case open

  /// An element ends, also one that is written `<a/>`.
  case close

  /// Some text. It may be followed by more.
  case text

  /// The document is over.
  case end
}

/// An attribute of an element, as it stands in the text.
struct XMLAttribute {
  let name: XMLName

  /// Whether its name has a prefix, as in `r:id`.
  let isPrefixed: Bool

  /// Its value, without the quotation marks.
  let value: Range<Int>
}
