public import Diagnostics

/// What archives and packed data are held to.
public enum ZIPRule: String, Rule {
  case blockType = "deflate-block-type"
  case storedLength = "deflate-stored-length"
  case tooManyCodes = "deflate-too-many-codes"
  case code = "deflate-code"
  case codeRepeat = "deflate-code-repeat"
  case noEndCode = "deflate-no-end-code"
  case symbol = "deflate-symbol"
  case distance = "deflate-distance"
  case streamTruncated = "deflate-truncated"
  case streamTrailing = "deflate-trailing"
  case streamLimit = "deflate-limit"

  case notAnArchive = "zip-not-an-archive"
  case leadingBytes = "zip-leading-bytes"
  case split = "zip-split"
  case directory = "zip-directory"
  case localHeader = "zip-local-header"
  case descriptor = "zip-descriptor"
  case truncated = "zip-truncated"
  case overlap = "zip-overlap"
  case encrypted = "zip-encrypted"
  case method = "zip-method"
  case size = "zip-size"
  case checksum = "zip-checksum"
  case ratio = "zip-ratio"
  case memberLimit = "zip-member-limit"
  case totalLimit = "zip-total-limit"
  case countLimit = "zip-count-limit"
  case noSuchMember = "zip-no-such-member"

  case nameEmpty = "zip-name-empty"
  case nameLong = "zip-name-long"
  case nameEncoding = "zip-name-encoding"
  case nameAbsolute = "zip-name-absolute"
  case nameParent = "zip-name-parent"
  case nameBackslash = "zip-name-backslash"
  case nameCharacter = "zip-name-character"
  case nameReserved = "zip-name-reserved"
  case nameTwice = "zip-name-twice"
  case nameCase = "zip-name-case"
  case nameFolder = "zip-name-folder"

  public var meaning: String {
    switch self {
    case .blockType:
      """
      Packed data comes in blocks of three types. A fourth means that the data is damaged: fetch \
      the file again.
      """
    case .storedLength:
      """
      A block that is not packed says its length twice. Where the two disagree the data is \
      damaged: fetch the file again.
      """
    case .tooManyCodes:
      """
      A block of packed data has codes for at most 286 bytes and lengths and 30 distances. More \
      means that the data is damaged.
      """
    case .code:
      """
      The lengths of the codes of a block must leave no code unused and use none twice. \
      Otherwise the data is damaged, or made to confuse unpackers.
      """
    case .codeRepeat:
      """
      A run of code lengths repeats the one before it and ends with the last. Otherwise the data \
      is damaged.
      """
    case .noEndCode:
      """
      Every block of packed data needs a code that says where it ends. Without one the data is \
      damaged.
      """
    case .symbol:
      """
      Packed data used a code that stands for nothing. The data is damaged: fetch the file \
      again.
      """
    case .distance:
      """
      Packed data can repeat only what has been unpacked already. A reference to before the \
      beginning means that the data is damaged.
      """
    case .streamTruncated:
      """
      Packed data must come to its last block. If it ends earlier, the file was cut off: fetch \
      it again.
      """
    case .streamTrailing:
      """
      Nothing may follow the last block of packed data. What does could hide something, so it is \
      refused.
      """
    case .streamLimit:
      """
      Data may not unpack to more than the limit that its use sets, so that a small file cannot \
      fill the memory.
      """
    case .notAnArchive:
      """
      A zip archive, which a workbook is too, ends with a record of what it holds. Without one \
      the file is something else, or was cut off.
      """
    case .leadingBytes:
      """
      A zip archive begins with its first member. Anything before it, as in archives that unpack \
      themselves, is refused, because programs disagree about what such a file holds.
      """
    case .split:
      "An archive must be one file. Join one that is split over several before using it."
    case .directory:
      """
      The list of members at the end of an archive must be whole, and as long as the end record \
      says.
      """
    case .localHeader:
      """
      What stands before each member must agree with the list at the end of the archive. Where \
      they differ, programs would see different files, so the archive is refused.
      """
    case .descriptor:
      """
      Sizes and checksum that are written after a member must agree with the list at the end of \
      the archive.
      """
    case .truncated:
      """
      Every member must lie wholly within the archive. If one does not, the file was cut off: \
      fetch it again.
      """
    case .overlap:
      """
      No two members may share bytes of the archive. Archives that unpack to absurd sizes are \
      made like that.
      """
    case .encrypted:
      "Members must not be encrypted. Save the file without a password."
    case .method:
      """
      Members must be stored or deflated, as nearly all are. Pack the archive again with the \
      usual method.
      """
    case .size:
      "A member must unpack to as many bytes as the archive says."
    case .checksum:
      """
      A member must have the checksum that the archive says. If not, the data is damaged: fetch \
      the file again.
      """
    case .ratio:
      """
      A large member may not be packed a great many times smaller than it is: such files are \
      made to fill a memory or a disk.
      """
    case .memberLimit:
      "A member may not be longer than the limit that its use sets."
    case .totalLimit:
      "All members together may not be longer than the limit that their use sets."
    case .countLimit:
      "An archive may not have more members than the limit that its use sets."
    case .noSuchMember:
      "A member is asked for by its full name, with folders, as the archive lists it."
    case .nameEmpty:
      "Every file in an archive needs a name, and so does every folder that it is in."
    case .nameLong:
      """
      A name in an archive may have 65,535 bytes in all, and 255 in each of its parts, which is \
      what disks hold.
      """
    case .nameEncoding:
      "A name that is marked as UTF-8 must be UTF-8."
    case .nameAbsolute:
      """
      A name in an archive begins with a folder or a file, never with a slash or a drive, so \
      that it unpacks where it should.
      """
    case .nameParent:
      """
      A name in an archive may not have “.” or “..” among its folders, so that nothing unpacks \
      outside its place.
      """
    case .nameBackslash:
      """
      Folders in an archive are separated by “/”. A backslash would make a folder on some \
      systems and not on others.
      """
    case .nameCharacter:
      """
      A name in an archive may not have control characters nor, where it is written, any of < > \
      : " | ? * nor a space or full stop at the end of a part, which Windows cannot hold.
      """
    case .nameReserved:
      """
      Windows keeps names such as CON, NUL and COM1 for devices, whatever their ending. Choose \
      another name.
      """
    case .nameTwice:
      """
      No two files in an archive may have the same name, or names that differ only in how an \
      accent is written.
      """
    case .nameCase:
      """
      No two files in an archive may have names that differ only in capital letters: on Windows \
      and macOS one would replace the other.
      """
    case .nameFolder:
      "A name in an archive may not be that of a file and of a folder at once."
    }
  }
}
